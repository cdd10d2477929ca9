package goodterms.core.account;

import goodterms.core.catalog.Citation;
import goodterms.core.identity.Actor;
import goodterms.core.subscription.Contract;
import goodterms.core.subscription.DropCause;
import goodterms.core.subscription.PaidTime;
import goodterms.core.subscription.Surplus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How what was agreed became something else, or came to rest. */
public sealed interface ChangeEvent extends Event {

    /**
     * A change will be made at the end of the period or trial; it stands in place of any that waited.
     *
     * @param contract what will be agreed then, at prices that are stamped now
     * @param startsAt when, unless a pause moves it
     */
    record ChangeScheduled(Instant at, Contract contract, Instant startsAt, Actor by, Citation clause)
            implements ChangeEvent {}

    /** A change that waited was taken back. */
    record ChangeWithdrawn(Instant at, Actor by) implements ChangeEvent {}

    /**
     * A change that waited will not be made.
     *
     * @param surplus what does not fit, where that is why
     */
    record ChangeDropped(Instant at, DropCause cause, List<Surplus> surplus) implements ChangeEvent {

        public ChangeDropped {
            surplus = List.copyOf(surplus);
        }
    }

    /**
     * Something else is agreed from here on.
     *
     * @param contract what
     * @param unusedTime what became of the time paid for before
     * @param periodStarts the start of the period it is first in: the running one, or one that begins with the change
     * @param periodEnds the end of that period, or of the trial
     */
    record ChangeMade(
            Instant at,
            Contract contract,
            PaidTime unusedTime,
            Instant periodStarts,
            Instant periodEnds,
            Actor by,
            Citation clause)
            implements ChangeEvent {}

    /** Access and periods stand still until {@code resumesAt}, or until somebody resumes before. */
    record SubscriptionPaused(Instant at, Actor by, Instant resumesAt) implements ChangeEvent {}

    /**
     * Access is back, and the rest of the period follows.
     *
     * @param by empty where the pause was over by itself
     * @param periodEnds when the period ends now, later by as long as the pause was
     */
    record SubscriptionResumed(Instant at, Optional<Actor> by, Instant periodEnds) implements ChangeEvent {}
}
