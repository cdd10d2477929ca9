package goodterms.terms.map;

/**
 * A stretch of values that are all decided alike, whatever the other axis shows.
 *
 * @param from its first value
 * @param to its last value; without meaning where it is open
 * @param open whether it has no end
 */
public record Band(long from, long to, boolean open) {

    /** Whether a value lies in it. */
    public boolean holds(long value) {
        return value >= from && (open || value <= to);
    }
}
