package goodterms.server.work;

import goodterms.server.store.Bell;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Threads that do the same over and over while there is something to do, and sleep otherwise. */
public final class Loop implements AutoCloseable {

    /** One look at what there is to do, and the doing of it. */
    @FunctionalInterface
    public interface Round {

        /**
         * Does some of it.
         *
         * @return how long until there may be more; nothing if there may be right now
         */
        Optional<Duration> run() throws InterruptedException;
    }

    /** Other nodes wake nobody here; what they leave behind is found after so long at the latest. */
    public static final Duration LONGEST_REST = Duration.ofSeconds(10);

    /** How long whoever was woken waits for more: at a hundred changes a second it does not look a hundred times. */
    private static final Duration GATHER = Duration.ofMillis(25);

    private static final Logger LOG = LoggerFactory.getLogger(Loop.class);
    private static final Backoff PAUSES = new Backoff(Duration.ofMillis(200), LONGEST_REST);

    private final String name;
    private final Round round;
    private final Bell bell;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean closing;

    private Loop(String name, Round round, Bell bell) {
        this.name = name;
        this.round = round;
        this.bell = bell;
    }

    /**
     * Starts so many threads, each with rounds of its own.
     *
     * @param bell wakes those that sleep
     */
    public static Loop start(String name, int threads, Bell bell, Round round) {
        Loop loop = new Loop(name, round, bell);
        for (int i = 1; i <= threads; i++) {
            loop.threads.add(Thread.ofPlatform().name(name + "-" + i).start(loop::run));
        }
        return loop;
    }

    private void run() {
        int failures = 0;
        while (!closing) {
            long heard = bell.times();
            try {
                Optional<Duration> rest = round.run();
                failures = 0;
                if (rest.isPresent() && !closing) {
                    bell.await(heard, shorter(rest.get()));
                    if (bell.times() != heard) {
                        pause(GATHER);
                    }
                }
            } catch (InterruptedException asked) {
                return;
            } catch (RuntimeException failure) {
                LOG.warn("{} failed and will be tried again: {}", name, Failure.said(failure));
                pause(PAUSES.after(++failures));
            }
        }
    }

    private static Duration shorter(Duration rest) {
        return rest.compareTo(LONGEST_REST) < 0 ? rest : LONGEST_REST;
    }

    /** Waits that long, whatever rings meanwhile, unless it is to end. */
    private void pause(Duration length) {
        long until = System.nanoTime() + length.toNanos();
        try {
            for (long left = until - System.nanoTime(); left > 0 && !closing; left = until - System.nanoTime()) {
                bell.await(bell.times(), Duration.ofNanos(left));
            }
        } catch (InterruptedException asked) {
            closing = true;
        }
    }

    /** Whether every thread is still there. */
    boolean atWork() {
        return threads.stream().allMatch(Thread::isAlive);
    }

    /** Ends when each round under way has ended. */
    @Override
    public void close() {
        closing = true;
        bell.ring();
        try {
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }
}
