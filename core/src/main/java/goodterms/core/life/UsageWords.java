package goodterms.core.life;

import goodterms.core.account.MeteringEvent;
import goodterms.core.usage.Overage;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What use that is counted means to the customer, in plain sentences. */
final class UsageWords {

    private UsageWords() {}

    static Optional<String> tell(MeteringEvent event) {
        return switch (event) {
            case MeteringEvent.UsageWarned it ->
                Optional.of(count(it.used()) + " of " + count(it.limit()) + " included " + it.meter() + " are used"
                        + (it.from() >= it.limit() ? ": that is all of them." : "."));
            case MeteringEvent.OverageBilled it -> Optional.of(overage(it.overage()));
            case MeteringEvent.UsageRecorded _, MeteringEvent.UsagePeriodClosed _ -> Optional.empty();
        };
    }

    private static String overage(List<Overage> billed) {
        return billed.stream()
                        .map(it -> count(it.units()) + " " + it.meter() + " above what is included")
                        .collect(Collectors.joining(" and "))
                + " are billed.";
    }

    static String count(long number) {
        return String.format(Locale.UK, "%,d", number);
    }
}
