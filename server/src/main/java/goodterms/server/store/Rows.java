package goodterms.server.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * New rows of several tables of one company, written set by set.
 *
 * <p>They go in as arrays, not by {@code COPY}, which PostgreSQL refuses where the database itself keeps companies apart.
 */
final class Rows {

    /** Where rows go, in the order in which they are written. */
    enum Table {
        ACCOUNT(
                "account",
                "id text, version bigint, stated bigint, state text, head text, opened_at timestamptz, next_due timestamptz, clock text"),
        JOURNAL(
                "journal",
                "account text, number bigint, at timestamptz, by text, command text, request text, events text, hash text"),
        TRANSFER(
                "transfer",
                "account text, number bigint, place int, at timestamptz, debit text, credit text, currency text, minor bigint"),
        /** A notice is written once by its key, and sent by mail if it is written. */
        NOTICE(
                """
                with c as (select ?::text as company),
                u as (select * from unnest(%s) with ordinality as u (%s, place)),
                n as (
                  insert into notice (company, account, key, at, about, kind, letter)
                  select c.company, account, key, at, about, kind, letter from c, u
                  on conflict do nothing returning account, key)
                insert into outbox (company, account, key, kind, body, due_at, clock)
                select c.company, account, 'mail-' || key, 'mail', key, due_at, clock
                from c, n join u using (account, key) order by u.place
                """,
                Columns.of(
                        "account text, key text, at timestamptz, about text, kind text, letter text, due_at timestamptz, clock text")),
        OUTBOX("outbox", "account text, key text, kind text, body text, due_at timestamptz, clock text");

        private final List<String> types;
        private final String insert;

        Table(String name, String columns) {
            this("insert into " + name + " (company, %2$s) select ?, u.* from unnest(%1$s) as u", Columns.of(columns));
        }

        /**
         * A table that rows go into another way.
         *
         * @param insert with places for the arrays and for the names of the columns
         */
        Table(String insert, Columns columns) {
            this.types = columns.types();
            this.insert = insert.formatted(columns.arrays(), columns.named());
        }
    }

    private final String company;
    private final Map<Table, List<List<@Nullable Object>>> columns = new EnumMap<>(Table.class);

    Rows(String company) {
        this.company = company;
    }

    /** Adds a row: texts, numbers and moments, or nothing, a value for each column after the company's. */
    void add(Table table, @Nullable Object... values) {
        List<List<@Nullable Object>> lists = columns.computeIfAbsent(table, _ -> emptyLists(table));
        if (values.length != lists.size()) {
            throw new IllegalArgumentException(table + " has " + lists.size() + " columns, not " + values.length);
        }
        for (int i = 0; i < values.length; i++) {
            lists.get(i).add(written(values[i]));
        }
    }

    private static List<List<@Nullable Object>> emptyLists(Table table) {
        List<List<@Nullable Object>> lists = new ArrayList<>();
        table.types.forEach(_ -> lists.add(new ArrayList<>()));
        return lists;
    }

    private static @Nullable Object written(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Optional<?> it -> written(it.orElse(null));
            case Instant it -> it.toString();
            default -> value;
        };
    }

    /** Writes all rows, a table at a time. */
    void write(Connection connection) throws SQLException {
        for (Map.Entry<Table, List<List<@Nullable Object>>> each : columns.entrySet()) {
            Table table = each.getKey();
            try (PreparedStatement insert = connection.prepareStatement(table.insert)) {
                insert.setString(1, company);
                for (int i = 0; i < table.types.size(); i++) {
                    insert.setArray(
                            i + 2,
                            Columns.array(
                                    connection,
                                    table.types.get(i),
                                    each.getValue().get(i)));
                }
                insert.executeUpdate();
            }
        }
    }
}
