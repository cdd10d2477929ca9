package goodterms.core.catalog;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** What something costs, in each currency it is sold in. */
public record Price(Map<CurrencyUnit, Money> amounts) {

    /** @throws IllegalArgumentException if an amount is below zero, or stands under another currency */
    public Price {
        amounts = Map.copyOf(amounts);
        amounts.forEach((currency, amount) -> {
            if (amount.isNegative() || !amount.getCurrencyUnit().equals(currency)) {
                throw new IllegalArgumentException("no price in " + currency + ": " + amount);
            }
        });
    }

    /** A price by its amounts, each in a currency of its own. */
    public static Price of(Money... amounts) {
        return new Price(Arrays.stream(amounts).collect(Collectors.toMap(Money::getCurrencyUnit, amount -> amount)));
    }

    /** The amount in a currency, if it is sold in that. */
    public Optional<Money> in(CurrencyUnit currency) {
        return Optional.ofNullable(amounts.get(currency));
    }

    /** Whether it names an amount in each of these currencies. */
    public boolean covers(Collection<CurrencyUnit> currencies) {
        return amounts.keySet().containsAll(currencies);
    }
}
