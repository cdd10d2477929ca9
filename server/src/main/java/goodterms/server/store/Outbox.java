package goodterms.server.store;

import goodterms.core.identity.AccountId;
import goodterms.core.notice.Notice;
import goodterms.journal.json.Sealing;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What waits to be told to the world outside. A worker claims rows for a while, tells outside of any transaction, and then
 * removes them in the transaction that writes the answer, or says when to try again. If it dies meanwhile, the rows are
 * claimed anew when that while is over; the world knows them by their keys. Rows of accounts on a test clock are not
 * claimed.
 */
public final class Outbox {

    /** Whose letters are the company's own. */
    private static final AccountId NOBODY = new AccountId("");

    /** Who is told. */
    public enum Kind {
        /** The processor, to take money. */
        CHARGE,
        /** The processor, to give money back. */
        PAY_BACK,
        /** The company's product. */
        PRODUCT,
        /** People, by mail. */
        MAIL;

        String written() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Kind of(String written) {
            return valueOf(written.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    /**
     * A claimed row.
     *
     * @param key the same each time it is told
     * @param body what to tell, under the account's key
     * @param attempts how often it was claimed, this time included
     * @param written when it was put there, as the database counts
     * @param had who of several has been told, by their places in what is told
     */
    public record Waiting(
            AccountId account,
            String key,
            Kind kind,
            String body,
            int attempts,
            Instant written,
            Set<Integer> had,
            Sealing sealing) {

        public Waiting {
            had = Set.copyOf(had);
        }
    }

    private static final String CLAIM = """
            with mine as (
              select company, account, key from outbox
              where company = ? and kind = ? and clock is null and due_at <= ?
              order by due_at limit ?
              for update skip locked)
            update outbox o set due_at = ?, attempts = o.attempts + 1
            from mine m left join account_key k
              on k.company = m.company and k.account = m.account and k.part = 'people'
            where o.company = m.company and o.account = m.account and o.key = m.key
            returning o.account, o.key, o.kind, o.body, o.attempts, o.written_at, o.had, k.generation, k.wrapped
            """;

    private final Keys keys;

    /** What waits, under these keys. */
    public Outbox(Keys keys) {
        this.keys = keys;
    }

    /** Adds a letter of the company's own: about no account, and sealed under no key. */
    public static void letter(Connection connection, String company, Notice letter, Instant at) throws SQLException {
        put(connection, company, NOBODY, "mail-" + letter.key(), Kind.MAIL, Sealing.unsealed(letter), at);
    }

    /**
     * Adds a row that no event has brought about.
     *
     * @param body what to tell, under the account's key
     */
    public static void put(
            Connection connection, String company, AccountId account, String key, Kind kind, String body, Instant at)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into outbox (company, account, key, kind, body, due_at) values (?, ?, ?, ?, ?, ?)")) {
            insert.setString(1, company);
            insert.setString(2, account.value());
            insert.setString(3, key);
            insert.setString(4, kind.written());
            insert.setString(5, body);
            insert.setObject(6, at.atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        }
    }

    /**
     * Claims rows that are due; nobody else gets them until the lease is over.
     *
     * @param lease longer than telling takes
     * @param most how many at most
     */
    public List<Waiting> claim(Connection connection, String company, Kind kind, Instant now, Duration lease, int most)
            throws SQLException {
        List<Waiting> claimed = new ArrayList<>();
        try (PreparedStatement claim = connection.prepareStatement(CLAIM)) {
            claim.setString(1, company);
            claim.setString(2, kind.written());
            claim.setObject(3, now.atOffset(ZoneOffset.UTC));
            claim.setInt(4, most);
            claim.setObject(5, now.plus(lease).atOffset(ZoneOffset.UTC));
            try (ResultSet row = claim.executeQuery()) {
                while (row.next()) {
                    claimed.add(waiting(company, row));
                }
            }
        }
        return claimed;
    }

    /**
     * Removes rows that were told, in the transaction that writes what was answered.
     *
     * @return how many were still there
     */
    public int done(Connection connection, String company, Collection<Waiting> told) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("""
                delete from outbox o using unnest(?::text[], ?::text[]) as t (account, key)
                where o.company = ? and o.account = t.account and o.key = t.key
                """)) {
            delete.setArray(
                    1,
                    connection.createArrayOf(
                            "text", column(told, it -> it.account().value())));
            delete.setArray(2, connection.createArrayOf("text", column(told, Waiting::key)));
            delete.setString(3, company);
            return delete.executeUpdate();
        }
    }

