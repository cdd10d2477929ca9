package goodterms.server.mail;

import goodterms.core.notice.Notice;
import goodterms.server.store.Kept;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A notice that was written to the people of an account.
 *
 * @param place among all notices, in the order in which they were written
 * @param about the name of the event it tells of
 * @param notice what it says; gone with the key of its account
 */
public record Written(long place, String key, Instant at, String about, Optional<Notice> notice) {

    /** Those of an account after a place, the oldest first. */
    public static List<Written> after(Connection connection, String company, Kept kept, long place, int most)
            throws SQLException {
        return read(connection, company, kept, "place > ? order by place", place, most);
    }

    /** Those of an account before a place, the newest first. */
    public static List<Written> before(Connection connection, String company, Kept kept, long place, int most)
            throws SQLException {
        return read(connection, company, kept, "place < ? order by place desc", place, most);
    }

    private static List<Written> read(
            Connection connection, String company, Kept kept, String range, long place, int most) throws SQLException {
        List<Written> found = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(
                "select place, key, at, about, letter from notice where company = ? and account = ? and " + range
                        + " limit ?")) {
            select.setString(1, company);
            select.setString(2, kept.account().id().value());
            select.setLong(3, place);
            select.setInt(4, most);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(of(kept, row));
                }
            }
        }
        return found;
    }

    private static Written of(Kept kept, ResultSet row) throws SQLException {
        String letter = row.getString("letter");
        return new Written(
                row.getLong("place"),
                row.getString("key"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("about"),
                isErased(kept, letter)
                        ? Optional.empty()
                        : Optional.of(kept.sealing().readNotice(letter)));
    }

    /** Whether the key it was sealed under is destroyed; the account may go on under another. */
    private static boolean isErased(Kept kept, String letter) {
        return !kept.sealing().readText(letter).startsWith("{");
    }
}
