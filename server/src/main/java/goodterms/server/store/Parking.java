package goodterms.server.store;

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

/**
 * Accounts as the passing of time finds them: due, or parked. A parked one broke what was to be done to it; it stands still,
 * and its error is shown, until somebody lets it go on or a command succeeds.
 */
public final class Parking {

    /**
     * A parked account.
     *
     * @param error what went wrong, without anything personal
     * @param due when something falls due for it, if it does
     */
    public record Parked(AccountId account, String error, Optional<Instant> due) {}

    private static final String WAITING = "company = ? and next_due is not null and clock is null and parked is null";

    private Parking() {}

    /** Accounts that are due, the longest first, kept from others until the transaction ends; those that others keep are left. */
    public static List<AccountId> due(Connection connection, String company, Instant now, int most)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select id from account where " + WAITING
                + " and next_due <= ? order by next_due limit ? for update skip locked")) {
            select.setString(1, company);
            select.setObject(2, now.atOffset(ZoneOffset.UTC));
            select.setInt(3, most);
            List<AccountId> due = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    due.add(new AccountId(row.getString(1)));
                }
            }
            return due;
        }
    }

    /** When the next account is due, if one is. */
    public static Optional<Instant> earliest(Connection connection, String company) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select min(next_due) from account where " + WAITING)) {
            select.setString(1, company);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return Optional.ofNullable(row.getObject(1, OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant);
            }
        }
    }

    /** Parks an account. */
    public static void park(Connection connection, String company, AccountId account, String error)
            throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("update account set parked = ? where company = ? and id = ?")) {
            update.setString(1, error);
            update.setString(2, company);
            update.setString(3, account.value());
            update.executeUpdate();
        }
    }

    /**
     * Lets a parked account go on.
     *
     * @return whether there is such an account, and it was parked
     */
    public static boolean release(Connection connection, String company, AccountId account) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update account set parked = null where company = ? and id = ? and parked is not null")) {
            update.setString(1, company);
            update.setString(2, account.value());
            return update.executeUpdate() == 1;
        }
    }

    /**
     * Parked accounts, by their ids.
     *
     * @param after the id they come after; empty for the first
     * @param most how many at most
     */
    public static List<Parked> parked(Connection connection, String company, String after, int most)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                select id, parked, next_due from account
                where company = ? and parked is not null and id > ? order by id limit ?
                """)) {
            select.setString(1, company);
            select.setString(2, after);
            select.setInt(3, most);
            List<Parked> parked = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    parked.add(new Parked(
                            new AccountId(row.getString("id")),
                            row.getString("parked"),
                            Optional.ofNullable(row.getObject("next_due", OffsetDateTime.class))
                                    .map(OffsetDateTime::toInstant)));
                }
            }
            return parked;
        }
    }
}
