package goodterms.core.life;

import goodterms.core.account.Channel;
import goodterms.core.account.Command;
import goodterms.core.account.MoneyRefusal;
import goodterms.core.account.Outcome;
import goodterms.core.account.Refusal;
import goodterms.core.account.SubscriptionEvent.EndAnnounced;
import goodterms.core.account.SubscriptionRefusal;
import goodterms.core.calendar.Days;
import goodterms.core.catalog.Role;
import goodterms.core.identity.Actor;
import goodterms.core.subscription.DropCause;
import goodterms.core.subscription.Subscription;
import goodterms.terms.decision.Decision;
import goodterms.terms.decision.Rules;
import goodterms.terms.vocabulary.Question;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Ending an account in the company's name. Its page says how soon, as it says of a cancellation that the company asks for;
 * notice may give the customer more time, never less.
 */
final class Closing {

    private Closing() {}

    static Outcome end(Unfolding life, Command.EndAccount command) {
        Optional<Refusal> stranger = Staff.required(life, command.by());
        if (stranger.isPresent()) {
            return Unfolding.refused(stranger.get());
        }
        if (!(life.account().subscription() instanceof Subscription.Current subscription)) {
            return Unfolding.refused(new SubscriptionRefusal.NotSubscribed());
        }
        Optional<Rules> rules = life.terms().rules(Question.CANCELLATION);
        if (rules.isEmpty()) {
            return Unfolding.refused(new SubscriptionRefusal.NoRulesInForce(Question.CANCELLATION));
        }
        return asPageSays(life, command, subscription, rules.get());
    }

    private static Outcome asPageSays(
            Unfolding life, Command.EndAccount command, Subscription.Current subscription, Rules rules) {
        Command.Cancel asked = new Command.Cancel(command.by(), Channel.API, false, Optional.empty(), Optional.empty());
        Decision decision = rules.decide(CancellationFacts.of(life.account(), subscription, asked, life.now()));
        Optional<Refusal> no = Cancelling.refusal(life, subscription, command.by(), decision);
        if (no.isPresent()) {
            return Unfolding.refused(no.get());
        }
        Instant ends = ends(life, command, subscription, decision);
        if (subscription instanceof Subscription.Ending it && !ends.isBefore(it.ends())) {
            return Unfolding.refused(new SubscriptionRefusal.AlreadyCancelled(it.ends()));
        }
        Optional<Refusal> notEntitled = tooLow(life, command.by())
                .or(() -> Optional.of(command.because())
                        .filter(String::isBlank)
                        .map(_ -> new MoneyRefusal.ReasonMissing()));
        if (notEntitled.isPresent()) {
            return Unfolding.refused(notEntitled.get());
        }
        return announce(life, command, decision, ends);
    }

    private static Outcome announce(Unfolding life, Command.EndAccount command, Decision decision, Instant ends) {
        Overages.settle(life);
        settle(life);
        life.then(new EndAnnounced(
                life.now(),
                command.by(),
                command.cause(),
                command.because(),
                ends,
                command.unused(),
                Cancelling.cite(decision, "ends")));
        if (!ends.isAfter(life.now())) {
            Ending.end(life, command.cause(), command.unused());
        }
        Retaining.schedule(life);
        return life.accepted();
    }

    /** A change that waits will not be made, and a pause is over: what is left of the period can be used until the end. */
    private static void settle(Unfolding life) {
        switch (life.account().subscription()) {
            case Subscription.Running it -> Changing.drop(life, it, DropCause.CANCELLED);
            case Subscription.Paused it -> Pausing.resume(life, it, Optional.empty());
            case Subscription _ -> {}
        }
    }

    /** The later of what the page allows and the notice; at once where there is no access to give notice of. */
    private static Instant ends(
            Unfolding life, Command.EndAccount command, Subscription.Current subscription, Decision decision) {
        boolean access = subscription instanceof Subscription.Usable
                || subscription instanceof Subscription.Paused
                || subscription instanceof Subscription.Ending;
        if (!access) {
            return life.now();
        }
        Instant allowed = Cancelling.ends(life, subscription, decision);
        Instant noticed = Days.after(life.now(), command.noticeDays(), life.zone());
        return allowed.isAfter(noticed) ? allowed : noticed;
    }

    /** Why a role may not do what no amount measures, such as ending accounts: only those that may give something away may. */
    static Optional<Refusal> tooLow(Unfolding life, Actor by) {
        List<Role> entitled =
                life.company().roles().stream().filter(Role::decides).toList();
        return by.role()
                .filter(id -> entitled.stream().noneMatch(role -> role.id().equals(id)))
                .map(id -> new MoneyRefusal.RoleTooLow(
                        id, entitled.stream().map(Role::id).findFirst().orElse("")));
    }
}
