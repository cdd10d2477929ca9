package goodterms.server.store;

import goodterms.core.account.Account;
import goodterms.core.account.Event;
import goodterms.core.catalog.Company;
import goodterms.core.identity.AccountId;
import goodterms.journal.json.Sealing;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/** Accounts as they are written, with their whole journals: what somebody reads who trusts nothing. */
public final class Records {

    /** A row of a journal. */
    public record Row(long number, Instant at, String by, String request, String events, String hash) {

        /** The hash it must have after that one. */
        public String hashAfter(String head) {
            return Chain.next(head, number, at, by, request, events);
        }
    }

    /**
     * One account.
     *
     * @param due when it is looked at next, if it is
     * @param clock the test clock it lives by, if any
     */
    public record Whole(
            AccountId id,
            long version,
            Stated stated,
            String head,
            Optional<Instant> due,
            Optional<String> clock,
            Sealing sealing,
            List<Row> journal) {

        /** The state it stands in. */
        public Account account() {
            return stated.account(sealing);
        }

        /** Everything that ever happened, in order. */
        public List<Event> events() {
            return journal.stream()
                    .flatMap(row -> row.events().lines())
                    .map(sealing::read)
                    .toList();
        }
    }

    private static final String SELECT = """
            select a.id, a.version, a.head, a.next_due, a.clock, k.generation, k.wrapped, %s
            from account a
            left join account_key k on k.company = a.company and k.account = a.id and k.part = 'people'
            where a.company = ? and\s""".formatted(Stated.COLUMNS);

    private final Keys keys;

    /** Accounts under these keys. */
    public Records(Keys keys) {
        this.keys = keys;
    }

    /** Tells of these accounts whether they are found by the addresses of their people, and by no others. */
    public Predicate<Account> found(Connection connection, String company, Collection<String> accounts)
            throws SQLException {
        return new Members(keys.master()).found(connection, company, accounts);
    }

    /** When an account in that state is to be looked at next. */
    public static Optional<Instant> due(Account account, Company company) {
        return Turn.due(account, company);
    }

    /**
     * Some accounts of a company, in the order of their ids.
     *
     * @param after the id they come after; empty for the first
     */
    public List<Whole> next(Connection connection, String company, String after, int most) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(SELECT + "a.id > ? order by a.id limit ?")) {
            select.setString(1, company);
            select.setString(2, after);
            select.setInt(3, most);
            return read(connection, company, select, "true");
        }
    }

    /** Those of these ids that there are, without the rows of their journals in which nothing but use was counted. */
    public List<Whole> of(Connection connection, String company, Collection<String> ids) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(SELECT + "a.id = any (?) order by a.id")) {
            select.setString(1, company);
            select.setArray(2, connection.createArrayOf("text", ids.toArray()));
            return read(connection, company, select, Sought.BESIDE_USE);
        }
    }

    private List<Whole> read(Connection connection, String company, PreparedStatement select, String rows)
            throws SQLException {
        Map<String, Whole> accounts = new LinkedHashMap<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                accounts.put(row.getString("id"), whole(company, row));
            }
        }
        if (!accounts.isEmpty()) {
            journals(connection, company, accounts, rows);
        }
        return List.copyOf(accounts.values());
    }

    private Whole whole(String company, ResultSet row) throws SQLException {
        return new Whole(
                new AccountId(row.getString("id")),
                row.getLong("version"),
                Stated.of(row),
                row.getString("head"),
                Optional.ofNullable(row.getObject("next_due", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                Optional.ofNullable(row.getString("clock")),
                keys.sealing(company, row.getString("id"), row.getInt("generation"), row.getBytes("wrapped")),
                new ArrayList<>());
    }

    private static void journals(Connection connection, String company, Map<String, Whole> accounts, String rows)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                select account, number, at, by, coalesce(request, '') as request, events, hash from journal
                where company = ? and account = any (?) and %s order by account, number
                """.formatted(rows))) {
            select.setString(1, company);
            select.setArray(
                    2, connection.createArrayOf("text", accounts.keySet().toArray()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    Objects.requireNonNull(accounts.get(row.getString("account")))
                            .journal()
                            .add(new Row(
                                    row.getLong("number"),
                                    row.getObject("at", OffsetDateTime.class).toInstant(),
                                    row.getString("by"),
                                    row.getString("request"),
                                    row.getString("events"),
                                    row.getString("hash")));
                }
            }
        }
    }
}
