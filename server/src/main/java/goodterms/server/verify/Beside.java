package goodterms.server.verify;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What stands in other tables of some accounts. */
final class Beside {

    /** A line of the simulated processor's book. */
    record Told(String key, String way, int payment, long minor, String currency, boolean moved) {}

    private final Map<String, List<String>> transfers = new HashMap<>();
    private final Map<String, List<String>> waiting = new HashMap<>();
    private final Map<String, List<String>> notices = new HashMap<>();
    private final Map<String, List<String>> letters = new HashMap<>();
    private final Map<String, List<String>> decided = new HashMap<>();
    private final Map<String, List<String>> unread = new HashMap<>();
    private final Map<String, List<String>> toTell = new HashMap<>();
    private final Map<String, List<Told>> told = new HashMap<>();
    private boolean booked;

    private Beside() {}

    static Beside of(Connection connection, String company, Collection<String> accounts) throws SQLException {
        Beside beside = new Beside();
        texts(connection, company, accounts, beside.transfers, """
                select account, concat_ws(' ', number, debit, credit, currency, minor) from transfer
                where company = ? and account = any (?) order by account, number, place
                """);
        texts(connection, company, accounts, beside.waiting, """
                select account, key from outbox
                where company = ? and account = any (?) and kind in ('charge', 'pay-back') order by account, key
                """);
        texts(connection, company, accounts, beside.notices, """
                select account, key || ' ' || about from notice
                where company = ? and account = any (?) order by account, key
                """);
        texts(connection, company, accounts, beside.letters, """
                select account, body from outbox
                where company = ? and account = any (?) and kind = 'mail' and key = 'mail-' || body
                """);
        texts(connection, company, accounts, beside.decided, """
                select account, concat_ws(' ', number, clause, array_to_string(facts, ','), array_to_string(raw, ','))
                from precedent p where company = ? and account = any (?) order by account, number
                """);
        texts(connection, company, accounts, beside.unread, """
                select account, '' from precedent_unread where company = ? and account = any (?)
                """);
        texts(connection, company, accounts, beside.toTell, """
                select a.id, '' from telling t join account a on a.company = t.company and a.id > t.after
                where t.company = ? and a.id = any (?)
                """);
        beside.book(connection, company, accounts);
        beside.booked = counted(
                        connection,
                        company,
                        "select count(*) from (select from processor_book where company = ? limit 1) b")
                > 0;
        return beside;
    }

    private static void texts(
            Connection connection,
            String company,
            Collection<String> accounts,
            Map<String, List<String>> texts,
            String query)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(query)) {
            select.setString(1, company);
            select.setArray(2, connection.createArrayOf("text", accounts.toArray()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    texts.computeIfAbsent(row.getString(1), _ -> new ArrayList<>())
                            .add(row.getString(2));
                }
            }
        }
    }

    private void book(Connection connection, String company, Collection<String> accounts) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                select account, key, way, payment, minor, currency, moved from processor_book
                where company = ? and account = any (?) order by account, key
                """)) {
            select.setString(1, company);
            select.setArray(2, connection.createArrayOf("text", accounts.toArray()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    told.computeIfAbsent(row.getString("account"), _ -> new ArrayList<>())
                            .add(new Told(
                                    row.getString("key"),
                                    row.getString("way"),
                                    row.getInt("payment"),
                                    row.getLong("minor"),
                                    row.getString("currency"),
                                    row.getBoolean("moved")));
                }
            }
        }
    }

    private static long counted(Connection connection, String company, String query) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(query)) {
            select.setString(1, company);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** Each transfer as words: the row of the journal it belongs to, both books, currency and minor units. */
    List<String> transfers(String account) {
        return transfers.getOrDefault(account, List.of());
    }

    /** The keys of what the processor is still to be asked. */
    List<String> waiting(String account) {
        return waiting.getOrDefault(account, List.of());
    }

    /** The keys of the notices that wait to be sent. */
    List<String> letters(String account) {
        return letters.getOrDefault(account, List.of());
    }

    /** The cases that people have decided, each as words: its number, what left it to them, the facts and their values. */
    List<String> decided(String account) {
        return decided.getOrDefault(account, List.of());
    }

    /** Whether its cases were decided before there was a list of them, and are not on it yet. */
    boolean isUnread(String account) {
        return unread.containsKey(account);
    }

    /** Whether it has yet to be looked at because there is something to tell. */
    boolean isStillToTell(String account) {
        return toTell.containsKey(account);
    }

    /** The keys of the notices that were written, each with the name of the event it tells of. */
    List<String> notices(String account) {
        return notices.getOrDefault(account, List.of());
    }

    /** What the simulated processor did. */
    List<Told> told(String account) {
        return told.getOrDefault(account, List.of());
    }

    /** Whether this company's processor is the simulated one, which keeps a book. */
    boolean isBooked() {
        return booked;
    }
}
