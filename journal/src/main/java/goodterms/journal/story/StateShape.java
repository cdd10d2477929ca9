package goodterms.journal.story;

import goodterms.core.account.Account;
import goodterms.core.account.Event;
import goodterms.core.account.Reversals;
import goodterms.core.account.UseEvent;
import goodterms.core.calendar.Interval;
import goodterms.core.life.Access;
import goodterms.core.life.Limits;
import goodterms.core.retention.Content;
import goodterms.core.subscription.Contract;
import goodterms.core.subscription.Scheduled;
import goodterms.core.subscription.Subscription;
import goodterms.journal.notation.Words;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.joda.money.Money;

/**
 * A part of how an account stands, as stories name it.
 *
 * @param type of its value, as in {@link EventShape.Field}
 */
record StateShape(Class<?> type, Function<Living, Object> value) {

    private static final Map<String, StateShape> ALL = all();

    /** All parts by name, in the order of the reference. */
    static Map<String, StateShape> byName() {
        return ALL;
    }

    private static Map<String, StateShape> all() {
        Map<String, StateShape> parts = new LinkedHashMap<>();
        parts.put("subscription", of(String.class, it -> state(it.account().subscription())));
        parts.put("plan", of(String.class, it -> contract(it).map(Contract::plan)));
        parts.put("interval", of(Interval.class, it -> contract(it).map(Contract::interval)));
        parts.put(
                "next-plan",
                of(String.class, it -> next(it.account().subscription()).map(Contract::plan)));
        parts.put("period-ends", of(Instant.class, it -> periodEnds(it.account().subscription())));
        parts.put(
                "access",
                of(boolean.class, it -> Access.plan(it.account(), it.company()).isPresent()));
        parts.put("suspended-for", of(String.class, it -> suspendedFor(it.account())));
        parts.put("features", of(String.class, it -> Access.features(it.account(), it.company())));
        parts.put("usage", of(String.class, StateShape::usage));
        parts.put("acknowledged-at", of(Instant.class, StateShape::acknowledgedAt));
        parts.put("balance", of(Money.class, it -> it.account().billing().credit()));
        parts.put("owes", of(Money.class, it -> it.account().billing().owed()));
        parts.put(
                "charged", of(Money.class, it -> it.account().billing().totals().charged()));
        parts.put(
                "refunded",
                of(Money.class, it -> it.account().billing().totals().refunded()));
        parts.put(
                "credited",
                of(Money.class, it -> it.account().billing().totals().credited()));
        parts.put("owed-back", of(Money.class, it -> owedBack(it.account())));
        parts.put(
                "disputed",
                of(Money.class, it -> it.account().billing().totals().disputed()));
        parts.put("open-cases", of(Integer.class, it -> it.account().desk().waiting()));
        parts.put("content", of(String.class, it -> content(it.account().content())));
        parts.put("deletes-at", of(Instant.class, it -> deletesAt(it.account().content())));
        parts.put("ratings", of(String.class, StateShape::ratings));
        parts.put("next-due", of(Instant.class, it -> it.account().nextDue()));
        return Collections.unmodifiableMap(parts);
    }

    private static StateShape of(Class<?> type, Function<Living, Object> value) {
        return new StateShape(type, value);
    }

    /** All that keeps the account from being used: what is unpaid, and what the company holds against it. */
    private static List<String> suspendedFor(Account account) {
        boolean unpaid = account.subscription() instanceof Subscription.Suspended
                || account.subscription() instanceof Subscription.Frozen;
        return Stream.concat(
                        unpaid ? Stream.of("payment") : Stream.empty(),
                        account.standing().suspensions().stream().sorted().map(Words::say))
                .toList();
    }

    private static Money owedBack(Account account) {
        return account.billing().reversals().refunds().stream()
                .map(Reversals.Refund::amount)
                .reduce(account.profile().nothing(), Money::plus);
    }

    private static List<String> ratings(Living life) {
        return life.ratings().tallies().entrySet().stream()
                .map(said -> said.getKey().page().page() + "#" + said.getKey().name() + " "
                        + said.getValue().yes() + " yes " + said.getValue().no() + " no")
                .toList();
    }

    /** When the customer last confirmed what a step costs them, as the journal holds it. */
    private static Optional<Instant> acknowledgedAt(Living life) {
        return life.journal().reversed().stream()
                .filter(event -> event instanceof UseEvent.ActivityRecorded it && it.acknowledged())
                .map(Event::at)
                .findFirst();
    }

    private static List<String> usage(Living life) {
        return life.account().metering().counts().entrySet().stream()
                .map(count -> count.getKey() + " " + count.getValue().now() + " of "
                        + Limits.of(life.account(), life.company(), count.getKey())
                                .most()
                                .map(String::valueOf)
                                .orElse("unlimited"))
                .toList();
    }

    private static String state(Subscription subscription) {
        return switch (subscription) {
            case Subscription.None _ -> "none";
            case Subscription.Trialing _ -> "trialing";
            case Subscription.TrialSuspended _ -> "trial-suspended";
            case Subscription.OnHold _ -> "on-hold";
            case Subscription.Free _ -> "free";
            case Subscription.Active _ -> "active";
            case Subscription.PastDue _ -> "past-due";
            case Subscription.Suspended _ -> "suspended";
            case Subscription.Frozen _ -> "frozen";
            case Subscription.Ending _ -> "ending";
            case Subscription.Paused _ -> "paused";
            case Subscription.Ended _ -> "ended";
        };
    }

    private static String content(Content content) {
        if (content.forgottenAt().isPresent()) {
            return "forgotten";
        }
        return switch (content.holding()) {
            case Content.Holding.Kept _ -> "kept";
            case Content.Holding.Leaving _ -> "leaving";
            case Content.Holding.Gone _ -> "gone";
        };
    }

    private static Optional<Instant> deletesAt(Content content) {
        return content.holding() instanceof Content.Holding.Leaving leaving
                ? Optional.of(leaving.deleteAt())
                : Optional.empty();
    }

    private static Optional<Contract> contract(Living life) {
        return life.account().subscription() instanceof Subscription.Current current
                ? Optional.of(current.contract())
                : Optional.empty();
    }

    /** What a change that waits will bring. */
    private static Optional<Contract> next(Subscription subscription) {
        return subscription instanceof Subscription.Running on ? on.next().map(Scheduled::contract) : Optional.empty();
    }

    private static Optional<Instant> periodEnds(Subscription subscription) {
        return switch (subscription) {
            case Subscription.Running running -> Optional.of(running.paidUntil());
            case Subscription.Ending ending -> periodEnds(ending.before());
            default -> Optional.empty();
        };
    }
}
