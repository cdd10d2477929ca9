package goodterms.journal.simulation;

import goodterms.core.account.Command;
import goodterms.core.catalog.Meter;
import goodterms.core.notice.NoticeKind;
import goodterms.core.usage.Activity;
import goodterms.core.usage.UsageReport;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the company's product and its support desk report. */
final class UseWhims {

    static final List<Whim> ALL = List.of(
            Whim.of(
                    Command.RecordActivity.class,
                    5,
                    it -> new Command.RecordActivity(
                            it.chance().word(Activity.class), it.chance().oneIn(2))),
            Whim.of(Command.RecordUsage.class, 5, UseWhims::usage),
            Whim.of(Command.SetNotices.class, 1, UseWhims::notices));

    private UseWhims() {}

    /** A report or three, some of them sent before, some of long ago or of the future. */
    private static Command.RecordUsage usage(Situation it) {
        return new Command.RecordUsage(IntStream.rangeClosed(1, it.chance().count(1, 3))
                .mapToObj(_ -> report(it))
                .toList());
    }

    private static UsageReport report(Situation it) {
        Chance chance = it.chance();
        List<Meter> meters = it.company().offer().meters();
        String meter = meters.isEmpty() || chance.oneIn(20)
                ? "dreams"
                : chance.of(meters).id();
        long quantity = chance.oneIn(2) ? chance.between(0, 12) : chance.between(0, 60_000);
        Optional<Instant> happened = chance.oneIn(2)
                ? Optional.empty()
                : Optional.of(it.now().minusSeconds(chance.between(-60, chance.oneIn(4) ? 9_000_000 : 100_000)));
        return new UsageReport("report-" + chance.between(1, 500), meter, quantity, happened);
    }

    private static Command.SetNotices notices(Situation it) {
        return new Command.SetNotices(
                it.asker(),
                Stream.of(NoticeKind.values()).filter(_ -> it.chance().oneIn(8)).toList());
    }
}
