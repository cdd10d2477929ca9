package goodterms.server.signin;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

/** How often somebody tried in vain to be let in, so that nobody can try for ever. */
final class Attempts {

    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int MOST = 10;

    private Attempts() {}

    /** Whether another may be made in that name. */
    static boolean mayTry(Connection connection, String company, String who, Instant now) throws SQLException {
        return mayTry(connection, company, who, MOST, now);
    }

    /** Whether another may be made in that name, where so many may within a quarter of an hour. */
    static boolean mayTry(Connection connection, String company, String who, int most, Instant now)
            throws SQLException {
        try (PreparedStatement count =
                connection.prepareStatement("select count(*) from attempt where company = ? and who = ? and at > ?")) {
            count.setString(1, company);
            count.setString(2, who);
            count.setObject(3, now.minus(WINDOW).atOffset(ZoneOffset.UTC));
            try (ResultSet row = count.executeQuery()) {
                row.next();
                return row.getInt(1) < most;
            }
        }
    }

    /** Counts one, and forgets those that no longer count. */
    static void add(Connection connection, String company, String who, Instant now) throws SQLException {
        try (PreparedStatement forget =
                connection.prepareStatement("delete from attempt where company = ? and at <= ?")) {
            forget.setString(1, company);
            forget.setObject(2, now.minus(WINDOW).atOffset(ZoneOffset.UTC));
            forget.executeUpdate();
        }
        try (PreparedStatement insert =
                connection.prepareStatement("insert into attempt (company, who, at) values (?, ?, ?)")) {
            insert.setString(1, company);
            insert.setString(2, who);
            insert.setObject(3, now.atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        }
    }
}
