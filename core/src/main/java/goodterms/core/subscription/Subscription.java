package goodterms.core.subscription;

import goodterms.core.calendar.Anchor;
import goodterms.core.calendar.Period;
import java.time.Instant;

/** The state of an account's subscription; each holds what is true in that state. */
public sealed interface Subscription {

    /** Nobody has ever subscribed. */
    record None() implements Subscription {}

    /** It is over. */
    record Ended(Contract contract, Instant since, EndCause cause) implements Subscription {}

    /** There is a contract, and it has not ended. */
    sealed interface Current extends Subscription {
        Contract contract();
    }

    /** There is access to what was agreed. */
    sealed interface Usable extends Current {}

    /** It goes on by itself, with access, until somebody cancels. */
    sealed interface Running extends Usable {

        /** The end of the period paid for, or of the trial. */
        Instant paidUntil();
    }

    /** The free trial runs. */
    record Trialing(Contract contract, Instant ends) implements Running {
        @Override
        public Instant paidUntil() {
            return ends;
        }
    }

    /** Paid for, or billed and not yet overdue. */
    record Active(Contract contract, Anchor anchor, Period period) implements Running {
        @Override
        public Instant paidUntil() {
            return period.until();
        }
    }

    /** A charge failed; access goes on for now. */
    record PastDue(Active before, Overdue overdue) implements Running {
        @Override
        public Contract contract() {
            return before.contract();
        }

        @Override
        public Instant paidUntil() {
            return before.paidUntil();
        }
    }

    /** Payment stayed overdue: access has stopped. */
    record Suspended(Active before, Overdue overdue) implements Current {
        @Override
        public Contract contract() {
            return before.contract();
        }
    }

    /** Payment stayed overdue for longer: only payment before the end brings access back. */
    record Frozen(Active before, Instant endsAt) implements Current {
        @Override
        public Contract contract() {
            return before.contract();
        }
    }

    /** A free plan: no periods, no charges, no end of its own. */
    record Free(Contract contract) implements Usable {}

    /**
     * It ends at a set moment and nothing new is charged.
     *
     * @param cause {@link EndCause#CANCELLED} if the customer asked for it, else why the company ends it
     * @param unused what becomes of time that is paid for and lies after the end
     */
    record Ending(Usable before, Instant ends, EndCause cause, UnusedTime unused) implements Current {
        @Override
        public Contract contract() {
            return before.contract();
        }

        /** The same end of what it now is. */
        public Ending of(Usable now) {
            return new Ending(now, ends, cause, unused);
        }
    }

    /** A cancelled trial without access, which can be taken up again until it would have ended. */
    record TrialSuspended(Contract contract, Instant until) implements Current {}

    /** A trial that expired without a charge: no access, and an end unless somebody takes up a plan. */
    record OnHold(Contract contract, Instant endsAt) implements Current {}
}
