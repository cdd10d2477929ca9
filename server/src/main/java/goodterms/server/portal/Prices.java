package goodterms.server.portal;

import goodterms.core.calendar.Interval;

/** How intervals are said beside prices. */
public final class Prices {

    private Prices() {}

    /** Such as {@code a month}. */
    public static String per(Interval interval) {
        return switch (interval) {
            case MONTH -> "a month";
            case YEAR -> "a year";
        };
    }
}
