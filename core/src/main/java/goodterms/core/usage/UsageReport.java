package goodterms.core.usage;

import java.time.Instant;
import java.util.Optional;

/**
 * What the company's product reports of one meter.
 *
 * @param id the same for the same report, however often it is sent; at most 64 characters; none where whoever gives it has
 *     seen to it that it comes once
 * @param quantity how much was used, or how many there are now; never below zero
 * @param happened when it was used, or since when there are so many; now where empty
 */
public record UsageReport(Optional<String> id, String meter, long quantity, Optional<Instant> happened) {

    /** The most that one report can hold, so that no sum of them overflows. */
    public static final long MOST = 1_000_000_000_000L;

    /** @throws IllegalArgumentException if the id is missing or too long, or the quantity out of range */
    public UsageReport {
        if (id.filter(it -> it.isBlank() || it.length() > 64).isPresent() || quantity < 0 || quantity > MOST) {
            throw new IllegalArgumentException(
                    "no report of use: " + quantity + " of " + meter + ", " + id.orElse("without an id"));
        }
    }

    /** A report by an id of its own, counted once. */
    public UsageReport(String id, String meter, long quantity, Optional<Instant> happened) {
        this(Optional.of(id), meter, quantity, happened);
    }

    /** A report that comes once, and need not be remembered. */
    public static UsageReport once(String meter, long quantity, Optional<Instant> happened) {
        return new UsageReport(Optional.empty(), meter, quantity, happened);
    }
}
