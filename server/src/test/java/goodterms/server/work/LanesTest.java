package goodterms.server.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

final class LanesTest {

    private static boolean awaited(CountDownLatch latch) {
        try {
            return latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException asked) {
            throw new IllegalStateException(asked);
        }
    }

    @Test
    void a_lane_that_stands_still_holds_up_no_other_and_is_entered_once_at_a_time() {
        CountDownLatch still = new CountDownLatch(1);
        CountDownLatch passed = new CountDownLatch(1);
        AtomicInteger entered = new AtomicInteger();
        try (Lanes lanes = new Lanes()) {
            for (int i = 0; i < 3; i++) {
                lanes.run("still", () -> {
                    entered.incrementAndGet();
                    return !awaited(still);
                });
            }
            lanes.run("free", () -> {
                passed.countDown();
                return false;
            });
            assertThat(awaited(passed)).isTrue();
            assertThat(entered).hasValueLessThanOrEqualTo(1);
            still.countDown();
        }
    }

    @Test
    void whoever_is_called_while_at_work_looks_once_more() {
        CountDownLatch looking = new CountDownLatch(1);
        CountDownLatch called = new CountDownLatch(1);
        CountDownLatch again = new CountDownLatch(2);
        try (Lanes lanes = new Lanes()) {
            lanes.run("lane", () -> {
                looking.countDown();
                again.countDown();
                return !awaited(called);
            });
            assertThat(awaited(looking)).isTrue();
            lanes.run("lane", () -> false);
            called.countDown();
            assertThat(awaited(again)).isTrue();
        }
    }

    @Test
    void what_breaks_can_be_begun_again() {
        CountDownLatch twice = new CountDownLatch(2);
        try (Lanes lanes = new Lanes()) {
            while (twice.getCount() > 0) {
                lanes.run("broken", () -> {
                    twice.countDown();
                    throw new IllegalStateException("broken");
                });
                LockSupport.parkNanos(1_000_000);
            }
        }
        assertThat(twice.getCount()).isZero();
    }

    @Test
    void what_breaks_is_closed_for_a_while_however_often_it_is_called() {
        CountDownLatch once = new CountDownLatch(1);
        AtomicInteger entered = new AtomicInteger();
        BooleanSupplier breaks = () -> {
            entered.incrementAndGet();
            once.countDown();
            throw new IllegalStateException("broken");
        };
        try (Lanes lanes = new Lanes(new Pauses(new Backoff(Duration.ofHours(1), Duration.ofHours(1))))) {
            lanes.run("broken", breaks);
            assertThat(awaited(once)).isTrue();
            for (int i = 0; i < 100; i++) {
                lanes.run("broken", breaks);
            }
            CountDownLatch passed = new CountDownLatch(1);
            lanes.run("whole", () -> {
                passed.countDown();
                return false;
            });
            assertThat(awaited(passed)).isTrue();
        }
        assertThat(entered).hasValue(1);
    }
}
