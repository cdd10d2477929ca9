package goodterms.core.life;

import goodterms.core.account.AskerRefusal;
import goodterms.core.account.ChangeEvent.ChangeDropped;
import goodterms.core.account.ChangeEvent.ChangeScheduled;
import goodterms.core.account.ChangeEvent.ChangeWithdrawn;
import goodterms.core.account.ChangeRefusal;
import goodterms.core.account.Command;
import goodterms.core.account.InvoiceRefusal;
import goodterms.core.account.Outcome;
import goodterms.core.account.Refusal;
import goodterms.core.account.SubscriptionRefusal;
import goodterms.core.catalog.Citation;
import goodterms.core.identity.Actor;
import goodterms.core.identity.Requester;
import goodterms.core.payment.Invoice;
import goodterms.core.subscription.Change;
import goodterms.core.subscription.DropCause;
import goodterms.core.subscription.Scheduled;
import goodterms.core.subscription.Subscription;
import goodterms.core.subscription.Subscription.Running;
import goodterms.core.subscription.Surplus;
import goodterms.terms.decision.Decision;
import goodterms.terms.decision.Rules;
import goodterms.terms.vocabulary.Fact;
import goodterms.terms.vocabulary.Question;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Another plan, interval or quantity: whether, and when, as the company's page says. */
final class Changing {

    private Changing() {}

    static Outcome plan(Unfolding life, Command.ChangePlan command) {
        return change(life, command.by(), on -> Wanted.plan(life, on.contract(), command));
    }

    static Outcome quantity(Unfolding life, Command.ChangeQuantity command) {
        return change(life, command.by(), on -> Wanted.quantity(life, on.contract(), command));
    }

    private static Outcome change(Unfolding life, Actor by, Function<Subscription.Current, Wanted> wish) {
        Optional<Refusal> refusal =
                notAllowed(life, by).or(() -> Suspending.inTheWay(life)).or(() -> inTheWay(life));
        if (refusal.isPresent()) {
            return Unfolding.refused(refusal.get());
        }
        Subscription.Current on = (Subscription.Current) life.account().subscription();
        return switch (wish.apply(on)) {
            case Wanted.Unsold it -> Unfolding.refused(it.refusal());
            case Wanted.Sold it -> decide(life, by, on, new Change(on.contract(), it.contract()));
        };
    }

    /** Why somebody may not ask: strangers may nothing, staff need a role; what members may is left to the page. */
    static Optional<Refusal> notAllowed(Unfolding life, Actor by) {
        Optional<String> unknown =
                by.role().filter(role -> life.company().role(role).isEmpty());
        if (unknown.isPresent()) {
            return Optional.of(new AskerRefusal.NoSuchRole(unknown.get()));
        }
        return life.account().people().requester(by) == Requester.STRANGER
                ? Optional.of(new AskerRefusal.NotAnOwner(by.name()))
                : Optional.empty();
    }

    /** Why nothing can be changed as things stand. */
    private static Optional<Refusal> inTheWay(Unfolding life) {
        return switch (life.account().subscription()) {
            case Subscription.None _, Subscription.Ended _ -> Optional.of(new SubscriptionRefusal.NotSubscribed());
            case Subscription.OnHold _ -> Optional.of(new ChangeRefusal.NothingRuns());
            case Subscription.TrialSuspended it -> Optional.of(new SubscriptionRefusal.AlreadyCancelled(it.until()));
            case Subscription.Ending it -> Optional.of(new SubscriptionRefusal.AlreadyCancelled(it.ends()));
            case Subscription.Paused it -> Optional.of(new ChangeRefusal.IsPaused(it.resumesAt()));
            case Subscription.PastDue _, Subscription.Suspended _, Subscription.Frozen _ ->
                Optional.of(new ChangeRefusal.PaymentOverdue(
                        life.account().billing().owed()));
            case Subscription.Active it -> underWay(life, it);
            case Subscription.Trialing _, Subscription.Free _ -> Optional.empty();
        };
    }

    /** What a charge that isn't answered yet has paid for is not known. */
    static Optional<Refusal> underWay(Unfolding life, Subscription.Active on) {
        return life.account().billing().open().stream()
                .filter(invoice -> invoice.collection().awaiting()
                        && invoice.contract().number() == on.contract().number())
                .findFirst()
                .map(Invoice::id)
                .map(InvoiceRefusal.AnswerAwaited::new);
    }

