package goodterms.core.catalog;

import goodterms.core.calendar.Interval;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Something sold on top of a plan, by number.
 *
 * @param id its name in commands
 * @param name its name on invoices
 * @param prices of one of it for a period
 * @param raises the meter whose limit each one raises by one
 * @param most how many an account may have; empty for any number
 */
public record AddOn(
        String id, String name, Map<Interval, Price> prices, Optional<String> raises, Optional<Integer> most) {

    public AddOn {
        prices = Map.copyOf(prices);
    }

    /** The price of one for a period, if it is sold by that interval in that currency. */
    public Optional<Money> price(Interval interval, CurrencyUnit currency) {
        return Optional.ofNullable(prices.get(interval)).flatMap(price -> price.in(currency));
    }
}
