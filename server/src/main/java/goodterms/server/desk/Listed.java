package goodterms.server.desk;

import goodterms.core.account.Account;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What is listed of some accounts for staff, beside what their states say. What is at stake in a case is left out: it is as
 * of the case's last event, and only sorts them.
 */
public final class Listed {

    private final Map<String, List<String>> states;
    private final Map<String, List<String>> cases;

    private Listed(Map<String, List<String>> states, Map<String, List<String>> cases) {
        this.states = states;
        this.cases = cases;
    }

    /** Reads what is listed of these accounts. */
    public static Listed of(Connection connection, String company, Collection<String> accounts) throws SQLException {
        return new Listed(
                read(
                        connection,
                        company,
                        accounts,
                        "select account, state from standing where company = ? and account = any (?)"),
                read(connection, company, accounts, """
                        select account, concat_ws(' ', number, kind, extract(epoch from opened_at)::bigint,
                          coalesce(role, '-'), coalesce(assignee, '-'), answer_by, awaits, overdue::text)
                        from case_file where company = ? and account = any (?) order by account, number
                        """));
    }

    private static Map<String, List<String>> read(
            Connection connection, String company, Collection<String> accounts, String query) throws SQLException {
        Map<String, List<String>> read = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(query)) {
            select.setString(1, company);
            select.setArray(2, connection.createArrayOf("text", accounts.toArray()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    read.computeIfAbsent(row.getString(1), _ -> new ArrayList<>())
                            .add(row.getString(2));
                }
            }
        }
        return read;
    }

    /**
     * Compares one account.
     *
     * @param finding is told what differs, in a sentence
     */
    public void with(Account account, Consumer<String> finding) {
        same("standing", List.of(Standings.State.of(account).written()), states, account, finding);
        same(
                "case_file",
                OpenCase.of(account).stream()
                        .sorted(Comparator.comparingInt(OpenCase::number))
                        .map(Listed::words)
                        .toList(),
                cases,
                account,
                finding);
    }

    private static void same(
            String table,
            List<String> told,
            Map<String, List<String>> listed,
            Account account,
            Consumer<String> finding) {
        List<String> found = listed.getOrDefault(account.id().value(), List.of());
        if (!told.equals(found)) {
            finding.accept("the table " + table + " says " + found + " and its state " + told);
        }
    }

    private static String words(OpenCase open) {
        return String.join(
                " ",
                Integer.toString(open.number()),
                OpenCase.written(open.kind()),
                Long.toString(open.openedAt().getEpochSecond()),
                open.role().orElse("-"),
                open.assignee().orElse("-"),
                Long.toString(open.answerBy()),
                OpenCase.written(open.awaits()),
                Boolean.toString(open.overdue()));
    }
}
