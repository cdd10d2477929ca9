package goodterms.server.company;

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

/** The drafts of a company: one for each file that somebody is changing. */
public final class Drafts {

    private Drafts() {}

    /** All of them, by their files. */
    public static List<Draft> all(Connection connection, String company) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select * from draft where company = ? order by file")) {
            select.setString(1, company);
            return read(select);
        }
    }

    /** That of a file, if there is one. */
    public static Optional<Draft> find(Connection connection, String company, String file) throws SQLException {
        return find(connection, company, file, "");
    }

    /** The same; nobody changes it until the transaction ends. */
    public static Optional<Draft> hold(Connection connection, String company, String file) throws SQLException {
        return find(connection, company, file, " for update");
    }

    private static Optional<Draft> find(Connection connection, String company, String file, String how)
            throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select * from draft where company = ? and file = ?" + how)) {
            select.setString(1, company);
            select.setString(2, file);
            return read(select).stream().findFirst();
        }
    }

    private static List<Draft> read(PreparedStatement select) throws SQLException {
        List<Draft> drafts = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                String by = row.getString("proposed_by");
                Optional<Draft.Proposed> proposed =
                        by == null ? Optional.empty() : Optional.of(new Draft.Proposed(moment(row, "proposed_at"), by));
                drafts.add(new Draft(
                        row.getString("file"),
                        row.getString("text"),
                        row.getInt("base"),
                        row.getInt("edition"),
                        moment(row, "changed_at"),
                        row.getString("changed_by"),
                        List.of((String[]) row.getArray("authors").getArray()),
                        proposed));
            }
        }
        return drafts;
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /**
     * Keeps what somebody wrote. What was proposed before is so no longer: it says something else now.
     *
     * @param seen the edition they changed, 0 where they began one
     * @return whether it is kept; not if somebody else was faster
     */
    public static boolean keep(
            Connection connection, String company, String file, String text, int base, int seen, String by, Instant at)
            throws SQLException {
        try (PreparedStatement put = connection.prepareStatement("""
                insert into draft (company, file, text, base, edition, changed_at, changed_by, authors)
                values (?, ?, ?, ?, 1, ?, ?, array[?])
                on conflict (company, file) do update
                set text = excluded.text, base = excluded.base, edition = draft.edition + 1,
                  changed_at = excluded.changed_at, changed_by = excluded.changed_by,
                  authors = array_remove(draft.authors, excluded.changed_by) || excluded.authors,
                  proposed_at = null, proposed_by = null
                where draft.edition = ?
                """)) {
            put.setString(1, company);
            put.setString(2, file);
            put.setString(3, text);
            put.setInt(4, base);
            put.setObject(5, at.atOffset(ZoneOffset.UTC));
            put.setString(6, by);
            put.setString(7, by);
            put.setInt(8, seen);
            return put.executeUpdate() == 1;
        }
    }

    /** Compares a draft with a newer version of the folder; who wrote it stays, and it is to be proposed anew. */
    public static void renew(Connection connection, String company, String file, int base) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("""
                update draft set base = ?, edition = edition + 1, proposed_at = null, proposed_by = null
                where company = ? and file = ?
                """)) {
            update.setInt(1, base);
            update.setString(2, company);
            update.setString(3, file);
            update.executeUpdate();
        }
    }

    /** Asks for an edition to be published. */
    public static void propose(Connection connection, String company, String file, String by, Instant at)
            throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update draft set proposed_at = ?, proposed_by = ? where company = ? and file = ?")) {
            update.setObject(1, at.atOffset(ZoneOffset.UTC));
            update.setString(2, by);
            update.setString(3, company);
            update.setString(4, file);
            update.executeUpdate();
        }
    }

    /** Forgets a draft: it was published, or nobody wants it. */
    public static void drop(Connection connection, String company, String file) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("delete from draft where company = ? and file = ?")) {
            delete.setString(1, company);
            delete.setString(2, file);
            delete.executeUpdate();
        }
    }
}
