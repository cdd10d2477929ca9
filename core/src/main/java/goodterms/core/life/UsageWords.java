package goodterms.core.life;

import goodterms.core.account.MeteringEvent;
import goodterms.core.invoice.Item;
import goodterms.core.usage.Overage;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What use that is counted means to the customer, in plain sentences. */
final class UsageWords {

    private UsageWords() {}

    static Optional<String> tell(MeteringEvent event, Labels names) {
        return switch (event) {
            case MeteringEvent.UsageWarned it ->
                Optional.of(names.of(Item.meter(it.meter())) + ": " + count(it.used()) + " of " + count(it.limit())
                        + " included are used"
                        + (it.from() >= it.limit() ? ". That is all of them." : "."));
            case MeteringEvent.OverageBilled it -> Optional.of(overage(it.overage(), names));
            case MeteringEvent.UsageRecorded _, MeteringEvent.UsagePeriodClosed _ -> Optional.empty();
        };
    }

    private static String overage(List<Overage> billed, Labels names) {
        return "Above what is included, this is billed: "
                + billed.stream()
                        .map(it -> count(it.units()) + " × " + names.of(Item.meter(it.meter())))
                        .collect(Collectors.joining(" and "))
                + ".";
    }

    static String count(long number) {
        return String.format(Locale.UK, "%,d", number);
    }
}
