package goodterms.core.usage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Which reports were counted, as far back as that is remembered: enough to count each of them once.
 *
 * @param latest those that happened last, the oldest first; never more than {@link #KEPT}
 * @param forgotten when the latest of those happened that are no longer remembered
 */
public record Reports(List<Counted> latest, Optional<Instant> forgotten) {

    /** How many are remembered. Whoever reports more often than this can look back sums before reporting. */
    public static final int KEPT = 128;

    /** Nothing was reported yet. */
    public static final Reports NONE = new Reports(List.of(), Optional.empty());

    /** A report that was counted. */
    public record Counted(String id, Instant happened) {}

    public Reports {
        latest = List.copyOf(latest);
    }

    /** Whether the report of that id is remembered. */
    public boolean knows(String id) {
        return latest.stream().anyMatch(counted -> counted.id().equals(id));
    }

    /** Whether nobody can tell any more if what happened then was counted. */
    public boolean forgets(Instant happened) {
        return forgotten.filter(moment -> !happened.isAfter(moment)).isPresent();
    }

    Reports with(List<Counted> more) {
        List<Counted> all = new ArrayList<>(latest);
        all.addAll(more);
        all.sort(Comparator.comparing(Counted::happened));
        int drop = Math.max(0, all.size() - KEPT);
        return new Reports(
                all.subList(drop, all.size()),
                drop == 0 ? forgotten : Optional.of(all.get(drop - 1).happened()));
    }
}
