package goodterms.core.subscription;

import goodterms.core.calendar.Anchor;
import goodterms.core.calendar.Period;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

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

        /** The change that waits for it. */
        Optional<Scheduled> next();

        /** The same with another change waiting, or none. */
        Running with(Optional<Scheduled> change);

        /** What will be agreed after it. */
        default Contract coming() {
            return next().map(Scheduled::contract).orElse(contract());
        }
    }

    /** The free trial runs. */
    record Trialing(Contract contract, Instant ends, Optional<Scheduled> next) implements Running {

        /** A trial without a change that waits. */
        public Trialing(Contract contract, Instant ends) {
            this(contract, ends, Optional.empty());
        }

        @Override
        public Instant paidUntil() {
            return ends;
        }

        @Override
        public Trialing with(Optional<Scheduled> change) {
            return new Trialing(contract, ends, change);
        }
    }

    /** Paid for, or billed and not yet overdue. */
    record Active(Contract contract, Anchor anchor, Period period, Optional<Scheduled> next) implements Running {

        /** A paid period without a change that waits. */
        public Active(Contract contract, Anchor anchor, Period period) {
            this(contract, anchor, period, Optional.empty());
        }

        @Override
        public Instant paidUntil() {
            return period.until();
        }

        @Override
        public Active with(Optional<Scheduled> change) {
            return new Active(contract, anchor, period, change);
        }

        /** The period after the running one: the first of the anchor where periods are counted anew from there. */
        public Period following() {
            return anchor.first().equals(period.until()) ? anchor.period(0) : anchor.period(period.number() + 1);
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

        @Override
        public Optional<Scheduled> next() {
            return before.next();
        }

        @Override
        public PastDue with(Optional<Scheduled> change) {
            return new PastDue(before.with(change), overdue);
        }
    }

    /** It stands still: no access, no charge, and the rest of the period is kept until it goes on. */
    record Paused(Active before, Instant since, Instant resumesAt) implements Current {
        @Override
        public Contract contract() {
            return before.contract();
        }

        /** The period as it goes on at a moment: later by as long as the pause was. */
        public Period resumed(Instant at) {
            Duration pause = Duration.between(since, at);
            Period period = before.period();
            return new Period(
                    period.number(), period.from().plus(pause), period.until().plus(pause));
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
