package goodterms.server.work;

import static org.assertj.core.api.Assertions.assertThat;

import goodterms.core.identity.AccountId;
import goodterms.server.Running;
import goodterms.server.processor.Faults;
import goodterms.server.store.Address;
import goodterms.server.store.Kept;
import goodterms.server.store.Parking;
import goodterms.server.work.Node.Hands;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class WorkersTest {

    private static final Instant A_MONTH_LATER = Instant.parse("2026-04-01T09:00:00Z");

    @Test
    void what_is_due_happens_and_is_paid_without_being_asked() throws Exception {
        try (Node node = new Node(Running.database(), new Hands(), Faults.NONE, 1).publish();
                Workers workers = node.work()) {
            assertThat(workers).isNotNull();
            List<AccountId> all = IntStream.rangeClosed(1, 120)
                    .mapToObj(number -> node.subscribe("a-" + number, "visa"))
                    .toList();
            Node.await(() -> paid(node) == all.size());
            node.time.set(A_MONTH_LATER);
            node.accounts.changed().ring();
            Node.await(() -> paid(node) == 2L * all.size());
            Node.await(() -> waiting(node) == 0);
            for (AccountId account : all) {
                assertThat(node.kept(account).account().billing().payments()).hasSize(2);
            }
        }
    }

    @Test
    void a_processor_that_answers_late_twice_or_not_at_all_is_asked_until_it_has_answered_and_takes_money_once()
            throws Exception {
        Faults faults = new Faults(Duration.ofMillis(5), 200, 200, 300, 500, Duration.ofMillis(50));
        try (Node node = new Node(Running.database(), new Hands(), faults, 7).publish();
                Workers workers = node.work()) {
            assertThat(workers).isNotNull();
            int many = 60;
            IntStream.rangeClosed(1, many).forEach(number -> node.subscribe("a-" + number, "visa"));
            Node.await(() -> {
                // Time goes on, so that what was put off comes round again.
                node.time.set(node.time.instant().plusSeconds(1));
                node.accounts.changed().ring();
                return waiting(node) == 0;
            });
            assertThat(paid(node)).isEqualTo(many);
            assertThat(node.counted("select count(*) from processor_book where way = 'TAKEN'"))
                    .isEqualTo(many);
            assertThat(node.counted("select count(*) from processor_book where asked > 1"))
                    .isPositive();
        }
    }

    @Test
    void an_account_that_breaks_is_parked_with_its_error_and_the_others_go_on() throws Exception {
        Address address = Running.database();
        Hands time = new Hands();
        try (Node before = new Node(address, time, Faults.NONE, 1).publish();
                Workers workers = before.work()) {
            assertThat(workers).isNotNull();
            IntStream.rangeClosed(1, 20).forEach(number -> before.subscribe("a-" + number, "visa"));
            Node.await(() -> paid(before) == 20 && waiting(before) == 0);
        }
        // Another node, which remembers no account.
        try (Node node = new Node(address, time, Faults.NONE, 2)) {
            String whole = state(node, "a-7", "{\"type\":\"account.1\"}");
            time.set(A_MONTH_LATER);
            try (Workers workers = node.work()) {
                assertThat(workers).isNotNull();
                Node.await(() -> paid(node) == 39 && !parked(node).isEmpty());
                assertThat(parked(node)).singleElement().satisfies(it -> {
                    assertThat(it.account()).isEqualTo(new AccountId("a-7"));
                    assertThat(it.error()).startsWith("UnreadableJson at ");
                });
                state(node, "a-7", whole);
                node.transactions.of(
                        Node.COMPANY, connection -> Parking.release(connection, Node.COMPANY, new AccountId("a-7")));
                node.accounts.changed().ring();
                Node.await(() -> paid(node) == 40);
            }
        }
    }

    @Test
    void a_company_that_can_not_be_read_keeps_no_other_from_living_and_its_accounts_are_not_at_fault()
            throws Exception {
        Hands time = new Hands();
        try (Node node = new Node(Running.database(), time, Faults.NONE, 1).publish()) {
            node.subscribe("a-1", "visa");
            unreadable(node, "alsotrack");
            time.set(A_MONTH_LATER);
            try (Workers workers = node.work()) {
                assertThat(workers).isNotNull();
                Node.await(() -> paid(node) == 2);
            }
            List<Parking.Parked> parked =
                    node.transactions.of("alsotrack", connection -> Parking.parked(connection, "alsotrack", "", 10));
            assertThat(parked).isEmpty();
        }
    }

    /** Adds a company whose folder holds nothing, with an account to which something is due. */
    private static void unreadable(Node node, String company) {
        node.transactions.of(company, connection -> {
            try (Statement insert = connection.createStatement()) {
                insert.execute("insert into company (id, created_at) values ('" + company + "', now())");
                insert.execute("insert into company_version (company, number, published_at, published_by, files)"
                        + " values ('" + company + "', 1, now(), 'test', '{}')");
                return insert.execute(
                        "insert into account (company, id, version, stated, state, head, opened_at, next_due)"
                                + " values ('" + company + "', 'b-1', 1, 1, '{}', '', now(), '2026-03-02T00:00:00Z')");
            }
        });
    }

    @Test
    void two_nodes_take_up_the_same_accounts_and_each_is_renewed_once() throws Exception {
        Address address = Running.database();
        Hands time = new Hands();
        int many = 200;
        try (Node one = new Node(address, time, Faults.NONE, 1).publish();
                Node other = new Node(address, time, Faults.NONE, 2)) {
            IntStream.rangeClosed(1, many).forEach(number -> one.subscribe("a-" + number, "visa"));
            time.set(A_MONTH_LATER);
            try (Workers first = one.work();
                    Workers second = other.work()) {
                assertThat(first).isNotSameAs(second);
                Node.await(() -> paid(one) == 2L * many);
            }
            assertThat(one.counted("select count(*) from journal where events like '%subscription-renewed%'"))
                    .isEqualTo(many);
            Kept kept = one.kept(new AccountId("a-1"));
            assertThat(kept.account().billing().open()).isEmpty();
            assertThat(one.counted("select count(*) from processor_book where asked > 1"))
                    .isZero();
        }
    }

    private static long paid(Node node) {
        return node.counted("select coalesce(sum(length(events) - length(replace(events, 'payment-succeeded.1', '')))"
                + " / length('payment-succeeded.1'), 0) from journal");
    }

    private static List<Parking.Parked> parked(Node node) {
        return node.transactions.of(Node.COMPANY, connection -> Parking.parked(connection, Node.COMPANY, "", 10));
    }

    private static long waiting(Node node) {
        return node.counted("select count(*) from outbox where kind in ('charge', 'pay-back')");
    }

    /**
     * Puts something else where the state of an account stands.
     *
     * @return what stood there
     */
    private static String state(Node node, String account, String state) {
        return node.transactions.of(Node.COMPANY, connection -> {
            try (var update = connection.prepareStatement("""
                    update account a set state = ? from account b
                    where a.id = ? and b.company = a.company and b.id = a.id returning b.state
                    """)) {
                update.setString(1, state);
                update.setString(2, account);
                try (var row = update.executeQuery()) {
                    row.next();
                    return row.getString(1);
                }
            }
        });
    }
}
