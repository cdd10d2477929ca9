package goodterms.core.life;

import goodterms.core.account.ChangeEvent.ChangeMade;
import goodterms.core.account.SubscriptionEvent.FreePlanStarted;
import goodterms.core.calendar.Anchor;
import goodterms.core.calendar.Period;
import goodterms.core.catalog.Citation;
import goodterms.core.identity.Actor;
import goodterms.core.invoice.Charge;
import goodterms.core.invoice.Draft;
import goodterms.core.invoice.Proration;
import goodterms.core.subscription.Change;
import goodterms.core.subscription.Contract;
import goodterms.core.subscription.PaidTime;
import goodterms.core.subscription.Scheduled;
import goodterms.core.subscription.Subscription;
import goodterms.core.subscription.Subscription.Active;
import goodterms.core.subscription.Subscription.Running;
import goodterms.core.subscription.Subscription.Trialing;
import goodterms.terms.decision.Decision;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Making a change: what is agreed from then on, and what is billed and credited for it. */
final class Switching {

    private Switching() {}

    /** What the page says becomes of time that was paid for. */
    static PaidTime unusedTime(Decision decision) {
        return PaidTime.valueOf(
                decision.word("unused time").toUpperCase(Locale.ROOT).replace(' ', '_'));
    }

    /** Makes a change at once. */
    static void now(Unfolding life, Change change, Actor by, PaidTime unusedTime, Citation clause) {
        switch ((Subscription.Current) life.account().subscription()) {
            case Trialing on -> inTrial(life, on, change.to(), by, clause);
            case Active on -> inPeriod(life, on, change, by, unusedTime, clause);
            case Subscription.Free _ -> fromFree(life, change.to());
            case Subscription.Current other -> throw new IllegalStateException(other + " can't be changed");
        }
    }

    /** Makes a change that has waited for the end of the period, or of the trial. */
    static void waited(Unfolding life, Running on, Scheduled scheduled) {
        Contract to = scheduled.contract();
        if (free(life, to)) {
            startFree(life, to);
            return;
        }
        Period next = new Anchor(on.paidUntil(), life.zone(), to.interval()).period(0);
        if (on instanceof Active active && to.interval() == active.contract().interval()) {
            next = active.following();
        }
        life.then(new ChangeMade(
                life.now(), to, PaidTime.KEPT, next.from(), next.until(), scheduled.by(), scheduled.clause()));
        Subscribing.goOn(life);
    }

    private static void inTrial(Unfolding life, Trialing on, Contract to, Actor by, Citation clause) {
        if (free(life, to)) {
            startFree(life, to);
            return;
        }
        life.then(new ChangeMade(life.now(), to, PaidTime.KEPT, life.now(), on.ends(), by, clause));
        Subscribing.goOn(life);
    }

    private static void fromFree(Unfolding life, Contract to) {
        if (free(life, to)) {
            startFree(life, to);
            return;
        }
        Contract made = Contract.made(
                life.account().standing().subscriptions() + 1, to.plan(), to.interval(), to.price(), life.now());
        Renewing.start(life, made, life.now(), false);
        Subscribing.goOn(life);
    }

    private static void inPeriod(
            Unfolding life, Active on, Change change, Actor by, PaidTime unusedTime, Citation clause) {
        Leftover left = Leftover.of(life, change);
        if (free(life, change.to())) {
            startFree(life, change.to());
            if (unusedTime != PaidTime.KEPT) {
                left.credit(life);
            }
            return;
        }
        Period period = change.newInterval()
                ? new Anchor(life.now(), life.zone(), change.to().interval()).period(0)
                : on.period();
        if (change.newInterval()) {
            // Usage is counted anew with the period.
            Overages.settle(life);
        }
        life.then(new ChangeMade(life.now(), change.to(), unusedTime, period.from(), period.until(), by, clause));
        Draft draft = new Draft(
                change.to(),
                charges(change, period, unusedTime, life),
                new Period(period.number(), life.now(), period.until()),
                false);
        bill(life, draft, left, unusedTime);
        Subscribing.goOn(life);
    }

    private static List<Charge> charges(Change change, Period period, PaidTime unusedTime, Unfolding life) {
        if (change.newInterval()) {
            return Invoicing.charges(change.to(), period);
        }
        return unusedTime == PaidTime.KEPT ? List.of() : Proration.charges(change, period, life.now());
    }

    /** One invoice where unused time counts towards the price; else, or where more is credited than charged, credit notes first. */
    private static void bill(Unfolding life, Draft draft, Leftover left, PaidTime unusedTime) {
        if (unusedTime == PaidTime.CHARGED_PRO_RATA) {
            List<Charge> both = Stream.concat(
                            Proration.credits(left.unused(), life.now()).stream(), draft.charges().stream())
                    .toList();
            Draft whole = new Draft(draft.contract(), both, draft.period(), false);
            if (!Invoicing.bill(life.account(), life.company(), whole).total().isNegative()) {
                issue(life, whole);
                return;
            }
        }
        if (unusedTime != PaidTime.KEPT) {
            left.credit(life);
        }
        issue(life, draft);
    }

    private static void issue(Unfolding life, Draft draft) {
        if (!draft.charges().isEmpty()) {
            Invoicing.issue(life, draft);
        }
    }

    private static boolean free(Unfolding life, Contract to) {
        return life.company()
                .plan(to.plan(), to.takenAt())
                .filter(plan -> plan.free())
                .isPresent();
    }

    private static void startFree(Unfolding life, Contract to) {
        Overages.settle(life);
        life.then(new FreePlanStarted(life.now(), life.account().standing().subscriptions() + 1, to.plan()));
        Subscribing.goOn(life);
    }
}
