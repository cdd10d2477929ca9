package goodterms.core.account;

import goodterms.core.calendar.Anchor;
import goodterms.core.calendar.Interval;
import goodterms.core.calendar.Period;
import goodterms.core.subscription.Contract;
import goodterms.core.subscription.EndCause;
import goodterms.core.subscription.Overdue;
import goodterms.core.subscription.Subscription;
import goodterms.core.subscription.Subscription.Active;
import goodterms.core.subscription.Subscription.Current;
import goodterms.core.subscription.Subscription.Ending;
import goodterms.core.subscription.Subscription.PastDue;
import goodterms.core.subscription.Subscription.Running;
import goodterms.core.subscription.Subscription.Usable;
import goodterms.core.subscription.UnusedTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;
import org.joda.money.Money;

/** How a subscription goes from state to state. An event that makes no sense in a state leaves it as it is. */
final class SubscriptionEvolution {

    private SubscriptionEvolution() {}

    static Subscription after(Account account, SubscriptionEvent event) {
        Subscription before = account.subscription();
        ZoneId zone = account.profile().zone();
        return switch (event) {
            case SubscriptionEvent.TrialStarted it ->
                new Subscription.Trialing(
                        Contract.made(it.subscription(), it.plan(), it.interval(), it.price(), it.at()), it.ends());
            case SubscriptionEvent.SubscriptionStarted it -> started(before, it, zone);
            case SubscriptionEvent.FreePlanStarted it -> free(account, it);
            case SubscriptionEvent.TrialExpired it -> with(before, on -> new Subscription.OnHold(on, it.endsAt()));
            case SubscriptionEvent.TrialSuspended it ->
                with(before, on -> new Subscription.TrialSuspended(on, it.until()));
            case SubscriptionEvent.TrialReactivated it -> with(before, on -> new Subscription.Trialing(on, it.ends()));
            case SubscriptionEvent.SubscriptionRenewed it ->
                before instanceof Active on ? renewed(account, on, it) : before;
            case SubscriptionEvent.CancellationAccepted it ->
                before instanceof Running on
                        ? new Ending(on.with(Optional.empty()), it.ends(), EndCause.CANCELLED, UnusedTime.KEPT)
                        : before;
            case SubscriptionEvent.EndAnnounced it -> announced(before, it);
            case SubscriptionEvent.CancellationWithdrawn _ -> before instanceof Ending on ? on.before() : before;
            case SubscriptionEvent.FellPastDue it ->
                late(before, new Overdue(it.suspendsAt(), it.freezesAt(), it.endsAt()));
            case SubscriptionEvent.CaughtUp _ -> caughtUp(before);
            case SubscriptionEvent.AccessSuspended _ ->
                before instanceof PastDue on ? new Subscription.Suspended(on.before(), on.overdue()) : before;
            case SubscriptionEvent.AccountFrozen it ->
                before instanceof Subscription.Suspended on
                        ? new Subscription.Frozen(on.before(), it.endsAt())
                        : before;
            case SubscriptionEvent.AccessRestored it -> restored(before, it, zone);
            case SubscriptionEvent.SubscriptionEnded it ->
                with(before, on -> new Subscription.Ended(on, it.at(), it.cause()));
            case SubscriptionEvent.TrialConverted _,
                    SubscriptionEvent.FeaturesStarted _,
                    SubscriptionEvent.FeaturesEnded _ -> before;
        };
    }

    private static Subscription announced(Subscription before, SubscriptionEvent.EndAnnounced it) {
        return switch (before) {
            case Usable on -> new Ending(on, it.ends(), it.cause(), it.unused());
            case Ending on -> new Ending(on.before(), it.ends(), it.cause(), it.unused());
            case Subscription other -> other;
        };
    }

    private static Subscription with(Subscription before, Function<Contract, Subscription> after) {
        return contract(before).map(after).orElse(before);
    }

    private static Subscription free(Account account, SubscriptionEvent.FreePlanStarted it) {
        return new Subscription.Free(Contract.made(
                it.subscription(), it.plan(), Interval.MONTH, account.profile().nothing(), it.at()));
    }

    private static Active started(Subscription before, SubscriptionEvent.SubscriptionStarted it, ZoneId zone) {
        // A trial's contract was made when the trial began.
        Contract contract = contract(before)
                .filter(on -> on.number() == it.subscription())
                .map(on -> on.at(it.price()))
                .orElseGet(() -> Contract.made(it.subscription(), it.plan(), it.interval(), it.price(), it.at()));
        Anchor anchor = new Anchor(it.periodStarts(), zone, it.interval());
        return new Active(contract, anchor, new Period(0, it.periodStarts(), it.periodEnds()));
    }

    private static Active renewed(Account account, Active on, SubscriptionEvent.SubscriptionRenewed it) {
        Contract contract = on.contract();
        // A price of the account's own counts from the next period on.
        Money price = account.billing()
                .deal()
                .price(contract.plan(), contract.interval())
                .orElse(contract.price());
        if (it.periodStarts().isAfter(on.period().until())) {
            // After a gap, periods are counted anew.
            Anchor anchor = new Anchor(it.periodStarts(), account.profile().zone(), contract.interval());
            return new Active(contract.at(price), anchor, new Period(0, it.periodStarts(), it.periodEnds()));
        }
        Period next = new Period(on.following().number(), it.periodStarts(), it.periodEnds());
        return new Active(contract.at(price), on.anchor(), next);
    }

    private static Subscription late(Subscription before, Overdue overdue) {
        return switch (before) {
            case Active on -> new PastDue(on, overdue);
            case Ending on when on.before() instanceof Active paid -> on.of(new PastDue(paid, overdue));
            case Subscription other -> other;
        };
    }

    private static Subscription caughtUp(Subscription before) {
        return switch (before) {
            case PastDue on -> on.before();
            case Ending on when on.before() instanceof PastDue late -> on.of(late.before());
            case Subscription other -> other;
        };
    }

    private static Subscription restored(Subscription before, SubscriptionEvent.AccessRestored it, ZoneId zone) {
        Optional<Active> was = switch (before) {
            case PastDue on -> Optional.of(on.before());
            case Subscription.Suspended on -> Optional.of(on.before());
            case Subscription.Frozen on -> Optional.of(on.before());
            case Subscription _ -> Optional.empty();
        };
        return was.<Subscription>map(on -> anew(on, it, zone)).orElse(before);
    }

    private static Active anew(Active on, SubscriptionEvent.AccessRestored it, ZoneId zone) {
        if (on.period().from().equals(it.periodStarts())) {
            return on;
        }
        Anchor whole = new Anchor(it.periodStarts(), zone, on.contract().interval());
        // A rest of a period is followed by periods counted from its end.
        Anchor anchor = whole.period(0).until().equals(it.periodEnds())
                ? whole
                : new Anchor(it.periodEnds(), zone, on.contract().interval());
        return new Active(on.contract(), anchor, new Period(0, it.periodStarts(), it.periodEnds()), on.next());
    }

    private static Optional<Contract> contract(Subscription subscription) {
        return subscription instanceof Current current ? Optional.of(current.contract()) : Optional.empty();
    }
}
