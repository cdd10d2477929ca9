package goodterms.server.signin;

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

/** The record of who did what, and what they were refused; rows are added, never changed. */
public final class Audit {

    private Audit() {}

    /**
     * One row.
     *
     * @param about whom or what it concerned where that is no account, such as somebody of the staff and their role
     * @param refused the code of the refusal; empty if it happened
     */
    public record Row(
            long id,
            Instant at,
            String who,
            String did,
            Optional<String> account,
            Optional<String> about,
            Optional<String> refused) {}

    /**
     * Rows before that one, the latest first.
     *
     * @param account only those of that account
     */
    public static List<Row> list(Connection connection, String company, Optional<String> account, long before, int most)
            throws SQLException {
        List<Row> rows = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("select * from audit where company = ? and id < ?"
                + (account.isPresent() ? " and account = ?" : "") + " order by id desc limit " + most)) {
            select.setString(1, company);
            select.setLong(2, before);
            if (account.isPresent()) {
                select.setString(3, account.get());
            }
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    rows.add(new Row(
                            row.getLong("id"),
                            row.getObject("at", OffsetDateTime.class).toInstant(),
                            row.getString("who"),
                            row.getString("did"),
                            Optional.ofNullable(row.getString("account")),
                            Optional.ofNullable(row.getString("about")),
                            Optional.ofNullable(row.getString("refused"))));
                }
            }
        }
        return rows;
    }

    /**
     * Adds a row, in the transaction of what it records.
     *
     * @param did the name of the command or query
     * @param account which account it concerned, if one
     * @param refused the code of the refusal; empty if it happened
     */
    public static void add(
            Connection connection,
            Caller caller,
            Instant at,
            String did,
            Optional<AccountId> account,
            Optional<String> refused)
            throws SQLException {
        add(connection, caller.company(), caller.name(), at, did, account, refused);
    }

    /**
     * Adds a row about somebody or something that is no account.
     *
     * @return the number of the row
     */
    public static long add(
            Connection connection, Caller caller, Instant at, String did, String about, Optional<String> refused)
            throws SQLException {
        Row row = new Row(0, at, caller.name(), did, Optional.empty(), Optional.of(about), refused);
        return insert(connection, caller.company(), row);
    }

    /** Adds a row for somebody who is not signed in, such as whoever gave a wrong password. */
    static void add(
            Connection connection,
            String company,
            String who,
            Instant at,
            String did,
            Optional<AccountId> account,
            Optional<String> refused)
            throws SQLException {
        Row row = new Row(0, at, who, did, account.map(AccountId::value), Optional.empty(), refused);
        insert(connection, company, row);
    }

    private static long insert(Connection connection, String company, Row row) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into audit (company, at, who, did, account, about, refused) values (?, ?, ?, ?, ?, ?, ?)
                returning id
                """)) {
            insert.setString(1, company);
            insert.setObject(2, row.at().atOffset(ZoneOffset.UTC));
            insert.setString(3, row.who());
            insert.setString(4, row.did());
            insert.setString(5, row.account().orElse(null));
            insert.setString(6, row.about().orElse(null));
            insert.setString(7, row.refused().orElse(null));
            try (ResultSet id = insert.executeQuery()) {
                id.next();
                return id.getLong(1);
            }
        }
    }
}
