package goodterms.server.usage;

import goodterms.core.usage.UsageReport;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What counts of several reports of one level: how many there are now, and the most there were. */
final class Levels {

    private static final Comparator<Used> BY_TIME =
            Comparator.comparing(used -> used.happened().orElse(Instant.MAX));

    private Levels() {}

    static List<UsageReport> of(List<Used> some) {
        Optional<Used> last = some.stream().max(BY_TIME);
        Optional<Used> most = some.stream().max(Comparator.comparingLong(Used::quantity));
        return Stream.of(most, last)
                .flatMap(Optional::stream)
                .distinct()
                .map(used ->
                        new UsageReport(Reported.name(List.of(used)), used.meter(), used.quantity(), used.happened()))
                .toList();
    }
}
