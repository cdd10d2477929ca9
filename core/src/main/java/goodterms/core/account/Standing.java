package goodterms.core.account;

import goodterms.core.identity.RepeatTrial;
import goodterms.core.subscription.SuspensionCause;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What rules still need to know of the past of an account.
 *
 * @param subscriptions how many there have been
 * @param hadTrial whether there has been a trial
 * @param cancelledAt when the latest subscription was cancelled, unless that was withdrawn
 * @param askedToCancelAt when somebody first wrote to support about cancelling the latest subscription
 * @param givenToAccount the clauses that give something once per account and have
 * @param givenToSubscription those that give something once per subscription and have, for the latest
 * @param suspensions why the company itself keeps the account from being used; none for most
 * @param standstill the latest freeze by hand, if there was one
 */
public record Standing(
        int subscriptions,
        boolean hadTrial,
        RepeatTrial repeatTrial,
        Optional<Instant> cancelledAt,
        Optional<Instant> askedToCancelAt,
        Set<String> givenToAccount,
        Set<String> givenToSubscription,
        Set<SuspensionCause> suspensions,
        Optional<Standstill> standstill) {

    /** Nothing has happened yet. */
    public static final Standing NEW = new Standing(
            0,
            false,
            RepeatTrial.NONE,
            Optional.empty(),
            Optional.empty(),
            Set.of(),
            Set.of(),
            Set.of(),
            Optional.empty());

    public Standing {
        givenToAccount = Set.copyOf(givenToAccount);
        givenToSubscription = Set.copyOf(givenToSubscription);
        suspensions = Set.copyOf(suspensions);
    }

    /** Since when it is frozen by hand, if it is. */
    public Optional<Instant> frozenSince() {
        return standstill.filter(Standstill::lasts).map(Standstill::since);
    }

    /** Whether it is frozen by hand: nothing is charged, and nothing runs out. */
    public boolean frozen() {
        return frozenSince().isPresent();
    }

    Standing begun(int subscription, boolean trial) {
        return subscription == subscriptions
                ? this
                : new Standing(
                        subscription,
                        hadTrial || trial,
                        repeatTrial,
                        Optional.empty(),
                        Optional.empty(),
                        givenToAccount,
                        Set.of(),
                        suspensions,
                        standstill);
    }

    Standing marked(RepeatTrial mark) {
        return new Standing(
                subscriptions,
                hadTrial,
                mark,
                cancelledAt,
                askedToCancelAt,
                givenToAccount,
                givenToSubscription,
                suspensions,
                standstill);
    }

    Standing cancelled(Optional<Instant> at) {
        return new Standing(
                subscriptions,
                hadTrial,
                repeatTrial,
                at,
                askedToCancelAt,
                givenToAccount,
                givenToSubscription,
                suspensions,
                standstill);
    }

    Standing askedToCancel(Instant at) {
        Optional<Instant> first = Optional.of(askedToCancelAt.orElse(at));
        return new Standing(
                subscriptions,
                hadTrial,
                repeatTrial,
                cancelledAt,
                first,
                givenToAccount,
                givenToSubscription,
                suspensions,
                standstill);
    }

    Standing given(String clause, boolean toAccount) {
        Set<String> more = new TreeSet<>(toAccount ? givenToAccount : givenToSubscription);
        more.add(clause);
        return new Standing(
                subscriptions,
                hadTrial,
                repeatTrial,
                cancelledAt,
                askedToCancelAt,
                toAccount ? more : givenToAccount,
                toAccount ? givenToSubscription : more,
                suspensions,
                standstill);
    }

    Standing after(SuspensionEvent event) {
        EnumSet<SuspensionCause> causes = EnumSet.noneOf(SuspensionCause.class);
        causes.addAll(suspensions);
        switch (event) {
            case SuspensionEvent.AccountSuspended it -> causes.add(it.cause());
            case SuspensionEvent.SuspensionLifted it -> causes.remove(it.cause());
        }
        return new Standing(
                subscriptions,
                hadTrial,
                repeatTrial,
                cancelledAt,
                askedToCancelAt,
                givenToAccount,
                givenToSubscription,
                causes,
                event.cause() == SuspensionCause.FREEZE ? standstill(event) : standstill);
    }

    private Optional<Standstill> standstill(SuspensionEvent event) {
        return switch (event) {
            case SuspensionEvent.AccountSuspended it -> Optional.of(new Standstill(it.at(), Optional.empty()));
            case SuspensionEvent.SuspensionLifted it -> standstill.map(stood -> stood.lifted(it.at()));
        };
    }
}
