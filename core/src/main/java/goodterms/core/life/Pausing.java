package goodterms.core.life;

import goodterms.core.account.ChangeEvent.SubscriptionPaused;
import goodterms.core.account.ChangeEvent.SubscriptionResumed;
import goodterms.core.account.ChangeRefusal;
import goodterms.core.account.Command;
import goodterms.core.account.Outcome;
import goodterms.core.account.Refusal;
import goodterms.core.account.SubscriptionRefusal;
import goodterms.core.calendar.Days;
import goodterms.core.identity.Actor;
import goodterms.core.subscription.Subscription;
import goodterms.core.subscription.Subscription.Paused;
import goodterms.terms.vocabulary.Setting;
import java.time.Instant;
import java.util.Optional;

/** Letting a subscription stand still for a while. */
final class Pausing {

    private Pausing() {}

    static Outcome pause(Unfolding life, Command.Pause command) {
        Optional<Refusal> refusal = Changing.ownersAndStaff(life, command.by())
                .or(() -> Suspending.inTheWay(life))
                .or(() -> inTheWay(life));
        if (refusal.isPresent()) {
            return Unfolding.refused(refusal.get());
        }
        long most = life.terms().number(Setting.PAUSE_AT_MOST);
        if (most == 0) {
            return Unfolding.refused(new ChangeRefusal.PauseNotOffered());
        }
        Instant latest = Days.after(life.now(), most, life.zone());
        Instant resumes = command.resumes().orElse(latest);
        if (!resumes.isAfter(life.now()) || resumes.isAfter(latest)) {
            return Unfolding.refused(new ChangeRefusal.PauseTooLong(latest));
        }
        return life.then(new SubscriptionPaused(life.now(), command.by(), resumes))
                .accepted();
    }

    /** Why nothing can stand still as things are. */
    private static Optional<Refusal> inTheWay(Unfolding life) {
        return switch (life.account().subscription()) {
            case Subscription.None _, Subscription.Ended _ -> Optional.of(new SubscriptionRefusal.NotSubscribed());
            case Subscription.Trialing _, Subscription.Free _, Subscription.OnHold _ ->
                Optional.of(new ChangeRefusal.NothingToPause());
            case Subscription.TrialSuspended it -> Optional.of(new SubscriptionRefusal.AlreadyCancelled(it.until()));
            case Subscription.Ending it -> Optional.of(new SubscriptionRefusal.AlreadyCancelled(it.ends()));
            case Paused it -> Optional.of(new ChangeRefusal.IsPaused(it.resumesAt()));
            case Subscription.PastDue _, Subscription.Suspended _, Subscription.Frozen _ ->
                Optional.of(new ChangeRefusal.PaymentOverdue(
                        life.account().billing().owed()));
            case Subscription.Active it -> Changing.underWay(life, it);
        };
    }

    static Outcome resume(Unfolding life, Command.Resume command) {
        Optional<Refusal> refusal = Changing.ownersAndStaff(life, command.by());
        if (refusal.isPresent()) {
            return Unfolding.refused(refusal.get());
        }
        if (!(life.account().subscription() instanceof Paused on)) {
            return Unfolding.refused(new ChangeRefusal.NotPaused());
        }
        resume(life, on, Optional.of(command.by()));
        return life.accepted();
    }

    /** Goes on with the rest of the period. */
    static Subscription.Current resume(Unfolding life, Paused on, Optional<Actor> by) {
        life.then(new SubscriptionResumed(life.now(), by, on.resumed(life.now()).until()));
        return (Subscription.Current) life.account().subscription();
    }
}
