package goodterms.core.usage;

import java.util.Collections;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * What an account has used of what its company counts.
 *
 * @param totals the quantity so far, by meter
 */
public record Metering(NavigableMap<String, Long> totals) {

    /** Nothing was counted yet. */
    public static final Metering NONE = new Metering(Collections.emptyNavigableMap());

    public Metering {
        totals = Collections.unmodifiableNavigableMap(new TreeMap<>(totals));
    }
}
