package goodterms.core.catalog;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;

/**
 * What a company sells, and what is counted and taxed of it.
 *
 * @param currencies in which every price is stated; the first is the company's own
 * @param plans all versions, in the order customers see them, the oldest version of a plan first
 * @param taxes at most one a country; a country without one is not taxed
 */
public record Offer(
        List<CurrencyUnit> currencies,
        List<Plan> plans,
        List<AddOn> addOns,
        List<Meter> meters,
        List<Coupon> coupons,
        List<Tax> taxes) {

    /** @throws IllegalArgumentException if there is no currency, or a price is missing in one */
    public Offer {
        currencies = List.copyOf(currencies);
        plans = List.copyOf(plans);
        addOns = List.copyOf(addOns);
        meters = List.copyOf(meters);
        coupons = List.copyOf(coupons);
        taxes = List.copyOf(taxes);
        if (currencies.isEmpty()) {
            throw new IllegalArgumentException("nothing can be sold without a currency");
        }
        List<CurrencyUnit> sold = currencies;
        Stream.concat(
                        plans.stream().flatMap(plan -> plan.prices().values().stream()),
                        addOns.stream().flatMap(addOn -> addOn.prices().values().stream()))
                .filter(price -> !price.covers(sold))
                .findFirst()
                .ifPresent(price -> {
                    throw new IllegalArgumentException(price + " is not stated in all of " + sold);
                });
    }

    /** An offer of plans alone, in one currency. */
    public static Offer of(CurrencyUnit currency, List<Plan> plans) {
        return new Offer(List.of(currency), plans, List.of(), List.of(), List.of(), List.of());
    }

    /** The version of a plan that somebody takes who takes it at that moment; none if it isn't sold yet or ever. */
    public Optional<Plan> plan(String id, Instant moment) {
        return plans.stream()
                .filter(plan -> plan.id().equals(id) && !plan.from().isAfter(moment))
                .reduce((older, newer) -> newer);
    }

    /** The plans sold at that moment, each in the version of then. */
    public List<Plan> plansAt(Instant moment) {
        return plans.stream()
                .filter(plan -> plan(plan.id(), moment).filter(plan::equals).isPresent())
                .toList();
    }

    /** The add-on of that id, if it is sold. */
    public Optional<AddOn> addOn(String id) {
        return first(addOns, addOn -> addOn.id().equals(id));
    }

    /** The meter of that id, if it is counted. */
    public Optional<Meter> meter(String id) {
        return first(meters, meter -> meter.id().equals(id));
    }

    /** The coupon of that id. */
    public Optional<Coupon> coupon(String id) {
        return first(coupons, coupon -> coupon.id().equals(id));
    }

    /** The tax on what is sold into a country, if there is one. */
    public Optional<Tax> tax(String country) {
        return first(taxes, tax -> tax.country().equals(country));
    }

    private static <T> Optional<T> first(List<T> all, Predicate<T> wanted) {
        return all.stream().filter(wanted).findFirst();
    }
}
