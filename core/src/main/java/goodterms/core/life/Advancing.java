package goodterms.core.life;

import goodterms.core.account.Due;
import goodterms.core.account.SubscriptionEvent.AccessSuspended;
import goodterms.core.account.SubscriptionEvent.AccountFrozen;
import goodterms.core.account.SubscriptionEvent.TrialConverted;
import goodterms.core.account.SubscriptionEvent.TrialExpired;
import goodterms.core.calendar.Days;
import goodterms.core.subscription.Contract;
import goodterms.core.subscription.EndCause;
import goodterms.core.subscription.Subscription;
import goodterms.terms.vocabulary.Setting;
import java.time.Instant;
import java.util.Optional;

/** What time alone makes happen. */
final class Advancing {

    private Advancing() {}

    /** Lets everything happen that is due by that moment, each at its own time, and stops there. */
    static void run(Unfolding life, Instant until) {
        Optional<Due> due = Due.of(life.account());
        while (due.isPresent() && !due.get().at().isAfter(until)) {
            life.moveTo(due.get().at());
            happen(life, due.get());
            due = Due.of(life.account());
        }
        life.moveTo(until);
    }

    private static void happen(Unfolding life, Due due) {
        switch (due) {
            case Due.Retry it ->
                life.account().billing().invoice(it.invoice()).ifPresent(invoice -> Collecting.attempt(life, invoice));
            case Due.Tell it -> Reminding.tell(life, it.of());
            case Due.PayBack it ->
                life.account()
                        .billing()
                        .reversals()
                        .refund(it.refund())
                        .ifPresent(refund -> Repaying.retry(life, refund));
            case Due.UsageCloses _ -> Overages.close(life);
            case Due.Delete it -> Retaining.proceed(life, it);
            case Due.Leave _ -> Retaining.leave(life);
            case Due.Forget _ -> Retaining.forget(life);
            case Due.Reply it -> Replying.missed(life, it.caseId());
            case Due.Step _ -> step(life, life.account().subscription());
        }
    }

    /** Lets the subscription go on to what comes next for it. */
    static void step(Unfolding life, Subscription subscription) {
        switch (subscription) {
            case Subscription.Trialing it -> trialEnds(life, it);
            case Subscription.Active it -> Renewing.renew(life, it);
            case Subscription.PastDue _ -> life.then(new AccessSuspended(life.now()));
            case Subscription.Suspended it ->
                life.then(new AccountFrozen(life.now(), it.overdue().endsAt()));
            case Subscription.Frozen _ -> Ending.end(life, EndCause.UNPAID);
            case Subscription.Ending it -> {
                if (life.now().isBefore(it.ends())) {
                    Ending.end(life, EndCause.UNPAID);
                } else {
                    Ending.end(life, it.cause(), it.unused());
                }
            }
            case Subscription.TrialSuspended _ -> Ending.end(life, EndCause.CANCELLED);
            case Subscription.OnHold _ -> Ending.end(life, EndCause.TRIAL_EXPIRED);
            case Subscription.Paused it -> Pausing.resume(life, it, Optional.empty());
            case Subscription.Free _ -> Ending.end(life, EndCause.INACTIVE);
            case Subscription.None _, Subscription.Ended _ ->
                throw new IllegalStateException("nothing is due for " + subscription);
        }
    }

    private static void trialEnds(Unfolding life, Subscription.Trialing before) {
        Changing.due(life, before);
        if (!(life.account().subscription() instanceof Subscription.Trialing trial)) {
            return;
        }
        if (TrialEnd.of(life.account(), life.terms()) == TrialEnd.BILLED) {
            Contract contract = trial.contract();
            life.then(new TrialConverted(life.now(), contract.plan()));
            // Later than the trial's end where a suspension came between.
            Renewing.start(life, contract, life.now(), true);
        } else {
            long days = life.terms().number(Setting.HOLD_CANCEL_AFTER);
            life.then(new TrialExpired(life.now(), Days.after(life.now(), days, life.zone())));
        }
    }
}
