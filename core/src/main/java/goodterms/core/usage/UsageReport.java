package goodterms.core.usage;

import java.time.Instant;
import java.util.Optional;

/**
 * What the company's product reports of one meter.
 *
 * @param id the same for the same report, however often it is sent; at most 64 characters
 * @param quantity how much was used, or how many there are now; never below zero
 * @param happened when it was used, or since when there are so many; now where empty
 */
public record UsageReport(String id, String meter, long quantity, Optional<Instant> happened) {

    /** The most that one report can hold, so that no sum of them overflows. */
    public static final long MOST = 1_000_000_000_000L;

    /** @throws IllegalArgumentException if the id is missing or too long, or the quantity out of range */
    public UsageReport {
        if (id.isBlank() || id.length() > 64 || quantity < 0 || quantity > MOST) {
            throw new IllegalArgumentException("no report of use: " + quantity + " of " + meter + ", " + id);
        }
    }
}
