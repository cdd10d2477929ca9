package goodterms.server.operate;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What waits in one company, as whoever looks after it sees it: the same as the gauges tell of all. */
public final class Queues {

    private Queues() {}

    /**
     * Accounts that time should have moved on already.
     *
     * @param accounts how many
     * @param lag for how long the first of them
     */
    public record Due(long accounts, Duration lag) {}

    /**
     * What waits to be told to the world.
     *
     * @param kind {@code charge}, {@code pay-back}, {@code product} or {@code mail}
     * @param waiting how many
     * @param oldest for how long the oldest that is due
     * @param failing how many were tried in vain
     */
    public record Kind(String kind, long waiting, Duration oldest, long failing) {}

    /**
     * Something that was tried in vain.
     *
     * @param error why, without anything personal
     * @param again when it is tried again; nothing where it never is by itself
     */
    public record Failing(
            String account, String kind, String key, int attempts, String error, Optional<Instant> again) {}

    /** Later than this is never. */
    private static final Instant NEVER = Instant.parse("9000-01-01T00:00:00Z");

    /** The accounts that are due by now. */
    public static Due due(Connection connection, String company, Instant now) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                select count(*), min(next_due) from account
                where company = ? and next_due <= ? and clock is null and parked is null
                """)) {
            select.setString(1, company);
            select.setObject(2, now.atOffset(ZoneOffset.UTC));
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return new Due(row.getLong(1), since(row, 2, now));
            }
        }
    }

    private static Duration since(ResultSet row, int column, Instant now) throws SQLException {
        OffsetDateTime first = row.getObject(column, OffsetDateTime.class);
        return first == null || first.toInstant().isAfter(now)
                ? Duration.ZERO
                : Duration.between(first.toInstant(), now);
    }

    /** What waits in the outbox, kind by kind, those with nothing included. */
    public static List<Kind> kinds(Connection connection, String company, Instant now) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                select k.kind, count(o.key), min(o.due_at), count(o.error)
                from (values ('charge', 1), ('pay-back', 2), ('product', 3), ('mail', 4)) as k (kind, place)
                left join outbox o on o.company = ? and o.kind = k.kind and o.clock is null
                group by k.kind, k.place order by k.place
                """)) {
            select.setString(1, company);
            List<Kind> kinds = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    kinds.add(new Kind(row.getString(1), row.getLong(2), since(row, 3, now), row.getLong(4)));
                }
            }
            return List.copyOf(kinds);
        }
    }

    /** What was tried in vain, the longest first. */
    public static List<Failing> failing(Connection connection, String company, int most) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                select account, kind, key, attempts, error, due_at from outbox
                where company = ? and error is not null and clock is null order by attempts desc, account, key limit ?
                """)) {
            select.setString(1, company);
            select.setInt(2, most);
            List<Failing> failing = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    failing.add(new Failing(
                            row.getString(1),
                            row.getString(2),
                            row.getString(3),
                            row.getInt(4),
                            row.getString(5),
                            Optional.of(row.getObject(6, OffsetDateTime.class).toInstant())
                                    .filter(at -> at.isBefore(NEVER))));
                }
            }
            return List.copyOf(failing);
        }
    }

    /** Has something that was tried in vain tried again now. @return whether there is such a thing */
    public static boolean again(Connection connection, String company, String account, String key, Instant now)
            throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("""
                update outbox set due_at = ?, attempts = 0
                where company = ? and account = ? and key = ? and error is not null and clock is null
                """)) {
            update.setObject(1, now.atOffset(ZoneOffset.UTC));
            update.setString(2, company);
            update.setString(3, account);
            update.setString(4, key);
            return update.executeUpdate() == 1;
        }
    }
}
