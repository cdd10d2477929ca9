package goodterms.server.work;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait before something that failed is tried again: twice as long after each failure, up to a bound, and drawn
 * between a half and the whole of it, so that those who failed together don't return together.
 *
 * @param first at most so long after the first failure
 */
public record Backoff(Duration first, Duration longest) {

    /** More doublings than reach any bound, and fewer than overflow. */
    private static final int DOUBLINGS = 20;

    /**
     * The pause after so many failures in a row.
     *
     * @param failures from 1
     */
    public Duration after(int failures) {
        Duration doubled = first.multipliedBy(1L << Math.min(failures - 1, DOUBLINGS));
        long nanos = (doubled.compareTo(longest) < 0 ? doubled : longest).toNanos();
        return Duration.ofNanos(nanos / 2 + RandomGenerator.getDefault().nextLong(nanos / 2 + 1));
    }
}
