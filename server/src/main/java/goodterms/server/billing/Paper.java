package goodterms.server.billing;

import goodterms.server.store.Columns;
import java.util.List;
import java.util.stream.Collectors;

/** The lists of money, each with a line for each document of an account, by its place among those. */
public enum Paper {
    /** What was billed. */
    INVOICE(
            "invoice",
            "issued_at timestamptz, clock text, number bigint, currency text, total bigint, tax bigint, credit bigint,"
                    + " due bigint, state text, closed_at timestamptz, period_from timestamptz, period_until timestamptz"),
    /** What came of asking a card. */
    PAYMENT("payment", "at timestamptz, invoice int, currency text, amount bigint, state text, reason text"),
    /** What goes back. */
    REFUND(
            "refund",
            "ordered_at timestamptz, payment int, currency text, amount bigint, state text, closed_at timestamptz, reason text"),
    /** What was taken back of what was billed. */
    CREDIT_NOTE(
            "credit_note",
            "issued_at timestamptz, clock text, number bigint, invoice int, currency text, net bigint, tax bigint,"
                    + " total bigint, reason text");

    private final String table;
    private final Columns columns;

    Paper(String table, String columns) {
        this.table = table;
        this.columns = Columns.of(columns);
    }

    /** What one of them is called: {@code credit-note}. */
    public String noun() {
        return table.replace('_', '-');
    }

    String table() {
        return table;
    }

    /** The columns after company, account and place; the first is there in every whole line. */
    List<String> names() {
        return columns.names();
    }

    List<String> types() {
        return columns.types();
    }

    int index(String name) {
        int index = columns.names().indexOf(name);
        if (index < 0) {
            throw new IllegalArgumentException(this + " has no " + name);
        }
        return index;
    }

    /** Writes whole lines, in place of older ones: parameters are the company, accounts, places, and each column. */
    String write() {
        return "insert into " + table + " (company, account, place, " + columns.named()
                + ") select ?, u.* from "
                + unnested() + " on conflict (company, account, place) do update set "
                + names().stream().map(name -> name + " = excluded." + name).collect(Collectors.joining(", "));
    }

    /** Changes what is given of older lines: parameters are accounts, places, each column, and the company. */
    String change() {
        return "update " + table + " t set "
                + names().stream()
                        .map(name -> name + " = coalesce(u." + name + ", t." + name + ")")
                        .collect(Collectors.joining(", "))
                + " from " + unnested() + " where t.company = ? and t.account = u.account and t.place = u.place";
    }

    private String unnested() {
        return "unnest(?::text[], ?::int[], " + columns.arrays() + ") as u (account, place, " + columns.named() + ")";
    }
}