    private static Object[] column(Collection<Waiting> told, Function<Waiting, Object> of) {
        return told.stream().map(of).toArray();
    }

    /**
     * Has a row told again at that moment.
     *
     * @param error why, if something went wrong; without anything personal
     */
    public void again(Connection connection, String company, Waiting row, Optional<String> error, Instant at)
            throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update outbox set due_at = ?, error = ? where company = ? and account = ? and key = ?")) {
            update.setObject(1, at.atOffset(ZoneOffset.UTC));
            update.setString(2, error.orElse(null));
            update.setString(3, company);
            update.setString(4, row.account().value());
            update.setString(5, row.key());
            update.executeUpdate();
        }
    }

    /** What waits under a key, whoever has claimed it. */
    public Optional<Waiting> find(Connection connection, String company, AccountId account, String key)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                select o.account, o.key, o.kind, o.body, o.attempts, o.written_at, o.had, k.generation, k.wrapped
                from outbox o left join account_key k
                  on k.company = o.company and k.account = o.account and k.part = 'people'
                where o.company = ? and o.account = ? and o.key = ?
                """)) {
            select.setString(1, company);
            select.setString(2, account.value());
            select.setString(3, key);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(waiting(company, row)) : Optional.empty();
            }
        }
    }

    /**
     * A row among those that wait.
     *
     * @param place the later it was put there, the higher
     */
    public record Placed(long place, Waiting row) {}

    /** What waits of a kind, the latest first, whoever has claimed it. */
    public List<Placed> latest(Connection connection, String company, Kind kind, int most) throws SQLException {
        List<Placed> latest = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("""
                select o.account, o.key, o.kind, o.body, o.attempts, o.written_at, o.had, o.place, k.generation, k.wrapped
                from outbox o left join account_key k
                  on k.company = o.company and k.account = o.account and k.part = 'people'
                where o.company = ? and o.kind = ? order by o.place desc limit ?
                """)) {
            select.setString(1, company);
            select.setString(2, kind.written());
            select.setInt(3, most);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    latest.add(new Placed(row.getLong("place"), waiting(company, row)));
                }
            }
        }
        return latest;
    }

    private Waiting waiting(String company, ResultSet row) throws SQLException {
        return new Waiting(
                new AccountId(row.getString("account")),
                row.getString("key"),
                Kind.of(row.getString("kind")),
                row.getString("body"),
                row.getInt("attempts"),
                row.getObject("written_at", OffsetDateTime.class).toInstant(),
                had(row.getArray("had")),
                keys.sealing(company, row.getString("account"), row.getInt("generation"), row.getBytes("wrapped")));
    }

    private static Set<Integer> had(@Nullable Array places) throws SQLException {
        return places == null ? Set.of() : Set.of((Integer[]) places.getArray());
    }

    /** Notes that one of several has been told, so that only the others are when it is tried again. */
    public void had(Connection connection, String company, Waiting row, int place) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update outbox set had = array_append(had, ?) where company = ? and account = ? and key = ?")) {
            update.setInt(1, place);
            update.setString(2, company);
            update.setString(3, row.account().value());
            update.setString(4, row.key());
            update.executeUpdate();
        }
    }

    /** When the first row of a kind is due, if one waits. */
    public Optional<Instant> earliest(Connection connection, String company, Kind kind) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select min(due_at) from outbox where company = ? and kind = ? and clock is null")) {
            select.setString(1, company);
            select.setString(2, kind.written());
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return Optional.ofNullable(row.getObject(1, OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant);
            }
        }
    }
}
