package goodterms.server.store;

import goodterms.core.account.Event;
import goodterms.core.identity.AccountId;
import goodterms.journal.json.Sealing;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What was written of all accounts of a company, in the order in which it was.
 *
 * <p>The order is that of the transactions, by when each began to write. It is read only up to the oldest that is still under
 * way: what comes to light later stands behind all that was read, so whoever goes on from where they were misses nothing.
 */
public final class History {

    /**
     * A place in the order.
     *
     * @param position of the transaction; within it, the other three decide
     */
    public record Place(long position, Instant at, String account, long number) {

        /** Before everything. */
        public static final Place START = new Place(0, Instant.EPOCH, "", 0);
    }

    /**
     * What one command, or time alone, has led to at an account.
     *
     * @param number the version of the account after it
     * @param by who asked, as the journal names them
     * @param clock the test clock the account lives by, if any
     */
    public record Entry(
            Place place,
            AccountId account,
            long number,
            Instant at,
            String by,
            Optional<String> command,
            Optional<String> clock,
            List<Event> events,
            String hash) {

        public Entry {
            events = List.copyOf(events);
        }
    }

    private final Keys keys;

    History(Keys keys) {
        this.keys = keys;
    }

    /** What was written after a place, the oldest first, as far as nothing can come in between any more. */
    public List<Entry> after(Connection connection, String company, Place place, int most) throws SQLException {
        List<Entry> entries = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("""
                select j.position::text as position, j.account, j.number, j.at, j.by, j.command, j.events, j.hash,
                       a.clock, k.generation, k.wrapped
                from journal j
                join account a on a.company = j.company and a.id = j.account
                left join account_key k on k.company = j.company and k.account = j.account and k.part = 'people'
                where j.company = ? and (j.position, j.at, j.account, j.number) > (?::text::xid8, ?, ?, ?)
                  and j.position < pg_snapshot_xmin(pg_current_snapshot())
                order by j.position, j.at, j.account, j.number limit ?
                """)) {
            select.setString(1, company);
            select.setString(2, Long.toString(place.position()));
            select.setObject(3, place.at().atOffset(ZoneOffset.UTC));
            select.setString(4, place.account());
            select.setLong(5, place.number());
            select.setInt(6, most);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    entries.add(entry(company, row));
                }
            }
        }
        return entries;
    }

    private Entry entry(String company, ResultSet row) throws SQLException {
        String account = row.getString("account");
        Instant at = row.getObject("at", OffsetDateTime.class).toInstant();
        Sealing sealing = keys.sealing(company, account, row.getInt("generation"), row.getBytes("wrapped"));
        return new Entry(
                new Place(Long.parseLong(row.getString("position")), at, account, row.getLong("number")),
                new AccountId(account),
                row.getLong("number"),
                at,
                row.getString("by"),
                Optional.ofNullable(row.getString("command")),
                Optional.ofNullable(row.getString("clock")),
                row.getString("events").lines().map(sealing::read).toList(),
                row.getString("hash"));
    }

    /** Whether this database has come to a place; if not, the place is of another. */
    public static boolean knows(Connection connection, Place place) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select ?::text::xid8 < pg_snapshot_xmax(pg_current_snapshot())")) {
            select.setString(1, Long.toString(place.position()));
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }
}
