package goodterms.core.account;

import goodterms.core.calendar.Interval;
import goodterms.core.catalog.Citation;
import goodterms.core.identity.Actor;
import goodterms.core.identity.Personal;
import goodterms.core.subscription.EndCause;
import goodterms.core.subscription.UnusedTime;
import java.time.Instant;
import java.util.List;
import org.joda.money.Money;

/** What happened to a subscription; {@code subscription} counts those of the account from 1. */
public sealed interface SubscriptionEvent extends Event {

    /** A free trial began, at a price that is stamped now. */
    record TrialStarted(Instant at, int subscription, String plan, Interval interval, Money price, Instant ends)
            implements SubscriptionEvent {}

    /** A free trial became a paid subscription; its first period follows. */
    record TrialConverted(Instant at, String plan) implements SubscriptionEvent {}

    /** A free trial ended without a charge: the account is on hold, and is ended at {@code endsAt}. */
    record TrialExpired(Instant at, Instant endsAt) implements SubscriptionEvent {}

    /** A cancelled trial lost its access, and can be taken up again until {@code until}. */
    record TrialSuspended(Instant at, Instant until) implements SubscriptionEvent {}

    /** A suspended trial goes on with the days that remain. */
    record TrialReactivated(Instant at, Actor by, Instant ends) implements SubscriptionEvent {}

    /** The first paid period began, at a price that is stamped now. */
    record SubscriptionStarted(
            Instant at,
            int subscription,
            String plan,
            Interval interval,
            Money price,
            boolean afterTrial,
            Instant periodStarts,
            Instant periodEnds)
            implements SubscriptionEvent {}

    /** A plan that costs nothing began. */
    record FreePlanStarted(Instant at, int subscription, String plan) implements SubscriptionEvent {}

    /** The next paid period began. */
    record SubscriptionRenewed(Instant at, String plan, Interval interval, Instant periodStarts, Instant periodEnds)
            implements SubscriptionEvent {}

    /** Nothing is charged from here on but what is owed; {@code featuresEnd} is for those tied to an activity. */
    record CancellationAccepted(Instant at, Actor by, Instant ends, Instant featuresEnd, Citation clause)
            implements SubscriptionEvent {}

    /**
     * The company ends it: nothing new is charged from here on, and access ends at {@code ends}.
     *
     * @param by who of the company's staff, in which role
     * @param because the reason in words, kept for whoever asks later
     * @param unused what becomes of time that is paid for and lies after the end
     * @param clause the sentence of the page that lets the company do so
     */
    record EndAnnounced(
            Instant at,
            Actor by,
            EndCause cause,
            @Personal String because,
            Instant ends,
            UnusedTime unused,
            Citation clause)
            implements SubscriptionEvent {}

    /** The subscription goes on as if it had not been cancelled. */
    record CancellationWithdrawn(Instant at, Actor by) implements SubscriptionEvent {}

    /** Features tied to an activity began with it. */
    record FeaturesStarted(Instant at, List<String> features) implements SubscriptionEvent {

        public FeaturesStarted {
            features = List.copyOf(features);
        }
    }

    /** Features tied to an activity stopped at the moment of a cancellation. */
    record FeaturesEnded(Instant at, List<String> features, Citation clause) implements SubscriptionEvent {

        public FeaturesEnded {
            features = List.copyOf(features);
        }
    }

    /** A charge failed for the first time: what follows while it stays unpaid, and when. */
    record FellPastDue(Instant at, Instant suspendsAt, Instant freezesAt, Instant endsAt)
            implements SubscriptionEvent {}

    /** What was overdue is paid before access stopped. */
    record CaughtUp(Instant at) implements SubscriptionEvent {}

    /** Access stopped because payment is overdue. */
    record AccessSuspended(Instant at) implements SubscriptionEvent {}

    /** An account whose payment stayed overdue was frozen, and is ended at {@code endsAt}. */
    record AccountFrozen(Instant at, Instant endsAt) implements SubscriptionEvent {}

    /** What was overdue is paid and access is back; the period paid for begins now if the old one is over. */
    record AccessRestored(Instant at, Instant periodStarts, Instant periodEnds) implements SubscriptionEvent {}

    /** Access and billing are over. */
    record SubscriptionEnded(Instant at, EndCause cause) implements SubscriptionEvent {}
}
