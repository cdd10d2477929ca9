package goodterms.core.life;

import goodterms.core.account.SubscriptionEvent.SubscriptionRenewed;
import goodterms.core.account.SubscriptionEvent.SubscriptionStarted;
import goodterms.core.calendar.Anchor;
import goodterms.core.calendar.Period;
import goodterms.core.invoice.Charge;
import goodterms.core.invoice.Draft;
import goodterms.core.subscription.Contract;
import goodterms.core.subscription.Subscription.Active;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Paid periods: each begins with its invoice. */
final class Renewing {

    private Renewing() {}

    /** Begins the first period of a contract, counted from {@code start}. */
    static void start(Unfolding life, Contract agreed, Instant start, boolean afterTrial) {
        // A price of the account's own may have come during the trial.
        Contract contract = life.account()
                .billing()
                .deal()
                .price(agreed.plan(), agreed.interval())
                .map(agreed::at)
                .orElse(agreed);
        Period period = new Anchor(start, life.zone(), contract.interval()).period(0);
        life.then(new SubscriptionStarted(
                life.now(),
                contract.number(),
                contract.plan(),
                contract.interval(),
                contract.price(),
                afterTrial,
                period.from(),
                period.until()));
        bill(life, contract, period, afterTrial);
    }

    /** Begins the next period, with the change that has waited for it. */
    static void renew(Unfolding life, Active before) {
        Changing.due(life, before);
        // A plan that is free has no periods.
        if (life.account().subscription() instanceof Active active) {
            Period period = active.following();
            if (period.number() == 0) {
                // Usage is counted anew from here as well: after a pause in the midst of a usage period.
                Overages.closeEarly(life);
            }
            next(life, active.contract(), period);
        }
    }

    /** Begins a period now, after time that nobody was charged for, with the change that has waited for it. */
    static void restart(Unfolding life, Active before) {
        Changing.due(life, before);
        if (life.account().subscription() instanceof Active active) {
            Contract contract = active.contract();
            next(life, contract, new Anchor(life.now(), life.zone(), contract.interval()).period(0));
        }
    }

    private static void next(Unfolding life, Contract before, Period period) {
        life.then(new SubscriptionRenewed(life.now(), before.plan(), before.interval(), period.from(), period.until()));
        // The renewal may have changed the price: to one of the account's own.
        Contract contract = life.account().subscription() instanceof Active renewed ? renewed.contract() : before;
        bill(life, contract, period, false);
        Reminding.set(life);
    }

    /** Bills a period with what of use above limits is still to be billed. */
    static void bill(Unfolding life, Contract contract, Period period, boolean firstAfterTrial) {
        List<Charge> charges = new ArrayList<>(Invoicing.charges(contract, period));
        charges.addAll(Overages.take(life));
        Invoicing.issue(life, new Draft(contract, charges, period, firstAfterTrial));
    }
}
