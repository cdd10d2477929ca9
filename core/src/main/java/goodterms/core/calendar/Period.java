package goodterms.core.calendar;

import java.time.Duration;
import java.time.Instant;

/**
 * One billing period.
 *
 * @param number counted from 0, the period that starts at the anchor
 * @param from its first second
 * @param until the first second after it
 */
public record Period(int number, Instant from, Instant until) {

    public Period {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("a period can't end at " + until + " if it starts at " + from);
        }
    }

    /** Its length in seconds. */
    public long seconds() {
        return Duration.between(from, until).toSeconds();
    }

    /** How many of its seconds lie after {@code moment}: all of them before it starts, none once it is over. */
    public long secondsAfter(Instant moment) {
        long left = Duration.between(moment, until).toSeconds();
        return Math.clamp(left, 0, seconds());
    }
}
