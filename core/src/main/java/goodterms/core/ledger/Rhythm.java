package goodterms.core.ledger;

import java.time.LocalDate;

/** How often what was earned is booked. */
public enum Rhythm {
    DAY,
    MONTH;

    /** The day on which what is earned on a day is booked. */
    LocalDate booked(LocalDate day) {
        return switch (this) {
            case DAY -> day;
            case MONTH -> day.withDayOfMonth(day.lengthOfMonth());
        };
    }
}
