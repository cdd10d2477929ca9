package goodterms.server.desk;

import goodterms.core.account.Account;
import goodterms.core.account.CaseEvent;
import goodterms.core.account.DeskEvent;
import goodterms.core.account.DisputeEvent;
import goodterms.core.account.Event;
import goodterms.core.account.InvoiceEvent;
import goodterms.core.account.PaymentEvent;
import goodterms.core.account.RefundEvent;
import goodterms.core.account.RetentionEvent.PeopleForgotten;
import goodterms.core.catalog.Company;
import goodterms.server.store.Accounts;
import goodterms.server.store.Follower;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.joda.money.Money;

/** Keeps the open cases of all accounts of a company in one table. */
public final class CaseFiles implements Follower {

    @Override
    public void follow(Connection connection, Accounts accounts, Company company, List<Written> written)
            throws SQLException {
        List<Account> changed = written.stream()
                .filter(each -> each.events().stream().anyMatch(event -> concerns(event, each.after())))
                .map(Written::after)
                .toList();
        if (!changed.isEmpty()) {
            keep(connection, company.id(), changed);
        }
    }

    /** Keeps the open cases of these accounts as they are now, and no others. */
    static void keep(Connection connection, String company, List<Account> changed) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("delete from case_file where company = ? and account = any (?)")) {
            delete.setString(1, company);
            delete.setArray(
                    2,
                    connection.createArrayOf(
                            "text", changed.stream().map(it -> it.id().value()).toArray()));
            delete.executeUpdate();
        }
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into case_file (company, account, number, kind, opened_at, role, assignee, answer_by,
                                       awaits, overdue, currency, minor)
                values (?, ?, ?, ?, to_timestamp(?), ?, ?, ?, ?, ?, ?, ?)
                """)) {
            for (Account account : changed) {
                for (OpenCase open : OpenCase.of(account)) {
                    insert(insert, company, open);
                }
            }
            insert.executeBatch();
        }
    }

    private static boolean concerns(Event event, Account after) {
        return switch (event) {
            case CaseEvent _, DeskEvent _, PeopleForgotten _ -> true;
            // What is at stake is no more than what is left of the payment; a smaller plan, too, gives back some of it.
            case InvoiceEvent _, PaymentEvent _, RefundEvent _, DisputeEvent _ ->
                !after.desk().open().isEmpty();
            case Event _ -> false;
        };
    }

    private static void insert(PreparedStatement insert, String company, OpenCase open) throws SQLException {
        insert.setString(1, company);
        insert.setString(2, open.account());
        insert.setInt(3, open.number());
        insert.setString(4, OpenCase.written(open.kind()));
        insert.setLong(5, open.openedAt().getEpochSecond());
        insert.setString(6, open.role().orElse(null));
        insert.setString(7, open.assignee().orElse(null));
        insert.setLong(8, open.answerBy());
        insert.setString(9, OpenCase.written(open.awaits()));
        insert.setBoolean(10, open.overdue());
        insert.setString(
                11, open.stake().map(it -> it.getCurrencyUnit().getCode()).orElse(null));
        insert.setLong(12, open.stake().map(Money::getAmountMinorLong).orElse(0L));
        insert.addBatch();
    }
}
