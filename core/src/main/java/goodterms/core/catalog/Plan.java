package goodterms.core.catalog;

import goodterms.core.calendar.Interval;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Something a company sells by the period, in one of its versions: who took it keeps that version until they change plan.
 *
 * @param id its name in commands, the same for all versions
 * @param name its name on invoices
 * @param from the moment this version is sold from
 * @param prices the price of one period; empty for a plan that is free
 * @param trialDays how many calendar days its trial lasts, where it differs from the company's terms; 0 for none
 * @param limits by the id of a meter; what is not among them is unlimited
 * @param addOns the ids of what can be added to it
 */
public record Plan(
        String id,
        String name,
        Instant from,
        Map<Interval, Price> prices,
        Optional<Integer> trialDays,
        List<Feature> features,
        Map<String, Limit> limits,
        List<String> addOns) {

    public Plan {
        prices = Map.copyOf(prices);
        features = List.copyOf(features);
        limits = Map.copyOf(limits);
        addOns = List.copyOf(addOns);
    }

    /** Whether nothing is ever charged for it. */
    public boolean free() {
        return prices.isEmpty();
    }

    /** The price of one period, if the plan is sold by that interval in that currency. */
    public Optional<Money> price(Interval interval, CurrencyUnit currency) {
        return Optional.ofNullable(prices.get(interval)).flatMap(price -> price.in(currency));
    }

    /** How much of a meter it includes. */
    public Limit limit(String meter) {
        return limits.getOrDefault(meter, Limit.UNLIMITED);
    }
}
