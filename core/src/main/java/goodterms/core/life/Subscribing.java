package goodterms.core.life;

import goodterms.core.account.AskerRefusal;
import goodterms.core.account.Command;
import goodterms.core.account.Outcome;
import goodterms.core.account.Refusal;
import goodterms.core.account.SubscriptionEvent.FeaturesStarted;
import goodterms.core.account.SubscriptionEvent.FreePlanStarted;
import goodterms.core.account.SubscriptionEvent.TrialStarted;
import goodterms.core.account.SubscriptionRefusal;
import goodterms.core.calendar.Days;
import goodterms.core.calendar.Interval;
import goodterms.core.catalog.Feature;
import goodterms.core.catalog.Plan;
import goodterms.core.identity.Requester;
import goodterms.core.subscription.Contract;
import goodterms.core.subscription.EndCause;
import goodterms.core.subscription.Subscription;
import goodterms.terms.vocabulary.Setting;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/** Taking a plan: with a trial, paid at once, or free. */
final class Subscribing {

    private Subscribing() {}

    static Outcome subscribe(Unfolding life, Command.Subscribe command) {
        if (life.account().people().requester(command.by()) != Requester.OWNER) {
            return Unfolding.refused(new AskerRefusal.NotAnOwner(command.by().name()));
        }
        if (life.account().subscription() instanceof Subscription.Ended it && it.cause() == EndCause.VIOLATION) {
            return Unfolding.refused(new SubscriptionRefusal.Barred());
        }
        Optional<Refusal> stopped = Suspending.inTheWay(life);
        if (stopped.isPresent()) {
            return Unfolding.refused(stopped.get());
        }
        Optional<Plan> plan = life.company().plan(command.plan(), life.now());
        if (plan.isEmpty()) {
            return Unfolding.refused(new SubscriptionRefusal.NoSuchPlan(command.plan()));
        }
        Optional<Money> price = price(life, plan.get(), command.interval());
        if (price.isEmpty() && !plan.get().free()) {
            return Unfolding.refused(new SubscriptionRefusal.IntervalNotSold(command.plan(), command.interval()));
        }
        Optional<String> inTheWay = inTheWay(life.account().subscription(), plan.get());
        if (inTheWay.isPresent()) {
            return Unfolding.refused(new SubscriptionRefusal.AlreadySubscribed(inTheWay.get()));
        }
        return price.map(money -> paid(life, command, plan.get(), money)).orElseGet(() -> free(life, plan.get()));
    }

    /** The account's own price if it has one, else the published one. */
    static Optional<Money> price(Unfolding life, Plan plan, Interval interval) {
        Optional<Money> own = life.account().billing().deal().price(plan.id(), interval);
        return own.or(() -> plan.price(interval, life.account().profile().currency()));
    }

    /** The plan that must be over before another is taken, if there is one. */
    private static Optional<String> inTheWay(Subscription subscription, Plan wanted) {
        return switch (subscription) {
            case Subscription.None _, Subscription.Ended _, Subscription.OnHold _, Subscription.TrialSuspended _ ->
                Optional.empty();
            case Subscription.Free it when !it.contract().plan().equals(wanted.id()) -> Optional.empty();
            case Subscription.Current it -> Optional.of(it.contract().plan());
        };
    }

    private static Outcome free(Unfolding life, Plan plan) {
        life.then(new FreePlanStarted(life.now(), next(life), plan.id()));
        return started(life);
    }

    private static Outcome paid(Unfolding life, Command.Subscribe command, Plan plan, Money price) {
        long days = plan.trialDays()
                .map(Integer::longValue)
                .orElseGet(() -> life.terms().number(Setting.TRIAL_LENGTH));
        boolean trial =
                days > 0 && !command.skipTrial() && !takesUp(life.account().subscription());
        if (trial && life.account().standing().hadTrial()) {
            return Unfolding.refused(new SubscriptionRefusal.TrialAlreadyUsed());
        }
        boolean hasCard =
                command.card().or(() -> life.account().billing().card()).isPresent();
        boolean needsCard = !trial || life.terms().word(Setting.TRIAL_CARD).equals("required");
        if (needsCard && !hasCard) {
            return Unfolding.refused(new SubscriptionRefusal.CardRequired());
        }
        command.card().ifPresent(card -> Collecting.charge(life, card, command.by()));
        if (trial) {
            life.then(new TrialStarted(
                    life.now(),
                    next(life),
                    plan.id(),
                    command.interval(),
                    price,
                    Days.after(life.now(), days, life.zone())));
        } else {
            Contract contract = Contract.made(next(life), plan.id(), command.interval(), price, life.now());
            Renewing.start(life, contract, life.now(), false);
        }
        return started(life);
    }

    /** Whether subscribing means to go on, for money, after a trial. */
    private static boolean takesUp(Subscription subscription) {
        return subscription instanceof Subscription.OnHold || subscription instanceof Subscription.TrialSuspended;
    }

    private static Outcome started(Unfolding life) {
        Retaining.callOff(life, true);
        goOn(life);
        return life.accepted();
    }

    /** Sets reminders for what is agreed now, and switches on what it ties to use that goes on by itself. */
    static void goOn(Unfolding life) {
        Reminding.set(life);
        List<String> more = Access.plan(life.account(), life.company())
                .map(plan -> plan.features().stream()
                        .filter(feature -> feature.from()
                                .filter(life.account().use().running()::contains)
                                .isPresent())
                        .map(Feature::id)
                        .filter(id -> !life.account().use().features().contains(id))
                        .toList())
                .orElse(List.of());
        if (!more.isEmpty()) {
            life.then(new FeaturesStarted(life.now(), more));
        }
    }

    private static int next(Unfolding life) {
        return life.account().standing().subscriptions() + 1;
    }
}
