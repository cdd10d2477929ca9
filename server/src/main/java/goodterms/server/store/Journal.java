package goodterms.server.store;

import goodterms.core.account.Event;
import goodterms.journal.json.Sealing;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the journal keeps of an account. */
public final class Journal {

    /**
     * What one command, or time alone, has led to.
     *
     * @param number the version of the account after it
     * @param by who asked, as the journal names them
     */
    public record Entry(long number, Instant at, String by, Optional<String> command, List<Event> events, String hash) {

        public Entry {
            events = List.copyOf(events);
        }
    }

    private static final String OF = " from journal where company = ? and account = ? and ";
    private static final String ENTRY = "select number, at, by, command, events, hash" + OF;
    private static final String FOUND = Sought.BESIDE_USE + " and events ~ ? order by number";

    private Journal() {}

    /** The entries after a number, the oldest first. */
    public static List<Entry> entries(Connection connection, String company, Kept kept, long after, int most)
            throws SQLException {
        try (PreparedStatement select =
                select(connection, company, kept, ENTRY + "number > ? order by number limit ?")) {
            select.setLong(3, after);
            select.setInt(4, most);
            return entries(kept, select);
        }
    }

    /** The latest entries, the latest first. */
    public static List<Entry> latest(Connection connection, String company, Kept kept, int most) throws SQLException {
        try (PreparedStatement select =
                select(connection, company, kept, ENTRY + "number <= ? order by number desc limit ?")) {
            select.setLong(3, kept.version());
            select.setInt(4, most);
            return entries(kept, select);
        }
    }

    /** The entries in which something that is sought happened, the oldest first, each whole. */
    public static List<Entry> entries(Connection connection, String company, Kept kept, Sought sought)
            throws SQLException {
        try (PreparedStatement select = select(connection, company, kept, ENTRY + FOUND)) {
            select.setString(3, sought.pattern().pattern());
            return entries(kept, select);
        }
    }

    /** The events that are sought, the oldest first; what else happened is not even unsealed. */
    public static List<Event> events(Connection connection, String company, Kept kept, Sought sought)
            throws SQLException {
        List<Event> events = new ArrayList<>();
        try (PreparedStatement select = select(connection, company, kept, "select events" + OF + FOUND)) {
            select.setString(3, sought.pattern().pattern());
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    row.getString("events")
                            .lines()
                            .filter(sought::in)
                            .map(kept.sealing()::read)
                            .forEach(events::add);
                }
            }
        }
        return events;
    }

    private static PreparedStatement select(Connection connection, String company, Kept kept, String query)
            throws SQLException {
        PreparedStatement select = connection.prepareStatement(query);
        select.setString(1, company);
        select.setString(2, kept.account().id().value());
        return select;
    }

    private static List<Entry> entries(Kept kept, PreparedStatement select) throws SQLException {
        List<Entry> entries = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                entries.add(new Entry(
                        row.getLong("number"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("by"),
                        Optional.ofNullable(row.getString("command")),
                        events(kept.sealing(), row.getString("events")),
                        row.getString("hash")));
            }
        }
        return entries;
    }

    private static List<Event> events(Sealing sealing, String lines) {
        return lines.lines().map(sealing::read).toList();
    }
}
