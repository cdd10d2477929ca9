package goodterms.server.signin;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.OptionalLong;

/**
 * How often somebody tried to be let in, so that nobody can try for ever. An attempt counts from before it is known what comes
 * of it: of many that are made at once none is missed.
 */
final class Attempts {

    private static final Duration WINDOW = Duration.ofMinutes(15);

    private Attempts() {}

    /**
     * Makes one in a name, in turn with all others in that name.
     *
     * @param most how many may be made within a quarter of an hour
     * @return by what it is known; nothing if no more may be made now
     */
    static OptionalLong make(Connection connection, String company, String who, int most, Instant now)
            throws SQLException {
        inTurn(connection, company, who);
        forgetOld(connection, company, now);
        return made(connection, company, who, now) < most
                ? OptionalLong.of(added(connection, company, who, now))
                : OptionalLong.empty();
    }

    private static void inTurn(Connection connection, String company, String who) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement(
                "select pg_advisory_xact_lock(hashtextextended('attempt ' || ? || ' ' || ?, 0))")) {
            lock.setString(1, company);
            lock.setString(2, who);
            lock.execute();
        }
    }

    private static int made(Connection connection, String company, String who, Instant now) throws SQLException {
        try (PreparedStatement count =
                connection.prepareStatement("select count(*) from attempt where company = ? and who = ? and at > ?")) {
            count.setString(1, company);
            count.setString(2, who);
            count.setObject(3, now.minus(WINDOW).atOffset(ZoneOffset.UTC));
            try (ResultSet row = count.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private static long added(Connection connection, String company, String who, Instant now) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("insert into attempt (company, who, at) values (?, ?, ?) returning id")) {
            insert.setString(1, company);
            insert.setString(2, who);
            insert.setObject(3, now.atOffset(ZoneOffset.UTC));
            try (ResultSet row = insert.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** Those that are being forgotten already are left to whoever does. */
    private static void forgetOld(Connection connection, String company, Instant now) throws SQLException {
        try (PreparedStatement forget = connection.prepareStatement("""
                delete from attempt where (company, id) in (
                  select company, id from attempt where company = ? and at <= ? limit 1000 for update skip locked)
                """)) {
            forget.setString(1, company);
            forget.setObject(2, now.minus(WINDOW).atOffset(ZoneOffset.UTC));
            forget.executeUpdate();
        }
    }

    /** Forgets one that was right: only those in vain count. */
    static void forget(Connection connection, String company, long attempt) throws SQLException {
        try (PreparedStatement forget =
                connection.prepareStatement("delete from attempt where company = ? and id = ?")) {
            forget.setString(1, company);
            forget.setLong(2, attempt);
            forget.executeUpdate();
        }
    }
}
