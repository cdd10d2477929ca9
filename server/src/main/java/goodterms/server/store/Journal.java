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

    private Journal() {}

    /** The entries after a number, the oldest first. */
    public static List<Entry> entries(Connection connection, String company, Kept kept, long after, int most)
            throws SQLException {
        List<Entry> entries = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("""
                select number, at, by, command, events, hash from journal
                where company = ? and account = ? and number > ? order by number limit ?
                """)) {
            select.setString(1, company);
            select.setString(2, kept.account().id().value());
            select.setLong(3, after);
            select.setInt(4, most);
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
        }
        return entries;
    }

    /** Every event of an account, the oldest first. */
    public static List<Event> all(Connection connection, String company, Kept kept) throws SQLException {
        return entries(connection, company, kept, 0, Integer.MAX_VALUE).stream()
                .flatMap(entry -> entry.events().stream())
                .toList();
    }

    /**
     * The events of an account of one kind, the oldest first; what else happened is not even read.
     *
     * @param name of the kind in the journal, without its version: {@code invoice-issued}
     */
    public static List<Event> named(Connection connection, String company, Kept kept, String name) throws SQLException {
        String mark = "\"type\":\"" + name + ".";
        List<Event> events = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("""
                select events from journal
                where company = ? and account = ? and position(? in events) > 0 order by number
                """)) {
            select.setString(1, company);
            select.setString(2, kept.account().id().value());
            select.setString(3, mark);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    row.getString("events")
                            .lines()
                            .filter(line -> line.contains(mark))
                            .map(kept.sealing()::read)
                            .forEach(events::add);
                }
            }
        }
        return events;
    }

    private static List<Event> events(Sealing sealing, String lines) {
        return lines.lines().map(sealing::read).toList();
    }
}
