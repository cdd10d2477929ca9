package goodterms.core.account;

import goodterms.core.calendar.Anchor;
import goodterms.core.calendar.Period;
import goodterms.core.subscription.Change;
import goodterms.core.subscription.PaidTime;
import goodterms.core.subscription.Scheduled;
import goodterms.core.subscription.Subscription;
import goodterms.core.subscription.Subscription.Active;
import goodterms.core.subscription.Subscription.Paused;
import goodterms.core.subscription.Subscription.Running;
import goodterms.core.subscription.Subscription.Trialing;
import java.time.Duration;
import java.util.Optional;

/** What changes, and pauses, make of a subscription and of what was billed for it. */
final class ChangeEvolution {

    private ChangeEvolution() {}

    static Account after(Account account, ChangeEvent event) {
        Subscription subscription = subscription(account, event);
        return account.with(subscription)
                .with(billing(account, event))
                .with(account.metering().counting(Evolution.usageFrom(account, subscription)));
    }

    private static Subscription subscription(Account account, ChangeEvent event) {
        Subscription before = account.subscription();
        return switch (event) {
            case ChangeEvent.ChangeScheduled it ->
                waiting(before, Optional.of(new Scheduled(it.contract(), it.by(), it.clause())));
            case ChangeEvent.ChangeWithdrawn _, ChangeEvent.ChangeDropped _ -> waiting(before, Optional.empty());
            case ChangeEvent.ChangeMade it -> made(account, it);
            case ChangeEvent.SubscriptionPaused it ->
                before instanceof Active on ? new Paused(on, it.at(), it.resumesAt()) : before;
            case ChangeEvent.SubscriptionResumed it -> before instanceof Paused on ? resumed(on, it) : before;
        };
    }

    private static Subscription waiting(Subscription before, Optional<Scheduled> change) {
        return before instanceof Running on ? on.with(change) : before;
    }

    private static Subscription made(Account account, ChangeEvent.ChangeMade it) {
        return switch (account.subscription()) {
            case Trialing on -> new Trialing(it.contract(), on.ends());
            case Active on
            when it.contract().interval() == on.contract().interval() ->
                new Active(it.contract(), on.anchor(), on.period());
            case Active on -> {
                Anchor anchor = new Anchor(
                        it.periodStarts(),
                        account.profile().zone(),
                        it.contract().interval());
                // A change that has waited is followed by the renewal that begins its period.
                boolean waited = it.periodStarts().equals(on.period().until());
                yield new Active(
                        it.contract(),
                        anchor,
                        waited ? on.period() : new Period(0, it.periodStarts(), it.periodEnds()));
            }
            case Subscription other -> other;
        };
    }

    private static Active resumed(Paused on, ChangeEvent.SubscriptionResumed it) {
        Active before = on.before();
        Anchor anchor = new Anchor(
                it.periodEnds(), before.anchor().zone(), before.contract().interval());
        return new Active(before.contract(), anchor, on.resumed(it.at()), before.next());
    }

    private static Billing billing(Account account, ChangeEvent event) {
        Billing billing = account.billing();
        return switch (event) {
            case ChangeEvent.ChangeMade it
            when it.unusedTime() != PaidTime.KEPT && account.subscription() instanceof Running on ->
                billing.changed(new Change(on.contract(), it.contract()));
            case ChangeEvent.SubscriptionResumed it
            when account.subscription() instanceof Paused on ->
                billing.later(on.before().period().until(), Duration.between(on.since(), it.at()));
            case ChangeEvent.ChangeMade _,
                    ChangeEvent.SubscriptionResumed _,
                    ChangeEvent.ChangeScheduled _,
                    ChangeEvent.ChangeWithdrawn _,
                    ChangeEvent.ChangeDropped _,
                    ChangeEvent.SubscriptionPaused _ -> billing;
        };
    }
}
