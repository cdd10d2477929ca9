package goodterms.core.usage;

import goodterms.core.calendar.Period;
import java.util.List;
import org.joda.money.Money;

/**
 * Use above a limit that is to be billed: units counted from the first above it.
 *
 * @param period the usage period it fell into
 * @param from how many of these units were billed before
 * @param to the last unit to be billed
 * @param parts what these units cost, at the prices of the plan they were used on
 */
public record Overage(String meter, Period period, long from, long to, List<Part> parts) {

    /**
     * Units that cost the same.
     *
     * @param packages how many packages of them are billed
     * @param per how many units a package holds
     * @param price of one package
     */
    public record Part(long packages, long per, Money price) {}

    /** @throws IllegalArgumentException unless {@code 0 <= from < to} and they cost something */
    public Overage {
        if (from < 0 || from >= to || parts.isEmpty()) {
            throw new IllegalArgumentException("no use above a limit: from " + from + " to " + to + ", " + parts);
        }
        parts = List.copyOf(parts);
    }

    /** How many units are to be billed. */
    public long units() {
        return to - from;
    }
}
