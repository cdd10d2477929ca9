package goodterms.core.catalog;

import goodterms.core.calendar.Interval;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;

/**
 * Something a company sells by the period.
 *
 * @param id its name in commands
 * @param name its name on invoices
 * @param prices the price of one period; empty for a plan that is free
 * @param trialDays how many calendar days its trial lasts, where it differs from the company's terms; 0 for none
 */
public record Plan(
        String id, String name, Map<Interval, Money> prices, Optional<Integer> trialDays, List<Feature> features) {

    public Plan {
        prices = Map.copyOf(prices);
        features = List.copyOf(features);
    }

    /** Whether nothing is ever charged for it. */
    public boolean free() {
        return prices.isEmpty();
    }

    /** The price of one period, if the plan is sold by that interval. */
    public Optional<Money> price(Interval interval) {
        return Optional.ofNullable(prices.get(interval));
    }
}
