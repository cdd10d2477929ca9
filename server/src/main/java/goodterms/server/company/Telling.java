package goodterms.server.company;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Has every account of a company looked at from the moment on when there is something to tell, however many there are: some
 * at a time, each time in a transaction that also says how far it has come. Who need not be told is due again later, and
 * whoever something happens to meanwhile knows by itself when it is due.
 */
public final class Telling {

    /** How many accounts are brought forward together. */
    static final int BATCH = 5_000;

    private Telling() {}

    /** Begins, with those on test clocks, which may be moved at once, and with the first of the others. */
    static void begin(Connection connection, String company, Instant told) throws SQLException {
        try (PreparedStatement put = connection.prepareStatement("""
                insert into telling as t (company, told, after) values (?, ?, '')
                on conflict (company) do update set told = least(t.told, excluded.told), after = ''
                """)) {
            put.setString(1, company);
            put.setObject(2, told.atOffset(ZoneOffset.UTC));
            put.executeUpdate();
        }
        try (PreparedStatement update = connection.prepareStatement("""
                update account set next_due = ?
                where company = ? and clock is not null and (next_due is null or next_due > ?)
                """)) {
            update.setObject(1, told.atOffset(ZoneOffset.UTC));
            update.setString(2, company);
            update.setObject(3, told.atOffset(ZoneOffset.UTC));
            update.executeUpdate();
        }
        goOn(connection, company);
    }

    /**
     * Goes on with some, unless somebody else does.
     *
     * @return whether there may be more
     */
    public static boolean goOn(Connection connection, String company) throws SQLException {
        Optional<Place> place = held(connection, company);
        if (place.isEmpty()) {
            return false;
        }
        Optional<String> last = last(connection, company, place.get().after());
        bringForward(connection, company, place.get(), last);
        reach(connection, company, last);
        return last.isPresent();
    }

    /** How far it has come. */
    private record Place(Instant told, String after) {}

    private static Optional<Place> held(Connection connection, String company) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select told, after from telling where company = ? for update skip locked")) {
            select.setString(1, company);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(
                                new Place(row.getObject(1, OffsetDateTime.class).toInstant(), row.getString(2)))
                        : Optional.empty();
            }
        }
    }

    /** The last account of the next batch; nothing if all that are left are no more than that. */
    private static Optional<String> last(Connection connection, String company, String after) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select id from account where company = ? and id > ? order by id offset ? limit 1")) {
            select.setString(1, company);
            select.setString(2, after);
            select.setInt(3, BATCH - 1);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        }
    }

    /** Locked in the order of their ids, as they are by whoever else writes to several. */
    private static void bringForward(Connection connection, String company, Place place, Optional<String> last)
            throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("""
                update account set next_due = ? where company = ? and id in (
                  select id from account
                  where company = ? and id > ? and (?::text is null or id <= ?) and (next_due is null or next_due > ?)
                  order by id for update)
                """)) {
            update.setObject(1, place.told().atOffset(ZoneOffset.UTC));
            update.setString(2, company);
            update.setString(3, company);
            update.setString(4, place.after());
            update.setString(5, last.orElse(null));
            update.setString(6, last.orElse(null));
            update.setObject(7, place.told().atOffset(ZoneOffset.UTC));
            update.executeUpdate();
        }
    }

    private static void reach(Connection connection, String company, Optional<String> last) throws SQLException {
        String query = last.isPresent()
                ? "update telling set after = ? where company = ?"
                : "delete from telling where ?::text is null and company = ?";
        try (PreparedStatement update = connection.prepareStatement(query)) {
            update.setString(1, last.orElse(null));
            update.setString(2, company);
            update.executeUpdate();
        }
    }
}
