package goodterms.core.calendar;

import java.time.LocalDateTime;

/** How long one billing period is. */
public enum Interval {
    MONTH {
        @Override
        LocalDateTime plus(LocalDateTime start, long periods) {
            return start.plusMonths(periods);
        }
    },
    YEAR {
        @Override
        LocalDateTime plus(LocalDateTime start, long periods) {
            return start.plusYears(periods);
        }
    };

    /** The wall-clock time so many periods later; a day that month does not have becomes its last day. */
    abstract LocalDateTime plus(LocalDateTime start, long periods);
}
