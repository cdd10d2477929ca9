package goodterms.server.work;

import static org.assertj.core.api.Assertions.assertThat;

import goodterms.server.Running;
import goodterms.server.processor.Faults;
import goodterms.server.store.Transactions;
import goodterms.server.work.Node.Hands;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Somebody holds all of one company, for as long as it takes the workers to come by. */
final class HeldUpTest {

    /** Before that of the others, by its name. */
    private static final String HELD = "alsotrack";

    private static final Instant A_MONTH_LATER = Instant.parse("2026-04-01T09:00:00Z");

    @Test
    void a_lock_that_lasts_in_one_company_holds_up_no_other() throws Exception {
        Hands time = new Hands();
        try (Node node = new Node(Running.database(), time, Faults.NONE, 1).publish();
                ExecutorService beside = Executors.newSingleThreadExecutor()) {
            node.subscribe("a-1", "visa");
            time.set(A_MONTH_LATER);
            Transactions hasty = node.transactions.waitingAtMost(Duration.ofMillis(100));
            DueWorker due = new DueWorker(hasty, node.companies, node.accounts, time, 50);
            ProcessorWorker asks = new ProcessorWorker(
                    hasty, node.companies, node.accounts, node.outbox, node.simulated, new Asking(4), time, 50);
            node.transactions.of(HELD, connection -> {
                hold(node, connection);
                return done(beside, () -> {
                    asks.round();
                    due.round();
                    asks.round();
                });
            });
            assertThat(node.counted("select count(*) from journal where events like '%subscription-renewed%'"))
                    .isEqualTo(1);
            assertThat(node.counted("select count(*) from processor_book where moved"))
                    .isEqualTo(2);
        }
    }

    private static void hold(Node node, Connection connection) throws SQLException {
        try (Statement insert = connection.createStatement()) {
            insert.execute("insert into company (id, created_at) values ('" + HELD + "', now())");
        }
        node.companies.alone(connection, HELD);
    }

    /** What workers do. */
    @FunctionalInterface
    private interface Rounds {
        void go() throws InterruptedException;
    }

    private static Object done(ExecutorService beside, Rounds rounds) {
        try {
            return beside.submit(() -> {
                        rounds.go();
                        return HELD;
                    })
                    .get(60, TimeUnit.SECONDS);
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }
}
