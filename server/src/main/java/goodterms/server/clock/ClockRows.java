package goodterms.server.clock;

import goodterms.core.identity.AccountId;
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

/** Clocks as the database keeps them, and when something is due on one. */
final class ClockRows {

    private ClockRows() {}

    /** Keeps a new clock. @return whether its name was free */
    static boolean insert(Connection connection, String company, Clock clock, Instant created) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into clock (company, id, now, outside, created_at) values (?, ?, ?, ?, ?)
                on conflict do nothing
                """)) {
            insert.setString(1, company);
            insert.setString(2, clock.id());
            insert.setObject(3, clock.now().atOffset(ZoneOffset.UTC));
            insert.setBoolean(4, clock.outside());
            insert.setObject(5, created.atOffset(ZoneOffset.UTC));
            return insert.executeUpdate() == 1;
        }
    }

    static Optional<Clock> find(Connection connection, String company, String id) throws SQLException {
        return select(connection, "select id, now, outside from clock where company = ? and id = ?", company, id);
    }

    /** A clock that nobody else moves until the transaction ends. */
    static Optional<Clock> lock(Connection connection, String company, String id) throws SQLException {
        return select(
                connection, "select id, now, outside from clock where company = ? and id = ? for update", company, id);
    }

    private static Optional<Clock> select(Connection connection, String query, String company, String id)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(query)) {
            select.setString(1, company);
            select.setString(2, id);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(clock(row)) : Optional.empty();
            }
        }
    }

    /** The clocks of a company after one of that name, in the order of their names. */
    static List<Clock> after(Connection connection, String company, String id, int most) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select id, now, outside from clock where company = ? and id > ? order by id limit ?")) {
            select.setString(1, company);
            select.setString(2, id);
            select.setInt(3, most);
            List<Clock> clocks = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    clocks.add(clock(row));
                }
            }
            return clocks;
        }
    }

    private static Clock clock(ResultSet row) throws SQLException {
        return new Clock(
                row.getString("id"), row.getObject("now", OffsetDateTime.class).toInstant(), row.getBoolean("outside"));
    }

    static void set(Connection connection, String company, String id, Instant now) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("update clock set now = ? where company = ? and id = ?")) {
            update.setObject(1, now.atOffset(ZoneOffset.UTC));
            update.setString(2, company);
            update.setString(3, id);
            update.executeUpdate();
        }
    }

    /** When something is due next on a clock, if ever. */
    static Optional<Instant> nextDue(Connection connection, String company, String id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                select min(next_due) from account where company = ? and clock = ? and parked is null
                """)) {
            select.setString(1, company);
            select.setString(2, id);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return Optional.ofNullable(row.getObject(1, OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant);
            }
        }
    }

    /** The accounts to which something is due, in the order of their names. */
    static List<AccountId> due(Connection connection, String company, String id, Instant by, int most)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                select id from account
                where company = ? and clock = ? and parked is null and next_due <= ?
                order by id limit ?
                """)) {
            select.setString(1, company);
            select.setString(2, id);
            select.setObject(3, by.atOffset(ZoneOffset.UTC));
            select.setInt(4, most);
            return accounts(select);
        }
    }

    /** The accounts on a clock that stand aside since something broke them, in the order of their names. */
    static List<AccountId> parked(Connection connection, String company, String id, int most) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select id from account where company = ? and clock = ? and parked is not null order by id limit ?")) {
            select.setString(1, company);
            select.setString(2, id);
            select.setInt(3, most);
            return accounts(select);
        }
    }

    private static List<AccountId> accounts(PreparedStatement select) throws SQLException {
        List<AccountId> accounts = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                accounts.add(new AccountId(row.getString(1)));
            }
        }
        return accounts;
    }
}
