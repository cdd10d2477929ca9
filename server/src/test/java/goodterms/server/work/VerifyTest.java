package goodterms.server.work;

import static org.assertj.core.api.Assertions.assertThat;

import goodterms.core.account.CaseCommand;
import goodterms.core.account.Channel;
import goodterms.core.account.Command;
import goodterms.core.cases.RefundReason;
import goodterms.core.identity.AccountId;
import goodterms.core.identity.Actor;
import goodterms.core.payment.PaymentKind;
import goodterms.server.Running;
import goodterms.server.processor.Faults;
import goodterms.server.store.Address;
import goodterms.server.work.Node.Hands;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class VerifyTest {

    /** What somebody with the database in their hands could do, and how it is told. */
    private static final String[][] TAMPERED = {
        {
            "update journal set events = replace(events, '49.00', '94.00') where number = 2 and account = 'a-1'",
            "row 2 of its journal, or one before it, is not as it was written"
        },
        {"delete from journal where account = 'a-1' and number = 3", "row 3 of its journal is missing"},
        {
            "delete from journal j using account a where a.id = j.account and a.version = j.number and a.id = 'a-1'",
            "or another last one"
        },
        {"update account set state = (select state from account where id = 'a-2') where id = 'a-1'", "it can't be read"
        },
        {"update account set next_due = null where id = 'a-2'", "and looked at Optional.empty"},
        {"update transfer set minor = minor + 1 where account = 'a-1'", "transfers, and"},
        {"delete from notice where account = 'a-1'", "its people were not written all that they must be"},
        {
            "insert into notice (company, account, key, at, about, kind, letter)"
                    + " select company, account, 'refunded-9', at, 'refunded', kind, letter from notice"
                    + " where account = 'a-2' limit 1",
            "its people were written refunded-9,refunded, and its journal tells of no such thing"
        },
        {
            "insert into outbox (company, account, key, kind, body, due_at)"
                    + " values ('grouptrack', 'a-1', 'mail-refunded-9', 'mail', 'refunded-9', now())",
            "the letter refunded-9 waits to be sent, and was never written"
        },
        {"update invoice set state = 'open' where account = 'a-2'", "the table invoice says"},
        {"update payment set amount = 1 where account = 'a-2'", "the table payment says"},
        {"delete from refund", "the table refund says {}"},
        {"delete from credit_note", "the table credit_note says {}"},
        {"update document_number set last = last + 1 where kind = 'INVOICE'", "and 3 were given"},
        {"update invoice set number = 7 where account = 'a-2'", "from 1 to 7"},
        {
            "insert into processor_book (company, account, key, way, payment, minor, currency, card, result, moved)"
                    + " values ('grouptrack', 'a-1', 'payment-1-attempt-2', 'TAKEN', 1, 4900, 'USD', 'visa', 'SUCCEEDED', true)",
            "the processor has moved money twice for payment-1"
        },
        {
            "delete from processor_book where account = 'a-1' and way = 'GIVEN_BACK'",
            "the journal says that money moved for refund-1-attempt-1, and the processor does not know"
        },
        {"update processor_book set minor = 1", "has moved another amount for payment-1-attempt-1"},
        {
            "insert into outbox (company, account, key, kind, body, due_at)"
                    + " values ('grouptrack', 'a-1', 'payment-1-attempt-1', 'charge', '', now())",
            "waits to be told to the processor"
        },
        {
            "update standing set state = 'ended' where account = 'a-2'",
            "the table standing says [ended] and its state [active]"
        },
        {"delete from standing where account = 'a-2'", "the table standing says []"},
        {
            "insert into case_file (company, account, number, kind, opened_at, answer_by)"
                    + " values ('grouptrack', 'a-2', 1, 'refund', now(), 0)",
            "the table case_file says [1 refund "
        },
        {"delete from member where account = 'a-2'", "the table member has other people than its state"},
        {
            "insert into member (company, account, person) values ('grouptrack', 'a-2', 'somebody')",
            "the table member has other people than its state"
        },
        {
            "update transfer set account = 'a-9' where account = 'a-2'",
            "the table transfer tells of it, and there is no such"
        },
        {
            "insert into outbox (company, account, key, kind, body, due_at)"
                    + " values ('grouptrack', 'a-9', 'payment-1-attempt-1', 'charge', '', now())",
            "the table outbox tells of it, and there is no such account"
        },
    };

    @Test
    void whatever_is_tampered_with_is_found_and_nothing_else() throws Exception {
        Address address = Running.database();
        try (Node node = new Node(address, new Hands(), Faults.NONE, 1).publish();
                Workers workers = node.work()) {
            assertThat(workers).isNotNull();
            live(node);
            assertThat(RacesTest.findings(node)).isEmpty();
            for (String[] each : TAMPERED) {
                tampered(
                        address,
                        each[0],
                        () -> assertThat(RacesTest.findings(node))
                                .as(each[0])
                                .isNotEmpty()
                                .anySatisfy(
                                        finding -> assertThat(finding.what()).contains(each[1])));
            }
            assertThat(RacesTest.findings(node)).isEmpty();
        }
    }

    private static void live(Node node) throws InterruptedException {
        Actor ana = Actor.customer(Customers.ANA);
        AccountId one = node.subscribe("a-1", "visa");
        node.subscribe("a-2", "mastercard");
        node.settle();
        node.give(one, new Command.Cancel(ana, Channel.PORTAL, false, Optional.empty(), Optional.empty()));
        node.give(
                one,
                new CaseCommand.RequestRefund(
                        ana,
                        Channel.PORTAL,
                        Optional.empty(),
                        PaymentKind.SUBSCRIPTION,
                        RefundReason.CANCELLED_LATE,
                        Optional.empty()));
        node.settle();
    }

    /** Changes something as the owner of the database, looks, and puts it back. */
    private static void tampered(Address address, String change, Runnable look) throws SQLException {
        try (Connection connection = DriverManager.getConnection(address.url(), address.user(), address.password());
                Statement statement = connection.createStatement()) {
            for (String table : TABLES) {
                statement.execute("create temporary table kept_" + table + " as select * from " + table);
            }
            assertThat(statement.executeUpdate(change)).as(change).isPositive();
            look.run();
            for (String table : TABLES) {
                statement.execute("delete from " + table);
                statement.execute("insert into " + table + " overriding system value select * from kept_" + table);
                statement.execute("drop table kept_" + table);
            }
        }
    }

    private static final String[] TABLES = {
        "account",
        "journal",
        "transfer",
        "notice",
        "outbox",
        "invoice",
        "payment",
        "refund",
        "credit_note",
        "document_number",
        "processor_book",
        "standing",
        "case_file",
        "member"
    };
}
