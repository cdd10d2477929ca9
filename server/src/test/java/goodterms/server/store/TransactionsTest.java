package goodterms.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import goodterms.server.Running;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class TransactionsTest {

    private final AtomicInteger begun = new AtomicInteger();
    private final CyclicBarrier both = new CyclicBarrier(2);
    private Database database;
    private Transactions transactions;

    @BeforeEach
    void open() {
        database = Database.at(Running.database(), 4);
        transactions = new Transactions(database.work());
    }

    @AfterEach
    void close() throws IOException {
        database.close();
    }

    @Test
    void of_two_whose_locks_cross_both_come_to_their_end() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Future<Integer> one = threads.submit(() -> transactions.of("one", connection -> cross(connection, 1, 2)));
            Future<Integer> other = threads.submit(() -> transactions.of("two", connection -> cross(connection, 2, 1)));
            assertThat(one.get()).isEqualTo(2);
            assertThat(other.get()).isEqualTo(1);
        }
        assertThat(begun).hasValue(3);
    }

    @Test
    void what_is_done_within_another_begins_anew_with_all_of_it() throws Exception {
        AtomicInteger outer = new AtomicInteger();
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Future<Integer> one = threads.submit(() -> within(outer, 1, 2));
            Future<Integer> other = threads.submit(() -> within(outer, 2, 1));
            assertThat(one.get()).isEqualTo(2);
            assertThat(other.get()).isEqualTo(1);
        }
        assertThat(begun).hasValue(3);
        assertThat(outer).hasValue(3);
    }

    private int within(AtomicInteger outer, int first, int second) {
        return transactions.of("one", _ -> {
            outer.incrementAndGet();
            return transactions.of("one", connection -> cross(connection, first, second));
        });
    }

    /** Locks both; of the first two who come here, each has one before either asks for the other. */
    private int cross(Connection connection, int first, int second) throws SQLException {
        int nth = begun.incrementAndGet();
        lock(connection, first);
        if (nth <= 2) {
            meet();
        }
        lock(connection, second);
        return second;
    }

    private void meet() {
        try {
            both.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException alone) {
            throw new IllegalStateException(alone);
        }
    }

    private static void lock(Connection connection, int key) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement("select pg_advisory_xact_lock(?)")) {
            lock.setLong(1, key);
            lock.execute();
        }
    }

    @Test
    void who_waits_no_longer_than_that_is_told_so_and_nobody_is_away() throws Exception {
        Transactions hasty = transactions.waitingAtMost(Duration.ofMillis(50));
        try (ExecutorService beside = Executors.newSingleThreadExecutor()) {
            Future<Boolean> waited = transactions.of("one", connection -> {
                lock(connection, 1);
                Future<Boolean> tried = beside.submit(() -> hasty.of("two", other -> {
                    lock(other, 1);
                    return true;
                }));
                assertThatThrownBy(tried::get).cause().isInstanceOfSatisfying(StoreFailure.class, failed -> {
                    assertThat(failed.state()).isEqualTo("55P03");
                    assertThat(failed.passing()).isTrue();
                    assertThat(failed.away()).isFalse();
                });
                return tried;
            });
            assertThat(waited).isDone();
        }
    }
}
