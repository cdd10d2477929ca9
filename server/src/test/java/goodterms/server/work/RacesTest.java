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
import goodterms.server.store.Done;
import goodterms.server.verify.Finding;
import goodterms.server.verify.Verify;
import goodterms.server.work.Node.Hands;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class RacesTest {

    private static final Actor ANA = Actor.customer(Customers.ANA);

    @Test
    void a_refund_asked_for_by_many_at_once_goes_back_once() throws Exception {
        try (Node node = new Node(Running.database(), new Hands(), Faults.NONE, 1).publish();
                Workers workers = node.work()) {
            assertThat(workers).isNotNull();
            AccountId account = node.subscribe("a-1", "visa");
            Node.await(() -> node.counted("select count(*) from payment") == 1);
            node.give(account, new Command.Cancel(ANA, Channel.PORTAL, false, Optional.empty(), Optional.empty()));
            atOnce(
                    16,
                    _ -> () -> node.give(
                            account,
                            new CaseCommand.RequestRefund(
                                    ANA,
                                    Channel.PORTAL,
                                    Optional.empty(),
                                    PaymentKind.SUBSCRIPTION,
                                    RefundReason.CANCELLED_LATE,
                                    Optional.empty())));
            node.settle();
            assertThat(node.counted("select count(*) from refund where state = 'refunded'"))
                    .isEqualTo(1);
            assertThat(node.counted("select count(*) from processor_book where way = 'GIVEN_BACK'"))
                    .isEqualTo(1);
            assertThat(findings(node)).isEmpty();
        }
    }

    @Test
    void an_account_is_cancelled_once_by_whoever_comes_first() throws Exception {
        try (Node node = new Node(Running.database(), new Hands(), Faults.NONE, 1).publish()) {
            AccountId account = node.subscribe("a-1", "visa");
            List<Done> done = atOnce(
                    12,
                    _ -> () -> node.give(
                            account,
                            new Command.Cancel(ANA, Channel.PORTAL, false, Optional.empty(), Optional.empty())));
            assertThat(done.stream().filter(Done.Happened.class::isInstance)).hasSize(1);
            assertThat(done.stream().filter(Done.Refused.class::isInstance)).hasSize(11);
        }
    }

    @Test
    void many_people_two_nodes_and_a_bad_processor_leave_nothing_behind_that_can_not_be() throws Exception {
        Address address = Running.database();
        Hands time = new Hands();
        Faults faults = new Faults(Duration.ofMillis(2), 100, 100, 200, 500, Duration.ofMillis(20));
        try (Node one = new Node(address, time, faults, 1).publish();
                Node other = new Node(address, time, faults, 2);
                Workers first = one.work();
                Workers second = other.work()) {
            assertThat(first).isNotSameAs(second);
            Random cards = new Random(3);
            List<AccountId> all = IntStream.rangeClosed(1, 12)
                    .mapToObj(number -> one.subscribe("a-" + number, Customers.card(cards)))
                    .toList();
            atOnce(8, person -> () -> {
                Random chance = new Random(person);
                Node node = person % 2 == 0 ? one : other;
                for (int i = 0; i < 60; i++) {
                    node.give(all.get(chance.nextInt(all.size())), Customers.wish(chance));
                    if (person == 0) {
                        time.set(time.instant().plus(Duration.ofDays(1)));
                        node.accounts.changed().ring();
                    }
                }
                return person;
            });
            one.settle();
        }
        try (Node after = new Node(address, time, Faults.NONE, 3)) {
            assertThat(after.counted("select count(*) from payment where state = 'succeeded'"))
                    .isGreaterThan(12);
            assertThat(findings(after)).isEmpty();
        }
    }

    static List<Finding> findings(Node node) {
        List<Finding> findings = new ArrayList<>();
        Verify.Looked looked = new Verify(node.transactions, node.keys).all(findings::add);
        assertThat(looked.events()).isPositive();
        return findings;
    }

    private static <T> List<T> atOnce(int many, IntFunction<Callable<T>> each) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(many)) {
            List<Future<T>> running = IntStream.range(0, many)
                    .mapToObj(number -> threads.submit(each.apply(number)))
                    .toList();
            List<T> results = new ArrayList<>();
            for (Future<T> one : running) {
                results.add(one.get());
            }
            return results;
        }
    }
}
