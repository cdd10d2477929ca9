package goodterms.core.life;

import goodterms.core.account.Account;
import goodterms.core.account.Context;
import goodterms.core.account.InvoiceEvent.InvoiceIssued;
import goodterms.core.calendar.Period;
import goodterms.core.catalog.Meter;
import goodterms.core.catalog.Plan;
import goodterms.core.catalog.Tariff;
import goodterms.core.subscription.Contract;
import goodterms.core.subscription.Subscription;
import goodterms.core.usage.Metering;
import goodterms.terms.vocabulary.Setting;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the billing page of an account shows in figures, where {@link Overview} has sentences.
 *
 * @param agreed what is agreed; none without a subscription
 * @param period the paid one that runs
 * @param uses what is counted, in the order of the offer; none without a subscription
 * @param next the next invoice, as it will be issued if nothing changes until then
 */
public record Figures(Optional<Agreed> agreed, Optional<Period> period, List<Use> uses, Optional<InvoiceIssued> next) {

    /**
     * What is agreed.
     *
     * @param plan in the version that was taken, as far as it is still kept
     * @param former whether who takes the plan now takes another version of it
     */
    public record Agreed(Contract contract, Optional<Plan> plan, boolean former) {

        /** What the plan is called. */
        public String name() {
            return plan.map(Plan::name).orElse(contract.plan());
        }
    }

    /** How near use has come to a limit. */
    public enum Level {
        /** Below the share at which the terms have us warn. */
        FINE,
        /** At that share or above. */
        NEAR,
        /** All of it, or more. */
        FULL
    }

    /**
     * Use of one meter.
     *
     * @param since when counting began; empty for what stands until another number is reported
     * @param limit empty for unlimited
     * @param beyond what use above the limit costs, if more is sold
     */
    public record Use(
            Meter meter,
            long used,
            Optional<Instant> since,
            Optional<Long> limit,
            Level level,
            Optional<Tariff> beyond) {

        /** How much of the limit is used, in whole percent, rounded down; above 100 where it is more. */
        public long percent() {
            return limit.filter(most -> most > 0)
                    .map(most -> Math.multiplyExact(used, 100L) / most)
                    .orElse(limit.isPresent() && used > 0 ? 100L : 0L);
        }
    }

    public Figures {
        uses = List.copyOf(uses);
    }

    /** Those of an account at a moment up to which everything due has happened. */
    public static Figures of(Account account, Context context) {
        boolean subscribed = account.subscription() instanceof Subscription.Current;
        return new Figures(
                agreed(account.subscription(), context),
                running(account.subscription()).map(Subscription.Active::period),
                subscribed
                        ? context.company().offer().meters().stream()
                                .map(meter -> use(account, context, meter))
                                .toList()
                        : List.of(),
                Upcoming.of(account, context));
    }

    private static Optional<Agreed> agreed(Subscription subscription, Context context) {
        if (!(subscription instanceof Subscription.Current current)) {
            return Optional.empty();
        }
        Contract contract = current.contract();
        Optional<Plan> taken = Access.plan(contract, context.company());
        Optional<Plan> sold = context.company().plan(contract.plan(), context.now());
        return Optional.of(new Agreed(contract, taken, !taken.equals(sold)));
    }

    /** The paid subscription that runs, also where it is overdue or will end. */
    static Optional<Subscription.Active> running(Subscription subscription) {
        return switch (subscription) {
            case Subscription.Active it -> Optional.of(it);
            case Subscription.PastDue it -> Optional.of(it.before());
            case Subscription.Ending it -> running(it.before());
            case Subscription _ -> Optional.empty();
        };
    }

    private static Use use(Account account, Context context, Meter meter) {
        Allowance now = Allowance.of(account, context.company(), meter.id(), 0, context.now());
        Metering metering = account.metering();
        Optional<Instant> since = metering.period(context.now())
                .filter(_ -> meter.kind() == Meter.Kind.SUM)
                .map(Period::from);
        return new Use(
                meter,
                now.used(),
                since,
                now.limit(),
                level(now, context),
                Limits.of(account, context.company(), meter.id()).beyond());
    }

    private static Level level(Allowance now, Context context) {
        if (now.limit().isEmpty() || now.used() == 0) {
            return Level.FINE;
        }
        long most = now.limit().get();
        if (now.used() >= most) {
            return Level.FULL;
        }
        return now.used() >= Counting.share(most, context.terms().number(Setting.USAGE_WARN_AT))
                ? Level.NEAR
                : Level.FINE;
    }
}
