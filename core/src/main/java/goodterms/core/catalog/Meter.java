package goodterms.core.catalog;

/**
 * Something of which use is counted.
 *
 * @param id its name in events
 * @param name its name for customers, such as {@code Billable sessions}
 * @param unit one of it, such as {@code session}
 */
public record Meter(String id, String name, String unit, Kind kind) {

    /** How quantities of it add up. */
    public enum Kind {
        /** What is reported is added up over a usage period, and the next starts from zero. */
        SUM,
        /** What is reported is how many there are, until another number is reported. */
        LEVEL
    }
}