    private static Outcome decide(Unfolding life, Actor by, Subscription.Current on, Change change) {
        if (!change.any()) {
            return Unfolding.refused(new ChangeRefusal.NothingChanges());
        }
        Optional<Rules> rules = life.terms().rules(Question.CHANGE);
        if (rules.isEmpty()) {
            return Unfolding.refused(new SubscriptionRefusal.NoRulesInForce(Question.CHANGE));
        }
        List<Surplus> surplus = Fitting.surplus(life, change.to());
        Decision decision =
                rules.get().decide(ChangeFacts.of(life.account(), on, change, !surplus.isEmpty(), by, life.now()));
        if (!decision.complete()) {
            List<String> asks = decision.asks().stream().map(Fact::name).toList();
            return Unfolding.refused(new ChangeRefusal.ChangeUndecided(asks));
        }
        return switch (Answer.of(decision)) {
            case ACCEPTED -> accept(life, by, on, change, decision);
            case BLOCKED -> Unfolding.refused(new ChangeRefusal.ChangeBlocked(cite(decision, "change"), surplus));
            case REFUSED -> Unfolding.refused(new ChangeRefusal.ChangeRefused(cite(decision, "change")));
        };
    }

    /** What a page may answer. */
    private enum Answer {
        ACCEPTED,
        BLOCKED,
        REFUSED;

        static Answer of(Decision decision) {
            return switch (decision.word("change")) {
                case "accepted" -> ACCEPTED;
                case "refused" -> REFUSED;
                default -> BLOCKED;
            };
        }
    }

    private static Outcome accept(Unfolding life, Actor by, Subscription.Current on, Change change, Decision decision) {
        boolean card = life.account().billing().card().isPresent();
        boolean costs = change.direction() == Change.Direction.UP && !(on instanceof Subscription.Trialing);
        if (costs && !card) {
            return Unfolding.refused(new SubscriptionRefusal.CardRequired());
        }
        Citation clause = cite(decision, "takes effect");
        if (on instanceof Running running) {
            drop(life, running, DropCause.REPLACED);
            if (decision.word("takes effect").equals("period end")) {
                life.then(new ChangeScheduled(life.now(), change.to(), running.paidUntil(), by, clause));
                return life.accepted();
            }
        }
        Switching.now(life, change, by, Switching.unusedTime(decision), clause);
        return life.accepted();
    }

    /** Says that a change that waited will not be made, if one did. */
    static void drop(Unfolding life, Running on, DropCause cause) {
        if (on.next().isPresent()) {
            life.then(new ChangeDropped(life.now(), cause, List.of()));
        }
    }

    /** Makes the change that has waited for this moment, unless it doesn't fit or isn't allowed any more. */
    static void due(Unfolding life, Running on) {
        on.next().ifPresent(scheduled -> due(life, on, scheduled));
    }

    private static void due(Unfolding life, Running on, Scheduled scheduled) {
        Change change = new Change(on.contract(), scheduled.contract());
        List<Surplus> surplus = Fitting.surplus(life, change.to());
        Optional<Answer> answer = life.terms()
                .rules(Question.CHANGE)
                .map(rules -> rules.decide(ChangeFacts.of(
                        life.account(), on, change, !surplus.isEmpty(), asker(life, scheduled.by()), life.now())))
                .filter(Decision::complete)
                .map(Answer::of);
        if (answer.filter(Answer.BLOCKED::equals).isPresent()) {
            life.then(new ChangeDropped(life.now(), DropCause.NO_LONGER_FITS, surplus));
        } else {
            // What was accepted once is refused no more: the page of then said so.
            Switching.waited(life, on, scheduled);
        }
    }

    /** Who asked may have left the account since; the account's owners stand for them. */
    private static Actor asker(Unfolding life, Actor by) {
        boolean stranger = life.account().people().requester(by) == Requester.STRANGER;
        return stranger ? Actor.customer(life.account().people().owners().first()) : by;
    }

    static Outcome withdraw(Unfolding life, Command.WithdrawChange command) {
        Optional<Refusal> refusal = ownersAndStaff(life, command.by());
        if (refusal.isPresent()) {
            return Unfolding.refused(refusal.get());
        }
        boolean waits =
                life.account().subscription() instanceof Running on && on.next().isPresent();
        return waits
                ? life.then(new ChangeWithdrawn(life.now(), command.by())).accepted()
                : Unfolding.refused(new ChangeRefusal.NoChangeScheduled());
    }

    /** Why somebody who is neither an owner nor staff may not ask. */
    static Optional<Refusal> ownersAndStaff(Unfolding life, Actor by) {
        return notAllowed(life, by)
                .or(() -> life.account().people().requester(by) == Requester.MEMBER
                        ? Optional.of(new AskerRefusal.NotAnOwner(by.name()))
                        : Optional.empty());
    }

    private static Citation cite(Decision decision, String output) {
        return decision.decider(output)
                .or(() -> decision.decider("change"))
                .map(clause -> Citation.of(clause, decision.page()))
                .orElseThrow(() -> new IllegalStateException(decision.page() + " decides nothing on " + output));
    }
}
