package goodterms.core.life;

import goodterms.core.account.Command;
import goodterms.core.account.InvoiceRefusal;
import goodterms.core.account.MeteringEvent.UsageRecorded;
import goodterms.core.account.MeteringEvent.UsageWarned;
import goodterms.core.account.Outcome;
import goodterms.core.account.Refusal;
import goodterms.core.account.SubscriptionRefusal;
import goodterms.core.account.UsageRefusal;
import goodterms.core.calendar.Days;
import goodterms.core.calendar.Period;
import goodterms.core.catalog.Limit;
import goodterms.core.catalog.Meter;
import goodterms.core.subscription.Subscription;
import goodterms.core.usage.Count;
import goodterms.core.usage.Reports;
import goodterms.core.usage.UsageReport;
import goodterms.terms.vocabulary.Setting;
import java.math.BigInteger;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** Counting what is used: each report once, and warnings when a limit comes near. */
final class Counting {

    /** The whole of a share in hundredths of a percent. */
    private static final int WHOLE = 10_000;

    private Counting() {}

    static Outcome record(Unfolding life, Command.RecordUsage command) {
        if (!(life.account().subscription() instanceof Subscription.Current)) {
            return Unfolding.refused(new SubscriptionRefusal.NotSubscribed());
        }
        if (command.reports().size() > Reports.KEPT) {
            return Unfolding.refused(
                    new UsageRefusal.TooManyReports(command.reports().size(), Reports.KEPT));
        }
        List<UsageReport> fresh = fresh(life, command.reports());
        Optional<Refusal> refusal =
                fresh.stream().flatMap(report -> wrong(life, report).stream()).findFirst();
        if (refusal.isPresent()) {
            return Unfolding.refused(refusal.get());
        }
        fresh.stream()
                .collect(Collectors.groupingBy(UsageReport::meter, LinkedHashMap::new, Collectors.toList()))
                .forEach((meter, reports) -> count(life, meter(life, meter), reports));
        Overages.atOnce(life);
        return life.accepted();
    }

    /** The reports not counted before, each once; those without an id are each a report of their own. */
    private static List<UsageReport> fresh(Unfolding life, List<UsageReport> reports) {
        Reports known = life.account().metering().reports();
        Set<String> seen = new HashSet<>();
        return reports.stream()
                .filter(report ->
                        report.id().map(id -> !known.knows(id) && seen.add(id)).orElse(true))
                .toList();
    }

    private static Optional<Refusal> wrong(Unfolding life, UsageReport report) {
        Instant happened = happened(life, report);
        if (life.company().offer().meter(report.meter()).isEmpty()) {
            return Optional.of(new InvoiceRefusal.NoSuchMeter(report.meter()));
        }
        if (happened.isAfter(life.now())) {
            return Optional.of(new UsageRefusal.UsageInFuture(named(report), happened));
        }
        Reports reports = life.account().metering().reports();
        if (report.id().isPresent() && reports.forgets(happened)) {
            return Optional.of(new UsageRefusal.UsageTooOld(
                    named(report), happened, reports.forgotten().orElseThrow()));
        }
        Instant least = least(life);
        return happened.isBefore(least)
                ? Optional.of(new UsageRefusal.UsageTooOld(named(report), happened, least))
                : Optional.empty();
    }

    /** What a refusal calls a report. */
    private static String named(UsageReport report) {
        return report.id().orElseGet(() -> "of " + report.meter());
    }

    private static Instant happened(Unfolding life, UsageReport report) {
        return report.happened().orElse(life.now());
    }

    /** The first moment whose use is still counted: late use of the period before counts in the one that runs. */
    private static Instant least(Unfolding life) {
        Period running = life.account().metering().period(life.now()).orElseThrow();
        long days = life.terms().number(Setting.USAGE_LATE);
        return Days.after(running.from(), -days, life.zone());
    }

    private static Meter meter(Unfolding life, String id) {
        return life.company().offer().meter(id).orElseThrow();
    }

    private static void count(Unfolding life, Meter meter, List<UsageReport> reports) {
        UsageReport last = reports.stream()
                .reduce((one, next) -> happened(life, next).isBefore(happened(life, one)) ? one : next)
                .orElseThrow();
        Optional<Count> before =
                Optional.ofNullable(life.account().metering().counts().get(meter.id()));
        Optional<Count> later = before.filter(count -> count.asOf().isAfter(happened(life, last)));
        LongStream quantities = reports.stream().mapToLong(UsageReport::quantity);
        boolean sum = meter.kind() == Meter.Kind.SUM;
        long quantity = sum ? quantities.sum() : quantities.max().orElseThrow();
        // Of a level, how many there are is what was seen last, in whatever order it is told.
        long total = sum
                ? before.map(Count::now).orElse(0L) + quantity
                : later.map(Count::now).orElse(last.quantity());
        Limit limit = Limits.of(life.account(), life.company(), meter.id());
        life.then(new UsageRecorded(
                life.now(),
                meter.id(),
                meter.kind(),
                quantity,
                total,
                limit.most(),
                later.map(Count::asOf).orElse(happened(life, last)),
                reports.stream()
                        .flatMap(report ->
                                report.id().stream().map(id -> new Reports.Counted(id, happened(life, report))))
                        .toList()));
        limit.most().ifPresent(most -> warn(life, meter.id(), total, most));
    }

    private static void warn(Unfolding life, String meter, long used, long limit) {
        long near = share(limit, life.terms().number(Setting.USAGE_WARN_AT));
        long from = used >= limit ? limit : near;
        boolean said = Optional.ofNullable(life.account().metering().counts().get(meter))
                .flatMap(Count::warned)
                .filter(warned -> warned.limit() == limit && warned.from() >= from)
                .isPresent();
        if (used > 0 && used >= from && !said) {
            life.then(new UsageWarned(life.now(), meter, used, limit, from));
        }
    }

    /** A share of a limit, rounded up to a whole unit. */
    static long share(long limit, long hundredths) {
        BigInteger[] parts = BigInteger.valueOf(limit)
                .multiply(BigInteger.valueOf(hundredths))
                .divideAndRemainder(BigInteger.valueOf(WHOLE));
        return parts[0].longValueExact() + parts[1].signum();
    }
}
