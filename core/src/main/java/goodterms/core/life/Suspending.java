package goodterms.core.life;

import goodterms.core.account.Command;
import goodterms.core.account.Outcome;
import goodterms.core.account.Refusal;
import goodterms.core.account.SubscriptionRefusal;
import goodterms.core.account.SuspensionEvent.AccountSuspended;
import goodterms.core.account.SuspensionEvent.SuspensionLifted;
import goodterms.core.identity.Actor;
import goodterms.core.subscription.Subscription.Active;
import goodterms.core.subscription.SuspensionCause;
import java.util.Optional;
import java.util.Set;

/** Keeping an account from being used, and letting it go on. */
final class Suspending {

    private Suspending() {}

    static Outcome outcome(Unfolding life, Command.Stopping command) {
        return switch (command) {
            case Command.Suspend it -> stop(life, SuspensionCause.POLICY, it.by(), it.because(), it.cites());
            case Command.Freeze it -> stop(life, SuspensionCause.FREEZE, it.by(), it.because(), it.cites());
            case Command.Restore it -> restore(life, it);
            case Command.Unfreeze it -> unfreeze(life, it);
        };
    }

    private static Outcome stop(
            Unfolding life, SuspensionCause cause, Actor by, String because, Optional<String> cites) {
        Optional<Refusal> refusal = notEntitled(life, by, because).or(() -> holds(life, cause));
        if (refusal.isPresent()) {
            return Unfolding.refused(refusal.get());
        }
        return life.then(new AccountSuspended(life.now(), cause, Optional.of(by), because, cites))
                .accepted();
    }

    /** Lifts what the company holds against the account, and no freeze; unpaid invoices stay what they are. */
    private static Outcome restore(Unfolding life, Command.Restore command) {
        Optional<Refusal> refusal = notEntitled(life, command.by(), command.because());
        if (refusal.isPresent()) {
            return Unfolding.refused(refusal.get());
        }
        Set<SuspensionCause> held = suspensions(life);
        if (!held.contains(SuspensionCause.POLICY) && !held.contains(SuspensionCause.DISPUTE)) {
            return Unfolding.refused(new SubscriptionRefusal.NotSuspended());
        }
        lift(life, SuspensionCause.POLICY, Optional.of(command.by()), command.because());
        lift(life, SuspensionCause.DISPUTE, Optional.of(command.by()), command.because());
        return life.accepted();
    }

    /** Lifts a freeze; what was billed before it is asked for now. */
    private static Outcome unfreeze(Unfolding life, Command.Unfreeze command) {
        Optional<Refusal> refusal = notEntitled(life, command.by(), command.because());
        if (refusal.isPresent()) {
            return Unfolding.refused(refusal.get());
        }
        if (!suspensions(life).contains(SuspensionCause.FREEZE)) {
            return Unfolding.refused(new SubscriptionRefusal.NotFrozen());
        }
        lift(life, SuspensionCause.FREEZE, Optional.of(command.by()), command.because());
        return life.accepted();
    }

    private static Optional<Refusal> notEntitled(Unfolding life, Actor by, String because) {
        return Staff.required(life, by, because).or(() -> Closing.tooLow(life, by));
    }

    /** Why nothing can be agreed or paid: while the company keeps an account from being used, nothing new is charged. */
    static Optional<Refusal> inTheWay(Unfolding life) {
        Set<SuspensionCause> held = suspensions(life);
        return held.isEmpty()
                ? Optional.empty()
                : held.equals(Set.of(SuspensionCause.FREEZE))
                        ? Optional.of(new SubscriptionRefusal.FrozenByCompany())
                        : Optional.of(new SubscriptionRefusal.SuspendedByCompany());
    }

    private static Optional<Refusal> holds(Unfolding life, SuspensionCause cause) {
        if (!suspensions(life).contains(cause)) {
            return Optional.empty();
        }
        return Optional.of(
                cause == SuspensionCause.FREEZE
                        ? new SubscriptionRefusal.FrozenByCompany()
                        : new SubscriptionRefusal.SuspendedByCompany());
    }

    /**
     * Stops access while a payment is contested.
     *
     * @param dispute the processor's name for it
     */
    static void forDispute(Unfolding life, String dispute) {
        if (!suspensions(life).contains(SuspensionCause.DISPUTE)) {
            life.then(new AccountSuspended(
                    life.now(), SuspensionCause.DISPUTE, Optional.empty(), dispute, Optional.empty()));
        }
    }

    /** Lifts one cause, if it holds; when none is left, what had come to a stop goes on from now. */
    static void lift(Unfolding life, SuspensionCause cause, Optional<Actor> by, String because) {
        if (!suspensions(life).contains(cause)) {
            return;
        }
        life.then(new SuspensionLifted(life.now(), cause, by, because));
        if (cause == SuspensionCause.FREEZE) {
            Collecting.askAgain(life);
        }
        if (!suspensions(life).isEmpty()) {
            return;
        }
        if (life.account().subscription() instanceof Active active
                && !active.period().until().isAfter(life.now())) {
            Renewing.restart(life, active);
        } else {
            Advancing.run(life, life.now());
        }
    }

    private static Set<SuspensionCause> suspensions(Unfolding life) {
        return life.account().standing().suspensions();
    }
}
