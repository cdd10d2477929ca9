package goodterms.server.desk;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * A list of open cases: some of them, in an order, each page one query on one index.
 *
 * @param view which of them
 * @param kind only those in which that is asked
 * @param order which come first
 * @param me who looks: theirs are those that they see to
 */
public record OpenCases(View view, Optional<OpenCase.Kind> kind, Order order, String me) {

    /** Which cases are looked at. */
    public enum View {
        ALL("true"),
        MINE("assignee = ?"),
        UNASSIGNED("assignee is null"),
        OVERDUE("overdue"),
        FINDING("awaits = 'finding'"),
        SECOND("awaits = 'second'");

        private final String condition;

        View(String condition) {
            this.condition = condition;
        }
    }

    /** Which cases come first. */
    public enum Order {
        /** Those whose reply clock runs out first. */
        URGENT("answer_by", "cast(? as bigint)"),
        /** Those that wait longest. */
        OLDEST("opened_at", "to_timestamp(cast(? as bigint))"),
        /** Those with most at stake, currency by currency: nobody here knows what one is worth in another. */
        LARGEST(CURRENCY + ", -minor", "?, cast(? as bigint)");

        private final String column;
        private final String parameter;

        Order(String column, String parameter) {
            this.column = column;
            this.parameter = parameter;
        }

        private String currency(OpenCase open) {
            return this == LARGEST
                    ? open.stake().map(it -> it.getCurrencyUnit().getCode()).orElse("~")
                    : "";
        }

        private long key(OpenCase open) {
            return switch (this) {
                case URGENT -> open.answerBy();
                case OLDEST -> open.openedAt().getEpochSecond();
                case LARGEST -> -open.stake().map(Money::getAmountMinorLong).orElse(0L);
            };
        }
    }

    /** That of what is at stake; behind all others where nothing is. */
    private static final String CURRENCY = "coalesce(currency, '~') collate \"C\"";

    /**
     * A place in a list.
     *
     * @param currency of the amount, where the order goes by amounts; else nothing
     * @param key what the order goes by
     */
    public record Place(String currency, long key, String account, int number) {

        private static final Pattern WRITTEN =
                Pattern.compile("(?:([A-Z]{3}|~)[|])?(-?[0-9]{1,15})[|]([^|]*)[|]([0-9]{1,9})");

        /** Before all. */
        public static final Place START = new Place("", Long.MIN_VALUE, "", 0);

        /** A place as it was written; none if it is of no such list. */
        public static Optional<Place> read(String written) {
            Matcher parts = WRITTEN.matcher(written);
            return parts.matches()
                    ? Optional.of(new Place(
                            Optional.ofNullable(parts.group(1)).orElse(""),
                            Long.parseLong(parts.group(2)),
                            parts.group(3),
                            Integer.parseInt(parts.group(4))))
                    : Optional.empty();
        }

        /** As it is written. */
        public String written() {
            return (currency.isEmpty() ? "" : currency + "|") + key + "|" + account + "|" + number;
        }

        /** To PostgreSQL no moment is earlier than the one, nor later than the other. */
        private long bounded() {
            return Math.clamp(key, -60_000_000_000L, 9_000_000_000_000L);
        }
    }

    /** All of them, the most urgent first. */
    public static final OpenCases ALL = new OpenCases(View.ALL, Optional.empty(), Order.URGENT, "");

    /** The place of a case in this list. */
    public Place place(OpenCase open) {
        return new Place(order.currency(open), order.key(open), open.account(), open.number());
    }

    /** The cases after a place. */
    public List<OpenCase> after(Connection connection, String company, Place place, int most) throws SQLException {
        List<OpenCase> found = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(query())) {
            bind(select, company, place, most);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(read(row));
                }
            }
        }
        return found;
    }

    String query() {
        return """
                select account, number, kind, extract(epoch from opened_at)::bigint as opened, role, assignee, answer_by,
                       awaits, overdue, currency, minor
                from case_file where company = ? and %s and %s and (%s, account, number) > (%s, ?, ?)
                order by %s, account, number limit ?
                """.formatted(
                view.condition, kind.isPresent() ? "kind = ?" : "true", order.column, order.parameter, order.column);
    }

    void bind(PreparedStatement select, String company, Place place, int most) throws SQLException {
        int next = 1;
        select.setString(next++, company);
        if (view == View.MINE) {
            select.setString(next++, me);
        }
        if (kind.isPresent()) {
            select.setString(next++, OpenCase.written(kind.get()));
        }
        if (order == Order.LARGEST) {
            select.setString(next++, place.currency());
        }
        select.setLong(next++, order == Order.LARGEST ? place.key() : place.bounded());
        select.setString(next++, place.account());
        select.setInt(next++, place.number());
        select.setInt(next, most);
    }

    private static OpenCase read(ResultSet row) throws SQLException {
        Optional<CurrencyUnit> currency =
                Optional.ofNullable(row.getString("currency")).map(CurrencyUnit::of);
        long minor = row.getLong("minor");
        return new OpenCase(
                row.getString("account"),
                row.getInt("number"),
                OpenCase.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                Instant.ofEpochSecond(row.getLong("opened")),
                Optional.ofNullable(row.getString("role")),
                Optional.ofNullable(row.getString("assignee")),
                row.getLong("answer_by"),
                OpenCase.Awaits.valueOf(row.getString("awaits").toUpperCase(Locale.ROOT)),
                row.getBoolean("overdue"),
                currency.map(unit -> Money.ofMinor(unit, minor)));
    }

    /** How many there are of each view. */
    public static Map<View, Long> counts(Connection connection, String company, String me) throws SQLException {
        Map<View, Long> counts = new EnumMap<>(View.class);
        try (PreparedStatement select = connection.prepareStatement("""
                select count(*), count(*) filter (where assignee = ?), count(*) filter (where assignee is null),
                       count(*) filter (where overdue), count(*) filter (where awaits = 'finding'),
                       count(*) filter (where awaits = 'second')
                from case_file where company = ?
                """)) {
            select.setString(1, me);
            select.setString(2, company);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                int column = 1;
                for (View view : View.values()) {
                    counts.put(view, row.getLong(column++));
                }
            }
        }
        return counts;
    }
}
