package goodterms.core.calendar;

import java.time.Instant;
import java.time.ZoneId;

/**
 * The moment billing periods are counted from, by the customer's own calendar and clock.
 *
 * <p>Every period is counted from this moment, never from the period before: so the 31st comes back after February, and
 * the hour after a change of the clocks.
 */
public record Anchor(Instant first, ZoneId zone, Interval interval) {

    /** The period of that number; 0 starts at the anchor. */
    public Period period(int number) {
        return new Period(number, start(number), start(number + 1));
    }

    private Instant start(int number) {
        // The first start is exact even where its wall-clock time occurs twice.
        return number == 0
                ? first
                : interval.plus(first.atZone(zone).toLocalDateTime(), number)
                        .atZone(zone)
                        .toInstant();
    }
}
