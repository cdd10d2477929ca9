package goodterms.core.retention;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Copies of their content that owners have asked for.
 *
 * @param last the number of the latest
 * @param awaitedSince when it was asked for, while the product has yet to make it
 */
public record Exports(int last, Optional<Instant> awaitedSince) {

    /** None was ever asked for. */
    public static final Exports NONE = new Exports(0, Optional.empty());

    /** How long the product may take before an owner may ask again. */
    private static final Duration PATIENCE = Duration.ofDays(1);

    /** Since when one is being made, unless it takes so long that another may be asked for. */
    public Optional<Instant> underWay(Instant now) {
        return awaitedSince.filter(since -> now.isBefore(since.plus(PATIENCE)));
    }

    /** Whether that one is awaited. */
    public boolean awaits(int number) {
        return number == last && awaitedSince.isPresent();
    }
}
