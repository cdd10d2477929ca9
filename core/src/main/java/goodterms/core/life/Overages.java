package goodterms.core.life;

import goodterms.core.account.MeteringEvent.OverageBilled;
import goodterms.core.account.MeteringEvent.UsagePeriodClosed;
import goodterms.core.calendar.Period;
import goodterms.core.catalog.Limit;
import goodterms.core.catalog.Tariff;
import goodterms.core.invoice.Charge;
import goodterms.core.invoice.Draft;
import goodterms.core.invoice.Item;
import goodterms.core.invoice.LineKind;
import goodterms.core.subscription.Subscription;
import goodterms.core.subscription.Subscription.Active;
import goodterms.core.usage.Metering;
import goodterms.core.usage.Overage;
import goodterms.terms.vocabulary.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Use above limits, and when it is billed. */
final class Overages {

    private Overages() {}

    /**
     * Closes the usage period that runs. What it leaves to be billed stands on the next invoice of a paid period; where
     * none is due now, it gets one of its own.
     */
    static void close(Unfolding life) {
        Period period = life.account().metering().cycle().orElseThrow().period();
        life.then(new UsagePeriodClosed(life.now(), period, sold(life) ? running(life) : List.of()));
        boolean renews = life.account().subscription() instanceof Active active
                && !active.period().until().isAfter(life.now());
        if (!renews && !life.account().standing().frozen()) {
            bill(life);
        }
    }

    /** Closes the usage period that runs before its time, unless it begins only now. */
    static void closeEarly(Unfolding life) {
        boolean runs = life.account()
                .metering()
                .cycle()
                .filter(cycle -> cycle.period().from().isBefore(life.now()))
                .isPresent();
        if (runs && !life.account().metering().counts().isEmpty()) {
            close(life);
        }
    }

    /** Bills what is used above limits until now, because nothing that is used from here on is billed. */
    static void settle(Unfolding life) {
        if (sold(life)) {
            bill(life, all(life));
        }
    }

    /** Bills what has just been used above limits, where the terms say that this doesn't wait. */
    static void atOnce(Unfolding life) {
        if (life.account().subscription() instanceof Active
                && !life.account().standing().frozen()
                && life.terms().word(Setting.OVERAGE_BILLED).equals("at-once")) {
            bill(life, all(life));
        }
    }

    /** Takes what is still to be billed onto an invoice that is about to be issued. */
    static List<Charge> take(Unfolding life) {
        return take(life, life.account().metering().unbilled());
    }

    private static List<Charge> take(Unfolding life, List<Overage> overage) {
        if (!overage.isEmpty()) {
            life.then(new OverageBilled(life.now(), overage));
        }
        return overage.stream().flatMap(Overages::charges).toList();
    }

    private static Stream<Charge> charges(Overage it) {
        return it.parts().stream()
                .map(part -> new Charge(
                        LineKind.OVERAGE,
                        Item.meter(it.meter()),
                        part.packages(),
                        part.price(),
                        part.per(),
                        it.period().from(),
                        it.period().until(),
                        part.price().multipliedBy(part.packages())));
    }

    private static void bill(Unfolding life) {
        if (life.account().subscription() instanceof Active) {
            bill(life, life.account().metering().unbilled());
        }
    }

    private static void bill(Unfolding life, List<Overage> overage) {
        if (!overage.isEmpty() && life.account().subscription() instanceof Subscription.Running running) {
            Period period = overage.getLast().period();
            Invoicing.issue(life, new Draft(running.contract(), take(life, overage), period, false));
        }
    }

    /** Whether use above a limit is sold: in paid periods that nobody has cancelled. */
    private static boolean sold(Unfolding life) {
        return switch (life.account().subscription()) {
            case Active _,
                    Subscription.PastDue _,
                    Subscription.Suspended _,
                    Subscription.Frozen _,
                    Subscription.Paused _ -> true;
            case Subscription.None _,
                    Subscription.Ended _,
                    Subscription.Free _,
                    Subscription.Trialing _,
                    Subscription.TrialSuspended _,
                    Subscription.OnHold _,
                    Subscription.Ending _ -> false;
        };
    }

    private static List<Overage> all(Unfolding life) {
        List<Overage> all = new ArrayList<>(life.account().metering().unbilled());
        all.addAll(running(life));
        return all;
    }

    /** What of the running period lies above limits, is sold, and has not been billed. */
    private static List<Overage> running(Unfolding life) {
        Metering metering = life.account().metering();
        Optional<Period> period = metering.cycle().map(Metering.Cycle::period);
        List<Overage> overage = new ArrayList<>();
        metering.counts().forEach((meter, count) -> {
            Limit limit = Limits.of(life.account(), life.company(), meter);
            long above = count.above(limit.most());
            List<Overage.Part> parts = limit.beyond()
                    .map(tariff -> parts(
                            tariff,
                            count.billed(),
                            above,
                            life.account().profile().currency()))
                    .orElse(List.of());
            if (!parts.isEmpty()) {
                overage.add(new Overage(meter, period.orElseThrow(), count.billed(), above, parts));
            }
        });
        return overage;
    }

    /** What units above a limit cost, less what those before them cost already: a package that was begun is paid. */
    private static List<Overage.Part> parts(Tariff tariff, long billed, long to, CurrencyUnit currency) {
        List<Tariff.Portion> before = tariff.portions(billed);
        List<Overage.Part> parts = new ArrayList<>();
        for (Tariff.Portion portion : tariff.portions(to)) {
            long paid = before.stream()
                    .filter(it -> it.tier().equals(portion.tier()))
                    .mapToLong(Tariff.Portion::packages)
                    .sum();
            if (portion.packages() > paid) {
                Money price = portion.tier().price().in(currency).orElseThrow();
                parts.add(new Overage.Part(
                        portion.packages() - paid, portion.tier().per(), price));
            }
        }
        return parts;
    }
}
