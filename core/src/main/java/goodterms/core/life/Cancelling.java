package goodterms.core.life;

import goodterms.core.account.AskerRefusal;
import goodterms.core.account.Command;
import goodterms.core.account.Outcome;
import goodterms.core.account.Refusal;
import goodterms.core.account.SubscriptionEvent.CancellationAccepted;
import goodterms.core.account.SubscriptionEvent.CancellationWithdrawn;
import goodterms.core.account.SubscriptionEvent.FeaturesEnded;
import goodterms.core.account.SubscriptionEvent.TrialReactivated;
import goodterms.core.account.SubscriptionEvent.TrialSuspended;
import goodterms.core.account.SubscriptionRefusal;
import goodterms.core.catalog.Citation;
import goodterms.core.identity.Actor;
import goodterms.core.identity.Requester;
import goodterms.core.subscription.DropCause;
import goodterms.core.subscription.EndCause;
import goodterms.core.subscription.Subscription;
import goodterms.core.usage.Topic;
import goodterms.terms.decision.Decision;
import goodterms.terms.decision.Rules;
import goodterms.terms.vocabulary.Fact;
import goodterms.terms.vocabulary.Question;
import goodterms.terms.vocabulary.Setting;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Ending a subscription because somebody asks, and changing one's mind about it. */
final class Cancelling {

    private Cancelling() {}

    static Outcome cancel(Unfolding life, Command.Cancel command) {
        if (command.by().isStaff()) {
            return Unfolding.refused(
                    new AskerRefusal.NotTheCustomer(command.by().name()));
        }
        if (!(life.account().subscription() instanceof Subscription.Current subscription)) {
            return Unfolding.refused(new SubscriptionRefusal.NotSubscribed());
        }
        Optional<Rules> rules = life.terms().rules(Question.CANCELLATION);
        if (rules.isEmpty()) {
            return Unfolding.refused(new SubscriptionRefusal.NoRulesInForce(Question.CANCELLATION));
        }
        Decision decision = rules.get().decide(CancellationFacts.of(life.account(), subscription, command, life.now()));
        return refusal(life, subscription, command.by(), decision)
                .map(Unfolding::refused)
                .orElseGet(() -> accept(life, command, subscription, decision));
    }

    /** Why the page's answer is no. */
    static Optional<Refusal> refusal(Unfolding life, Subscription.Current subscription, Actor by, Decision decision) {
        if (!decision.complete()) {
            List<String> asks = decision.asks().stream().map(Fact::name).toList();
            return Optional.of(new SubscriptionRefusal.CancellationUndecided(asks));
        }
        if (decision.word("cancellation").equals("accepted")) {
            return Optional.empty();
        }
        boolean owner = life.account().people().requester(by) == Requester.OWNER;
        Optional<Instant> wouldEnd = Optional.of(ends(life, subscription, decision))
                .filter(_ -> owner && !(subscription instanceof Subscription.Ending));
        return Optional.of(new SubscriptionRefusal.CancellationRefused(cite(decision, "cancellation"), wouldEnd));
    }

    /** When the page lets the subscription end if it is cancelled now. */
    static Instant ends(Unfolding life, Subscription.Current subscription, Decision decision) {
        return decision.word("ends").equals("now") ? life.now() : CancellationFacts.paidUntil(subscription, life.now());
    }

    private static Outcome accept(
            Unfolding life, Command.Cancel command, Subscription.Current subscription, Decision decision) {
        return switch (subscription) {
            case Subscription.Ending it -> Unfolding.refused(new SubscriptionRefusal.AlreadyCancelled(it.ends()));
            case Subscription.TrialSuspended it ->
                Unfolding.refused(new SubscriptionRefusal.AlreadyCancelled(it.until()));
            case Subscription.Running it -> cancelled(life, command, it, decision);
            case Subscription.Suspended it -> cancelled(life, command, it, decision);
            case Subscription.Frozen it -> cancelled(life, command, it, decision);
            case Subscription.Free it -> cancelled(life, command, it, decision);
            case Subscription.OnHold it -> cancelled(life, command, it, decision);
            // The rest of the period that was kept is the customer's to use until the end.
            case Subscription.Paused it ->
                cancelled(life, command, Pausing.resume(life, it, Optional.empty()), decision);
        };
    }

