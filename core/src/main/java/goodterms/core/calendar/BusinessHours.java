package goodterms.core.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * When an office is open, by its own calendar and clock: the hours that promises to answer are counted in.
 *
 * <p>What counts is time that passes: an hour that the clocks skip is none, and one that they repeat is two where it is
 * open all the while. An opening or closing time that comes twice is the first one.
 *
 * @param week the opening hours of each day of the week, the earliest first; none for days it is closed
 * @param holidays the days on which it is closed whatever day of the week they are
 */
public record BusinessHours(Map<DayOfWeek, List<Opening>> week, ZoneId zone, Set<LocalDate> holidays) {

    /** @throws IllegalArgumentException if it never opens, or opens again before it has closed */
    public BusinessHours {
        week = week.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, day -> inOrder(day.getValue())));
        holidays = Set.copyOf(holidays);
        if (week.values().stream().allMatch(List::isEmpty)) {
            throw new IllegalArgumentException("it is never open");
        }
        week.forEach(BusinessHours::refuseOverlaps);
    }

    /**
     * A stretch of one day.
     *
     * @param from the first second, counted from midnight
     * @param until the first second after it; a day's length for midnight
     */
    public record Opening(int from, int until) {

        static final int DAY = 24 * 60 * 60;

        /** @throws IllegalArgumentException if it closes before it opens */
        public Opening {
            if (from < 0 || until > DAY || from >= until) {
                throw new IllegalArgumentException("it closes no later than it opens");
            }
        }
    }

    /** A stretch of time during which it is open without a break. */
    private record Open(Instant from, Instant until) {

        Duration after(Instant moment) {
            Instant start = moment.isBefore(from) ? from : moment;
            return start.isBefore(until) ? Duration.between(start, until) : Duration.ZERO;
        }
    }

    private static List<Opening> inOrder(List<Opening> openings) {
        return openings.stream().sorted(Comparator.comparingInt(Opening::from)).toList();
    }

    private static void refuseOverlaps(DayOfWeek day, List<Opening> openings) {
        for (int i = 1; i < openings.size(); i++) {
            if (openings.get(i).from() < openings.get(i - 1).until()) {
                throw new IllegalArgumentException("it opens twice at once on a " + day);
            }
        }
    }

    /**
     * Opening hours as pages write them: {@code mon-fri 09:00-17:00 America/Los_Angeles}, or with several stretches,
     * {@code mon-thu 09:00-12:00 13:00-17:00, fri 09:00-12:00 Europe/Vienna}.
     *
     * @throws IllegalArgumentException if they are written otherwise; the message says what is wrong
     */
    public static BusinessHours parse(String text) {
        return BusinessHoursText.parse(text);
    }

    /** The same hours, closed on those days too. */
    public BusinessHours closedOn(Set<LocalDate> days) {
        return new BusinessHours(week, zone, days);
    }

    /**
     * The moment at which it has been open for that long since {@code start}; {@code start} itself for no time at all.
     *
     * @param open how long, not below zero
     */
    public Instant plus(Instant start, Duration open) {
        if (open.isNegative()) {
            throw new IllegalArgumentException("hours are counted forward, not " + open);
        }
        Duration left = open;
        LocalDate day = start.atZone(zone).toLocalDate();
        while (left.isPositive()) {
            for (Open stretch : openings(day)) {
                Duration here = stretch.after(start);
                if (here.compareTo(left) >= 0) {
                    return stretch.until().minus(here).plus(left);
                }
                left = left.minus(here);
            }
            day = day.plusDays(1);
        }
        return start;
    }

    /** For how long it is open between two moments; nothing if they are in the other order. */
    public Duration between(Instant from, Instant until) {
        LocalDate first = from.atZone(zone).toLocalDate();
        LocalDate last = until.atZone(zone).toLocalDate();
        return first.datesUntil(from.isBefore(until) ? last.plusDays(1) : first)
                .flatMap(day -> openings(day).stream())
                .map(stretch -> stretch.after(from).minus(stretch.after(until)))
                .reduce(Duration.ZERO, Duration::plus);
    }

    private List<Open> openings(LocalDate day) {
        if (holidays.contains(day)) {
            return List.of();
        }
        return week.getOrDefault(day.getDayOfWeek(), List.of()).stream()
                .map(it -> new Open(moment(day, it.from()), moment(day, it.until())))
                .toList();
    }

    /** That time of day; the moment the clocks went forward where they skip it, the first time where they repeat it. */
    private Instant moment(LocalDate day, int second) {
        LocalDateTime local =
                second == Opening.DAY ? day.plusDays(1).atStartOfDay() : day.atTime(LocalTime.ofSecondOfDay(second));
        ZoneOffsetTransition change = zone.getRules().getTransition(local);
        return change != null && change.isGap()
                ? change.getInstant()
                : local.atZone(zone).toInstant();
    }
}
