package goodterms.server.console;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The days that are named along a drawn time: few enough to be read on a phone. */
enum Ticks {
    DAYS(Period.ofDays(1), "d MMM"),
    WEEKS(Period.ofWeeks(1), "d MMM"),
    MONTHS(Period.ofMonths(1), "MMM"),
    QUARTERS(Period.ofMonths(3), "MMM uu"),
    YEARS(Period.ofYears(1), "uuuu"),
    DECADES(Period.ofYears(10), "uuuu");

    private static final int MOST = 5;

    private final Period step;
    private final DateTimeFormatter format;

    Ticks(Period step, String pattern) {
        this.step = step;
        this.format = DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
    }

    /** A day and what it is called. */
    record Tick(Instant at, String words) {}

    /** Those between two moments, by the clock of a zone: the finest of which there are few enough. */
    static List<Tick> between(Instant from, Instant until, ZoneId zone) {
        List<Tick> found = List.of();
        for (Ticks each : values()) {
            found = each.all(from, until, zone);
            if (found.size() <= MOST) {
                return found;
            }
        }
        return found;
    }

    private List<Tick> all(Instant from, Instant until, ZoneId zone) {
        List<Tick> ticks = new ArrayList<>();
        LocalDate day = first(from.atZone(zone).toLocalDate());
        // One more than can be used is enough to know that there are too many.
        while (ticks.size() <= MOST && day.atStartOfDay(zone).toInstant().isBefore(until)) {
            Instant at = day.atStartOfDay(zone).toInstant();
            if (!at.isBefore(from)) {
                ticks.add(new Tick(at, format.format(day)));
            }
            day = day.plus(step);
        }
        return List.copyOf(ticks);
    }

    private LocalDate first(LocalDate day) {
        return switch (this) {
            case DAYS, WEEKS -> day;
            case MONTHS -> day.with(TemporalAdjusters.firstDayOfMonth());
            case QUARTERS -> day.withDayOfMonth(1).withMonth((day.getMonthValue() - 1) / 3 * 3 + 1);
            case YEARS -> day.with(TemporalAdjusters.firstDayOfYear());
            case DECADES -> LocalDate.of(day.getYear() / 10 * 10, 1, 1);
        };
    }
}
