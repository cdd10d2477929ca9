package goodterms.server.portal;

import goodterms.core.calendar.Interval;
import goodterms.core.catalog.Feature;
import goodterms.core.catalog.Limit;
import goodterms.core.catalog.Plan;
import goodterms.core.life.Access;
import goodterms.core.subscription.Contract;
import goodterms.core.subscription.Subscription;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joda.money.Money;

/**
 * A plan that can be chosen, as it is sold now to one customer.
 *
 * @param includes what it lets them do and how much of what is counted, a line each
 * @param note what to know about it beside what they have
 */
public record Offered(String name, List<String> includes, List<Way> ways, Optional<String> note) {

    /**
     * A way to take it.
     *
     * @param choice what the form says
     * @param had whether it is what the customer has
     */
    public record Way(String choice, String price, boolean had) {}

    public Offered {
        includes = List.copyOf(includes);
        ways = List.copyOf(ways);
    }

    /** All plans sold now, in the order of the offer. */
    static List<Offered> to(Customer customer) {
        return customer.company().offer().plansAt(customer.now()).stream()
                .map(plan -> of(customer, plan))
                .filter(offered -> !offered.ways().isEmpty())
                .toList();
    }

    private static Offered of(Customer customer, Plan plan) {
        Optional<Contract> has = contract(customer);
        boolean same = has.filter(it -> it.plan().equals(plan.id())).isPresent();
        boolean former =
                same && !has.flatMap(it -> Access.plan(it, customer.company())).equals(Optional.of(plan));
        Optional<String> note = former
                ? Optional.of("You have an earlier version of this plan, "
                        + has.map(it -> price(customer, it.price(), it.interval()))
                                .orElse("") + ". If you take today's version, you can't go back to yours.")
                : Optional.empty();
        return new Offered(
                plan.name(),
                includes(customer, plan),
                ways(customer, plan, same && !former ? has : Optional.empty()),
                note);
    }

    /** What they have now; what was tried and is over is theirs to choose like any other. */
    private static Optional<Contract> contract(Customer customer) {
        return switch (customer.account().subscription()) {
            case Subscription.None _, Subscription.Ended _, Subscription.OnHold _, Subscription.TrialSuspended _ ->
                Optional.empty();
            case Subscription.Current it -> Optional.of(it.contract());
        };
    }

    private static List<Way> ways(Customer customer, Plan plan, Optional<Contract> same) {
        if (plan.free()) {
            return List.of(new Way(new Choice(plan, Interval.MONTH).written(), "Free of charge", same.isPresent()));
        }
        List<Way> ways = new ArrayList<>();
        for (Interval interval : Interval.values()) {
            own(customer, plan, interval)
                    .ifPresent(price -> ways.add(new Way(
                            new Choice(plan, interval).written(),
                            price(customer, price, interval),
                            same.filter(it -> it.interval() == interval).isPresent())));
        }
        return ways;
    }

    private static Optional<Money> own(Customer customer, Plan plan, Interval interval) {
        return customer.account()
                .billing()
                .deal()
                .price(plan.id(), interval)
                .or(() -> plan.price(interval, customer.account().profile().currency()));
    }

    private static String price(Customer customer, Money price, Interval interval) {
        return customer.wording().money(price) + " " + Prices.per(interval);
    }

    private static List<String> includes(Customer customer, Plan plan) {
        List<Interval> sold = plan.free()
                ? List.of(Interval.MONTH)
                : Arrays.stream(Interval.values())
                        .filter(interval -> own(customer, plan, interval).isPresent())
                        .toList();
        Stream<String> limits = customer.company().offer().meters().stream()
                .map(meter -> meter.name() + ": " + limit(customer, plan, sold, meter.id()));
        Stream<String> features = plan.features().stream().map(Feature::name);
        return Stream.concat(limits, features).toList();
    }

    /** How much there is of a meter; by each way of paying where what was agreed with the account holds for one. */
    private static String limit(Customer customer, Plan plan, List<Interval> sold, String meter) {
        List<String> limits = sold.stream()
                .map(interval -> limit(customer, plan, interval, meter))
                .map(limit -> limit(limit) + beyond(limit))
                .toList();
        return limits.stream().distinct().count() == 1
                ? limits.getFirst()
                : IntStream.range(0, limits.size())
                        .mapToObj(each -> limits.get(each) + paid(sold.get(each)))
                        .collect(Collectors.joining("; "));
    }

    private static Limit limit(Customer customer, Plan plan, Interval interval, String meter) {
        Money nothing = customer.account().profile().nothing();
        return Access.limit(
                Contract.made(0, plan.id(), interval, nothing, customer.now()),
                customer.account().billing().deal(),
                customer.company(),
                meter);
    }

    private static String paid(Interval interval) {
        return switch (interval) {
            case MONTH -> " paid monthly";
            case YEAR -> " paid yearly";
        };
    }

    private static String limit(Limit limit) {
        return limit.most().map(most -> String.format(Locale.UK, "%,d", most)).orElse("unlimited");
    }

    private static String beyond(Limit limit) {
        return limit.beyond().isPresent() ? ", more at a price" : "";
    }
}
