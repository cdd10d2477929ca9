package goodterms.core.catalog;

import java.util.Optional;

/**
 * How much of a meter a plan includes.
 *
 * @param most in units of the meter, at a time or in a usage period; empty for unlimited
 * @param beyond what use above it costs; empty where more is not sold
 */
public record Limit(Optional<Long> most, Optional<Tariff> beyond) {

    /** No cap. */
    public static final Limit UNLIMITED = new Limit(Optional.empty(), Optional.empty());

    /** @throws IllegalArgumentException if it is below zero, or a price stands above no cap at all */
    public Limit {
        if (most.filter(it -> it < 0).isPresent() || (most.isEmpty() && beyond.isPresent())) {
            throw new IllegalArgumentException("no limit: " + most + ", and beyond it " + beyond);
        }
    }

    /** So many, and no more are sold. */
    public static Limit of(long most) {
        return new Limit(Optional.of(most), Optional.empty());
    }

    /** How much of a quantity lies above it. */
    public long excess(long quantity) {
        return most.map(it -> Math.max(0, quantity - it)).orElse(0L);
    }

    /** Whether a quantity is within it. */
    public boolean allows(long quantity) {
        return excess(quantity) == 0;
    }

    /** The same limit for so many more. */
    public Limit raisedBy(long more) {
        return new Limit(most.map(it -> Math.addExact(it, more)), beyond);
    }
}