    private static Outcome cancelled(
            Unfolding life, Command.Cancel command, Subscription.Current subscription, Decision decision) {
        Instant now = life.now();
        Overages.settle(life);
        Instant ends = command.now() ? now : ends(life, subscription, decision);
        List<String> stopped = decision.word("features end").equals("now")
                ? List.copyOf(life.account().use().features())
                : List.of();
        if (subscription instanceof Subscription.Running running) {
            Changing.drop(life, running, DropCause.CANCELLED);
        }
        life.then(new CancellationAccepted(
                now, command.by(), ends, stopped.isEmpty() ? ends : now, cite(decision, "ends")));
        if (!stopped.isEmpty()) {
            life.then(new FeaturesEnded(now, stopped, cite(decision, "features end")));
        }
        Replying.settle(life, Topic.CANCELLATION);
        if (!ends.isAfter(now)) {
            stop(life, command, subscription);
        }
        Retaining.schedule(life);
        return life.accepted();
    }

    private static void stop(Unfolding life, Command.Cancel command, Subscription.Current subscription) {
        boolean canReturn = life.terms().word(Setting.TRIAL_CANCEL).equals("reactivate") && !command.now();
        if (canReturn && subscription instanceof Subscription.Trialing trial) {
            life.then(new TrialSuspended(life.now(), trial.ends()));
        } else {
            Ending.end(life, EndCause.CANCELLED);
        }
    }

    /** The clause that decided an output; the one that accepts the cancellation where the page is silent on it. */
    static Citation cite(Decision decision, String output) {
        return decision.decider(output)
                .or(() -> decision.decider("cancellation"))
                .map(clause -> Citation.of(clause, decision.page()))
                .orElseThrow(() -> new IllegalStateException(decision.page() + " decides nothing on " + output));
    }

    static Outcome withdraw(Unfolding life, Command.WithdrawCancellation command) {
        boolean staff = command.by().isStaff();
        Optional<Refusal> stranger = staff
                ? Staff.required(life, command.by())
                : Optional.of(command.by())
                        .filter(by -> life.account().people().requester(by) != Requester.OWNER)
                        .map(by -> new AskerRefusal.NotAnOwner(by.name()));
        if (stranger.isPresent()) {
            return Unfolding.refused(stranger.get());
        }
        if (!(life.account().subscription() instanceof Subscription.Ending ending)) {
            return Unfolding.refused(new SubscriptionRefusal.NotCancelled());
        }
        if (staff == (ending.cause() == EndCause.CANCELLED)) {
            // Each side takes back what it has said itself.
            return Unfolding.refused(
                    staff
                            ? new AskerRefusal.NotTheCustomer(command.by().name())
                            : new SubscriptionRefusal.EndedByCompany(ending.ends()));
        }
        return Closing.tooLow(life, command.by())
                .map(Unfolding::refused)
                .orElseGet(() -> withdrawn(life, command.by()));
    }

    private static Outcome withdrawn(Unfolding life, Actor by) {
        life.then(new CancellationWithdrawn(life.now(), by));
        Retaining.callOff(life, false);
        return life.accepted();
    }

    static Outcome reactivate(Unfolding life, Command.ReactivateTrial command) {
        if (life.account().people().requester(command.by()) != Requester.OWNER) {
            return Unfolding.refused(new AskerRefusal.NotAnOwner(command.by().name()));
        }
        if (!(life.account().subscription() instanceof Subscription.TrialSuspended suspended)) {
            return Unfolding.refused(new SubscriptionRefusal.NoTrialToReactivate());
        }
        life.then(new TrialReactivated(life.now(), command.by(), suspended.until()));
        Retaining.callOff(life, true);
        return life.accepted();
    }
}
