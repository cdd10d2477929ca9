package goodterms.core.life;

import goodterms.core.account.AskerRefusal;
import goodterms.core.account.Command;
import goodterms.core.account.Outcome;
import goodterms.core.account.SubscriptionEvent.CancellationAccepted;
import goodterms.core.account.SubscriptionEvent.CancellationWithdrawn;
import goodterms.core.account.SubscriptionEvent.FeaturesEnded;
import goodterms.core.account.SubscriptionEvent.TrialReactivated;
import goodterms.core.account.SubscriptionEvent.TrialSuspended;
import goodterms.core.account.SubscriptionRefusal;
import goodterms.core.catalog.Citation;
import goodterms.core.identity.Requester;
import goodterms.core.subscription.EndCause;
import goodterms.core.subscription.Subscription;
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
        if (!(life.account().subscription() instanceof Subscription.Current subscription)) {
            return Unfolding.refused(new SubscriptionRefusal.NotSubscribed());
        }
        Optional<Rules> rules = life.terms().rules(Question.CANCELLATION);
        if (rules.isEmpty()) {
            return Unfolding.refused(new SubscriptionRefusal.NoRulesInForce(Question.CANCELLATION));
        }
        Decision decision = rules.get().decide(CancellationFacts.of(life.account(), subscription, command, life.now()));
        if (!decision.complete()) {
            List<String> asks = decision.asks().stream().map(Fact::name).toList();
            return Unfolding.refused(new SubscriptionRefusal.CancellationUndecided(asks));
        }
        if (decision.word("cancellation").equals("refused")) {
            return Unfolding.refused(new SubscriptionRefusal.CancellationRefused(cite(decision, "cancellation")));
        }
        return switch (subscription) {
            case Subscription.Ending it -> Unfolding.refused(new SubscriptionRefusal.AlreadyCancelled(it.ends()));
            case Subscription.TrialSuspended it ->
                Unfolding.refused(new SubscriptionRefusal.AlreadyCancelled(it.until()));
            case Subscription.Running it -> accept(life, command, it, decision);
            case Subscription.Suspended it -> accept(life, command, it, decision);
            case Subscription.Frozen it -> accept(life, command, it, decision);
            case Subscription.Free it -> accept(life, command, it, decision);
            case Subscription.OnHold it -> accept(life, command, it, decision);
        };
    }

    private static Outcome accept(
            Unfolding life, Command.Cancel command, Subscription.Current subscription, Decision decision) {
        Instant now = life.now();
        boolean atOnce = command.now() || decision.word("ends").equals("now");
        Instant ends = atOnce ? now : CancellationFacts.paidUntil(subscription, now);
        List<String> stopped = decision.word("features end").equals("now")
                ? List.copyOf(life.account().use().features())
                : List.of();
        life.then(new CancellationAccepted(
                now, command.by(), ends, stopped.isEmpty() ? ends : now, cite(decision, "ends")));
        if (!stopped.isEmpty()) {
            life.then(new FeaturesEnded(now, stopped, cite(decision, "features end")));
        }
        if (!ends.isAfter(now)) {
            stop(life, command, subscription);
        }
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
    private static Citation cite(Decision decision, String output) {
        return decision.decider(output)
                .or(() -> decision.decider("cancellation"))
                .map(clause -> Citation.of(clause, decision.page()))
                .orElseThrow(() -> new IllegalStateException(decision.page() + " decides nothing on " + output));
    }

    static Outcome withdraw(Unfolding life, Command.WithdrawCancellation command) {
        if (life.account().people().requester(command.by()) != Requester.OWNER) {
            return Unfolding.refused(new AskerRefusal.NotAnOwner(command.by().name()));
        }
        if (!(life.account().subscription() instanceof Subscription.Ending)) {
            return Unfolding.refused(new SubscriptionRefusal.NotCancelled());
        }
        return life.then(new CancellationWithdrawn(life.now(), command.by())).accepted();
    }

    static Outcome reactivate(Unfolding life, Command.ReactivateTrial command) {
        if (life.account().people().requester(command.by()) != Requester.OWNER) {
            return Unfolding.refused(new AskerRefusal.NotAnOwner(command.by().name()));
        }
        if (!(life.account().subscription() instanceof Subscription.TrialSuspended suspended)) {
            return Unfolding.refused(new SubscriptionRefusal.NoTrialToReactivate());
        }
        return life.then(new TrialReactivated(life.now(), command.by(), suspended.until()))
                .accepted();
    }
}
