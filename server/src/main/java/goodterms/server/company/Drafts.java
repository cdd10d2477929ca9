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
        return all(connection, company, "");
    }

    /** The same; nobody changes any of them until the transaction ends. */
    public static List<Draft> hold(Connection connection, String company) throws SQLException {
        return all(connection, company, " for update");
    }

    private static List<Draft> all(Connection connection, String company, String how) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select * from draft where company = ? order by file" + how)) {
            select.setString(1, company);
            return read(select);
        }
    }

    /** That of a file, if there is one. */
    public static Optional<Draft> find(Connection connection, String company, String file) throws SQLException {
        return of(all(connection, company), file);
    }

    /** That of a file among others, if there is one. */
    public static Optional<Draft> of(List<Draft> all, String file) {
        return all.stream().filter(draft -> draft.file().equals(file)).findFirst();
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
     * Keeps what somebody wrote. What was proposed before, and all that was proposed with it, is so no longer: it says
     * something else now.
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
                  authors = array_remove(draft.authors, excluded.changed_by) || excluded.authors
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
            boolean kept = put.executeUpdate() == 1;
            if (kept) {
                recall(connection, company, List.of(file));
            }
            return kept;
        }
    }

    /** Nobody asks any more for these to be published, nor for what was proposed with them. */
    private static void recall(Connection connection, String company, List<String> files) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("""
                update draft set proposed_at = null, proposed_by = null
                where company = ? and (proposed_at, proposed_by) in (
                  select proposed_at, proposed_by from draft where company = ? and file = any(?))
                """)) {
            update.setString(1, company);
            update.setString(2, company);
            update.setArray(3, connection.createArrayOf("text", files.toArray()));
            update.executeUpdate();
        }
    }

    /** Compares drafts with a newer version of the folder; who wrote them stays, and they are to be proposed anew. */
    public static void renew(Connection connection, String company, List<String> files, int base) throws SQLException {
        recall(connection, company, files);
        try (PreparedStatement update = connection.prepareStatement("""
                update draft set base = ?, edition = edition + 1 where company = ? and file = any(?)
                """)) {
            update.setInt(1, base);
            update.setString(2, company);
            update.setArray(3, connection.createArrayOf("text", files.toArray()));
            update.executeUpdate();
        }
    }

    /**
     * Asks for drafts to be published together. The moment says which belong together, so that no two proposals share one; who
     * does this {@link #hold holds} them all.
     */
    public static void propose(Connection connection, String company, List<String> files, String by, Instant at)
            throws SQLException {
        recall(connection, company, files);
        try (PreparedStatement update = connection.prepareStatement("""
                update draft set proposed_by = ?, proposed_at = greatest(?, (
                  select max(proposed_at) + interval '1 microsecond' from draft where company = ?))
                where company = ? and file = any(?)
                """)) {
            update.setString(1, by);
            update.setObject(2, at.atOffset(ZoneOffset.UTC));
            update.setString(3, company);
            update.setString(4, company);
            update.setArray(5, connection.createArrayOf("text", files.toArray()));
            update.executeUpdate();
        }
    }

    /** Forgets drafts: they were published, or nobody wants them. What one of them was proposed with is so no longer. */
    public static void drop(Connection connection, String company, List<String> files) throws SQLException {
        recall(connection, company, files);
        try (PreparedStatement delete =
                connection.prepareStatement("delete from draft where company = ? and file = any(?)")) {
            delete.setString(1, company);
            delete.setArray(2, connection.createArrayOf("text", files.toArray()));
            delete.executeUpdate();
        }
    }
}
