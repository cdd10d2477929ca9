package goodterms.server.usage;

import goodterms.core.usage.UsageReport;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What counts of several reports of one level: how many there are now, and the most there were. */
final class Levels {

    private Levels() {}

    /** Of those of one meter, in the order of the batch: of those of one moment, the last one says how many there are. */
    static List<UsageReport> of(List<Used> some) {
        Optional<Used> last = some.stream().reduce((one, next) -> moment(next).isBefore(moment(one)) ? one : next);
        Optional<Used> most = some.stream().max(Comparator.comparingLong(Used::quantity));
        return Stream.of(most, last)
                .flatMap(Optional::stream)
                .distinct()
                .map(used -> UsageReport.once(used.meter(), used.quantity(), used.happened()))
                .toList();
    }

    private static Instant moment(Used used) {
        return used.happened().orElse(Instant.MAX);
    }
}
