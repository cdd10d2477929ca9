package goodterms.server.precedent;

import goodterms.core.account.CaseEvent;
import goodterms.core.cases.Precedent;
import goodterms.core.catalog.Company;
import goodterms.core.identity.AccountId;
import goodterms.core.life.Decided;
import goodterms.server.store.Accounts;
import goodterms.server.store.Follower;
import goodterms.server.store.Journal;
import goodterms.server.store.Kept;
import goodterms.server.store.Sought;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Keeps a list of the cases that people have decided, with the facts they rest on and nothing of who anybody is. */
public final class DecidedCases implements Follower {

    private static final int READ_AT_ONCE = 50;

    @Override
    public void follow(Connection connection, Accounts accounts, Company company, List<Written> written)
            throws SQLException {
        List<AccountId> decided = written.stream()
                .filter(each -> each.events().stream()
                        .anyMatch(event ->
                                event instanceof CaseEvent.CaseGranted || event instanceof CaseEvent.CaseDeclined))
                .map(each -> each.after().id())
                .toList();
        if (!decided.isEmpty()) {
            keep(connection, accounts, company.id(), decided);
        }
    }

    /** Reads the accounts whose cases were decided before there was the list. */
    static void catchUp(Connection connection, Accounts accounts, String company) throws SQLException {
        List<AccountId> unread = unread(connection, company);
        while (!unread.isEmpty()) {
            keep(connection, accounts, company, unread);
            unread = unread(connection, company);
        }
    }

    private static List<AccountId> unread(Connection connection, String company) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("""
                delete from precedent_unread where company = ? and account = any (array(
                  select account from precedent_unread where company = ? limit ?)) returning account
                """)) {
            delete.setString(1, company);
            delete.setString(2, company);
            delete.setInt(3, READ_AT_ONCE);
            List<AccountId> unread = new ArrayList<>();
            try (ResultSet row = delete.executeQuery()) {
                while (row.next()) {
                    unread.add(new AccountId(row.getString(1)));
                }
            }
            return unread;
        }
    }

    private static void keep(Connection connection, Accounts accounts, String company, List<AccountId> ids)
            throws SQLException {
        try (PreparedStatement put = connection.prepareStatement("""
                insert into precedent (company, account, number, clock, decided_at, clause, facts, raw)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (company, account, number) do update set decided_at = excluded.decided_at,
                  clause = excluded.clause, facts = excluded.facts, raw = excluded.raw
                """)) {
            for (Kept kept : accounts.find(connection, company, ids).values()) {
                for (Precedent decided :
                        Decided.of(kept.account().id(), Journal.events(connection, company, kept, Sought.CASES))) {
                    put.setString(1, company);
                    put.setString(2, decided.account().value());
                    put.setInt(3, decided.caseId().number());
                    put.setString(4, kept.clock().orElse(""));
                    put.setObject(5, decided.decidedAt().atOffset(ZoneOffset.UTC));
                    put.setString(6, decided.clause().id());
                    put.setArray(
                            7,
                            connection.createArrayOf(
                                    "text", decided.facts().known().keySet().toArray()));
                    put.setArray(
                            8,
                            connection.createArrayOf(
                                    "bigint", decided.facts().known().values().toArray()));
                    put.addBatch();
                }
            }
            put.executeBatch();
        }
    }
}
