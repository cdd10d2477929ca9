package goodterms.server.usage;

import goodterms.server.store.Columns;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The ids of reports that were counted, in the table usage_event. */
final class Reported {

    /** Longer than a usage period and all that comes late to it: what is older is refused anyway. */
    private static final Duration KEPT = Duration.ofDays(100);

    private static final int FORGOTTEN_AT_ONCE = 1_000;

    private static final String UNIQUE_VIOLATION = "23505";

    /** An id within its account; in this order all batches write them, so that no two wait for one another. */
    private record Key(String account, String id) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int accounts = account.compareTo(other.account);
            return accounts == 0 ? id.compareTo(other.id) : accounts;
        }
    }

    private Reported() {}

    /** Writes down the reports that are new. @return these, each once, in the order of the batch */
    static List<Used> insert(Connection connection, String company, List<Used> batch, Instant now) throws SQLException {
        forgetOld(connection, company, now);
        Map<Key, Used> first = LinkedHashMap.newLinkedHashMap(batch.size());
        batch.forEach(each -> first.putIfAbsent(new Key(each.account(), each.id()), each));
        Key[] keys = first.keySet().stream().sorted().toArray(Key[]::new);
        if (allNew(connection, company, keys, now)) {
            return List.copyOf(first.values());
        }
        write(connection, company, keys, now, "on conflict do nothing");
        Set<Key> written = written(connection, company, keys);
        return first.entrySet().stream()
                .filter(each -> written.contains(each.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** Writes all of them if none was written before: to look for each as it is written takes half as long again. */
    private static boolean allNew(Connection connection, String company, Key[] keys, Instant now) throws SQLException {
        Savepoint before = connection.setSavepoint();
        boolean allNew = true;
        try {
            write(connection, company, keys, now, "");
        } catch (SQLException failed) {
            if (!UNIQUE_VIOLATION.equals(failed.getSQLState())) {
                throw failed;
            }
            connection.rollback(before);
            allNew = false;
        }
        // What comes after it is of the transaction itself again.
        connection.releaseSavepoint(before);
        return allNew;
    }

    private static void write(Connection connection, String company, Key[] keys, Instant now, String known)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into usage_event (company, account, id, received_at)
                select ?, u.account, u.id, ? from unnest(?::text[], ?::text[]) as u (account, id)
                """ + known)) {
            insert.setString(1, company);
            insert.setObject(2, now.atOffset(ZoneOffset.UTC));
            insert.setArray(3, texts(connection, keys, Key::account));
            insert.setArray(4, texts(connection, keys, Key::id));
            insert.executeUpdate();
        }
    }

    /** Those of the ids that this transaction has written. */
    private static Set<Key> written(Connection connection, String company, Key[] keys) throws SQLException {
        Set<Key> written = HashSet.newHashSet(keys.length);
        try (PreparedStatement select = connection.prepareStatement("""
                select e.account, e.id
                from unnest(?::text[], ?::text[]) as u (account, id)
                  join usage_event e on e.company = ? and e.account = u.account and e.id = u.id
                where e.xmin = pg_current_xact_id()::xid
                """)) {
            select.setArray(1, texts(connection, keys, Key::account));
            select.setArray(2, texts(connection, keys, Key::id));
            select.setString(3, company);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    written.add(new Key(row.getString(1), row.getString(2)));
                }
            }
        }
        return written;
    }

    private static Array texts(Connection connection, Key[] keys, Function<Key, String> of) throws SQLException {
        return Columns.array(connection, "text", Arrays.stream(keys).map(of).toList());
    }

    private static void forgetOld(Connection connection, String company, Instant now) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("""
                delete from usage_event where ctid = any (array(
                  select ctid from usage_event where company = ? and received_at < ? limit ? for update skip locked))
                """)) {
            delete.setString(1, company);
            delete.setObject(2, now.minus(KEPT).atOffset(ZoneOffset.UTC));
            delete.setInt(3, FORGOTTEN_AT_ONCE);
            delete.executeUpdate();
        }
    }

    /** Forgets reports again that were not counted. */
    static void delete(Connection connection, String company, List<Used> reports) throws SQLException {
        if (reports.isEmpty()) {
            return;
        }
        try (PreparedStatement delete = connection.prepareStatement("""
                delete from usage_event e using unnest(?::text[], ?::text[]) as u (account, id)
                where e.company = ? and e.account = u.account and e.id = u.id
                """)) {
            delete.setArray(
                    1,
                    connection.createArrayOf(
                            "text", reports.stream().map(Used::account).toArray()));
            delete.setArray(
                    2,
                    connection.createArrayOf(
                            "text", reports.stream().map(Used::id).toArray()));
            delete.setString(3, company);
            delete.executeUpdate();
        }
    }
}
