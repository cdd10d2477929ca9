package goodterms.core.usage;

import java.time.Instant;
import java.util.Optional;

/**
 * How much is used of one meter in the usage period that runs.
 *
 * @param stands whether it is a number that stands until another is reported; else a sum that starts from zero each period
 * @param now the sum so far, or the number that stands
 * @param most the highest it has been in the period
 * @param included the largest limit it was counted under in the period; empty for unlimited
 * @param billed how many units above the limit have been billed for the period
 * @param asOf when the latest of it was used
 * @param warned the last warning, while it holds
 */
public record Count(
        boolean stands,
        long now,
        long most,
        Optional<Long> included,
        long billed,
        Instant asOf,
        Optional<Warned> warned) {

    /**
     * A warning that was given.
     *
     * @param limit the limit it was about
     * @param from the number from which it is given
     */
    public record Warned(long limit, long from) {}

    /** The larger of a limit and the one that use in the period was counted under; empty for unlimited. */
    public Optional<Long> atLeast(Optional<Long> limit) {
        return limit.flatMap(most -> included.map(before -> Math.max(most, before)));
    }

    /** How many units lie above the limit, or above the larger one they were counted under. */
    public long above(Optional<Long> limit) {
        return atLeast(limit).map(most -> Math.max(0, this.most - most)).orElse(0L);
    }

    Count billed(long units) {
        return new Count(stands, now, most, included, Math.max(billed, units), asOf, warned);
    }

    Count warned(Optional<Warned> warning) {
        return new Count(stands, now, most, included, billed, asOf, warning);
    }

    /** The number that still stands when a period begins. */
    Count carried() {
        return new Count(stands, now, now, Optional.of(0L), 0, asOf, warned);
    }
}
