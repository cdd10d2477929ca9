package goodterms.core.invoice;

import goodterms.core.calendar.Interval;
import goodterms.core.invoice.CustomPrice.CustomLimit;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.joda.money.Money;

/**
 * What one account has apart from the published prices.
 *
 * @param discount of the coupon that was claimed last, while it lasts
 * @param claimed every coupon that was claimed: each counts once
 */
public record Deal(Optional<Discount> discount, Set<String> claimed, Optional<CustomPrice> customPrice) {

    /** The published prices and nothing else. */
    public static final Deal NONE = new Deal(Optional.empty(), Set.of(), Optional.empty());

    public Deal {
        claimed = Set.copyOf(claimed);
    }

    /** The account's own price for a plan by an interval, if it has one. */
    public Optional<Money> price(String plan, Interval interval) {
        return customPrice.filter(it -> it.isFor(plan, interval)).map(CustomPrice::price);
    }

    /** How much of a meter the account has of its own for a plan by an interval, if that was agreed. */
    public Optional<CustomLimit> limit(String plan, Interval interval, String meter) {
        return customPrice.filter(it -> it.isFor(plan, interval)).stream()
                .flatMap(it -> it.limits().stream())
                .filter(limit -> limit.meter().equals(meter))
                .findFirst();
    }

    /** The same with the discount of another coupon instead of the one before. */
    public Deal claiming(Discount other) {
        Set<String> more = new TreeSet<>(claimed);
        more.add(other.coupon());
        return new Deal(Optional.of(other), more, customPrice);
    }

    /** The same after an invoice on which the coupon took something off. */
    public Deal discounted() {
        return new Deal(discount.flatMap(Discount::used), claimed, customPrice);
    }

    /** The same with a price of its own. */
    public Deal with(CustomPrice other) {
        return new Deal(discount, claimed, Optional.of(other));
    }
}
