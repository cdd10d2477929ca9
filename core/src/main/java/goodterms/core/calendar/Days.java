package goodterms.core.calendar;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** Calendar days as a customer counts them. */
public final class Days {

    private Days() {}

    /** The same time of day so many calendar days later; an hour that the clocks skip becomes the one after. */
    public static Instant after(Instant start, long days, ZoneId zone) {
        return days == 0 ? start : start.atZone(zone).plusDays(days).toInstant();
    }

    /** How many midnights of that zone lie between two moments. */
    public static long between(Instant from, Instant until, ZoneId zone) {
        return ChronoUnit.DAYS.between(
                from.atZone(zone).toLocalDate(), until.atZone(zone).toLocalDate());
    }
}
