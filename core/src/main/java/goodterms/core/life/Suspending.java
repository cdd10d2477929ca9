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

    static Outcome suspend(Unfolding life, Command.Suspend command) {
        Optional<Refusal> refusal =
                Staff.required(life, command.by(), command.because()).or(() -> Closing.tooLow(life, command.by()));
        if (refusal.isPresent()) {
            return Unfolding.refused(refusal.get());
        }
        if (suspensions(life).contains(SuspensionCause.POLICY)) {
            return Unfolding.refused(new SubscriptionRefusal.SuspendedByCompany());
        }
        return life.then(new AccountSuspended(
                        life.now(),
                        SuspensionCause.POLICY,
                        Optional.of(command.by()),
                        command.because(),
                        command.cites()))
                .accepted();
    }

    /** Lifts whatever the company holds against the account; unpaid invoices stay what they are. */
    static Outcome restore(Unfolding life, Command.Restore command) {
        Optional<Refusal> refusal =
                Staff.required(life, command.by(), command.because()).or(() -> Closing.tooLow(life, command.by()));
        if (refusal.isPresent()) {
            return Unfolding.refused(refusal.get());
        }
        if (suspensions(life).isEmpty()) {
            return Unfolding.refused(new SubscriptionRefusal.NotSuspended());
        }
        for (SuspensionCause cause : SuspensionCause.values()) {
            lift(life, cause, Optional.of(command.by()), command.because());
        }
        return life.accepted();
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
