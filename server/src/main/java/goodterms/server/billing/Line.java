package goodterms.server.billing;

import goodterms.core.identity.AccountId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * One line of a list of money.
 *
 * @param place of the document among those of its account, from 1
 * @param fields by the names of their columns, amounts as money; those without a value are left out
 */
public record Line(String account, int place, Map<String, Object> fields) {

    private static final Set<String> AMOUNTS = Set.of("total", "tax", "credit", "due", "amount", "net");

    /**
     * Lines of a list, by account and place.
     *
     * @param account only its own, where given
     * @param after the account of the line after which to go on, and its place; the first where empty and 0
     */
    public static List<Line> of(
            Connection connection,
            String company,
            Paper paper,
            Optional<AccountId> account,
            String after,
            int afterPlace,
            int most)
            throws SQLException {
        List<Line> lines = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("select * from " + paper.table()
                + " where company = ? and (account, place) > (?, ?)" + (account.isPresent() ? " and account = ?" : "")
                + " order by account, place limit " + most)) {
            select.setString(1, company);
            select.setString(2, after);
            select.setInt(3, afterPlace);
            if (account.isPresent()) {
                select.setString(4, account.get().value());
            }
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    lines.add(read(paper, row));
                }
            }
        }
        return lines;
    }

    /**
     * The latest lines of an account, the latest first.
     *
     * @param before the place before which to go on
     */
    public static List<Line> latest(
            Connection connection, String company, Paper paper, AccountId account, int before, int most)
            throws SQLException {
        List<Line> lines = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("select * from " + paper.table()
                + " where company = ? and account = ? and place < ? order by place desc limit " + most)) {
            select.setString(1, company);
            select.setString(2, account.value());
            select.setInt(3, before);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    lines.add(read(paper, row));
                }
            }
        }
        return lines;
    }

    /**
     * The lines of an account that are about another document of it, in their order.
     *
     * @param other the kind of that document
     * @param places of such documents
     */
    public static List<Line> about(
            Connection connection, String company, Paper paper, AccountId account, Paper other, List<Integer> places)
            throws SQLException {
        List<Line> lines = new ArrayList<>();
        String column = paper.names().get(paper.index(other.table()));
        try (PreparedStatement select = connection.prepareStatement("select * from " + paper.table()
                + " where company = ? and account = ? and " + column + " = any (?) order by place")) {
            select.setString(1, company);
            select.setString(2, account.value());
            select.setArray(3, connection.createArrayOf("int", places.toArray()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    lines.add(read(paper, row));
                }
            }
        }
        return lines;
    }

    private static Line read(Paper paper, ResultSet row) throws SQLException {
        CurrencyUnit currency = CurrencyUnit.of(row.getString("currency"));
        Map<String, Object> fields = new LinkedHashMap<>();
        for (String name : paper.names()) {
            Object value = row.getObject(name);
            if (value == null || name.equals("currency")) {
                continue;
            }
            if (AMOUNTS.contains(name)) {
                fields.put(name, Money.ofMinor(currency, row.getLong(name)));
            } else if (paper.types().get(paper.index(name)).equals("timestamptz")) {
                fields.put(name, row.getObject(name, OffsetDateTime.class).toInstant());
            } else {
                fields.put(name, value);
            }
        }
        return new Line(row.getString("account"), row.getInt("place"), fields);
    }

    /** An amount it states. */
    public Money money(String field) {
        return (Money) Objects.requireNonNull(fields.get(field), field);
    }

    /** A moment it states, if it does. */
    public Optional<Instant> moment(String field) {
        return Optional.ofNullable((Instant) fields.get(field));
    }

    /** What it says in a field, if anything. */
    public Optional<String> text(String field) {
        return Optional.ofNullable(fields.get(field)).map(Object::toString);
    }

    /** The place of another document that it is about, if it is about one. */
    public Optional<Integer> of(String field) {
        return Optional.ofNullable((Integer) fields.get(field));
    }
}
