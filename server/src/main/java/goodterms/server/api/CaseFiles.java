package goodterms.server.api;

import goodterms.core.account.Account;
import goodterms.core.account.CaseEvent;
import goodterms.core.account.DeskEvent;
import goodterms.core.cases.ReplyClock;
import goodterms.core.catalog.Company;
import goodterms.server.store.Accounts;
import goodterms.server.store.Follower;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The open cases of all accounts of a company, the most urgent first: what its staff have to do. */
public final class CaseFiles implements Follower {

    /** Where nobody was promised an answer; far behind every promise. */
    private static final long NEVER = 99_999_999_999L;

    /**
     * A case that is open.
     *
     * @param number its place among those of its account
     * @param kind {@code refund} or {@code inquiry}
     * @param answerBy in seconds since 1970, when its reply clock next runs out
     */
    record Open(
            String account,
            int number,
            String kind,
            Instant openedAt,
            Optional<String> role,
            Optional<String> assignee,
            long answerBy) {

        /** Its place in the list. */
        String place() {
            return answerBy + "|" + account + "|" + number;
        }

        Optional<Instant> due() {
            return answerBy == NEVER ? Optional.empty() : Optional.of(Instant.ofEpochSecond(answerBy));
        }
    }

    @Override
    public void follow(Connection connection, Accounts accounts, Company company, List<Written> written)
            throws SQLException {
        List<Account> changed = written.stream()
                .filter(each -> each.events().stream()
                        .anyMatch(event -> event instanceof CaseEvent || event instanceof DeskEvent))
                .map(Written::after)
                .toList();
        if (changed.isEmpty()) {
            return;
        }
        try (PreparedStatement delete =
                connection.prepareStatement("delete from case_file where company = ? and account = any (?)")) {
            delete.setString(1, company.id());
            delete.setArray(
                    2,
                    connection.createArrayOf(
                            "text", changed.stream().map(it -> it.id().value()).toArray()));
            delete.executeUpdate();
        }
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into case_file (company, account, number, kind, opened_at, role, assignee, answer_by)
                values (?, ?, ?, ?, to_timestamp(?), ?, ?, ?)
                """)) {
            for (Account account : changed) {
                for (Open open : open(account)) {
                    insert(insert, company, open);
                }
            }
            insert.executeBatch();
        }
    }

    private static void insert(PreparedStatement insert, Company company, Open open) throws SQLException {
        insert.setString(1, company.id());
        insert.setString(2, open.account());
        insert.setInt(3, open.number());
        insert.setString(4, open.kind());
        insert.setLong(5, open.openedAt().getEpochSecond());
        insert.setString(6, open.role().orElse(null));
        insert.setString(7, open.assignee().orElse(null));
        insert.setLong(8, open.answerBy());
        insert.addBatch();
    }

    private static List<Open> open(Account account) {
        List<Open> open = new ArrayList<>();
        String id = account.id().value();
        account.desk()
                .open()
                .forEach(it -> open.add(new Open(
                        id,
                        it.id().number(),
                        "refund",
                        it.openedAt(),
                        it.role(),
                        it.progress().assignee(),
                        by(it.progress().clock()))));
        account.desk()
                .inquiries()
                .forEach(it -> open.add(new Open(
                        id,
                        it.id().number(),
                        "inquiry",
                        it.openedAt(),
                        Optional.empty(),
                        it.assignee(),
                        by(it.clock()))));
        return open;
    }

    private static long by(Optional<ReplyClock> clock) {
        return clock.map(it -> it.next().orElse(it.limit()).getEpochSecond()).orElse(NEVER);
    }

    /** The open cases after a place in the list. */
    static List<Open> after(Connection connection, String company, String place, int most) throws SQLException {
        List<String> parts = place.isEmpty() ? List.of("-1", "", "0") : List.of(place.split("[|]", 3));
        if (parts.size() != 3
                || !parts.get(0).matches("-?[0-9]{1,12}")
                || !parts.get(2).matches("[0-9]{1,9}")) {
            throw Problem.field("/cursor", "This cursor is of another list.");
        }
        List<Open> found = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("""
                select account, number, kind, extract(epoch from opened_at)::bigint as opened, role, assignee, answer_by
                from case_file where company = ? and (answer_by, account, number) > (?, ?, ?)
                order by answer_by, account, number limit ?
                """)) {
            select.setString(1, company);
            select.setLong(2, Long.parseLong(parts.get(0)));
            select.setString(3, parts.get(1));
            select.setInt(4, Integer.parseInt(parts.get(2)));
            select.setInt(5, most);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(new Open(
                            row.getString("account"),
                            row.getInt("number"),
                            row.getString("kind"),
                            Instant.ofEpochSecond(row.getLong("opened")),
                            Optional.ofNullable(row.getString("role")),
                            Optional.ofNullable(row.getString("assignee")),
                            row.getLong("answer_by")));
                }
            }
        }
        return found;
    }
}
