package goodterms.journal.company;

import goodterms.core.calendar.Interval;
import goodterms.core.catalog.Price;
import goodterms.journal.notation.Amounts;
import goodterms.terms.source.Fields;
import goodterms.terms.source.Spelling;
import goodterms.terms.source.Unreadable;
import goodterms.terms.source.Yaml;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Reads prices: one amount in a company that sells in one currency, else an amount for each.
 *
 * @param currencies those the company sells in, its own first
 */
record PriceReader(List<CurrencyUnit> currencies) {

    PriceReader {
        currencies = List.copyOf(currencies);
    }

    /** The prices of a period: of a month, a year or both. */
    Map<Interval, Price> periods(Fields fields) {
        Map<Interval, Price> prices = new EnumMap<>(Interval.class);
        fields.find("month").ifPresent(price -> prices.put(Interval.MONTH, price(price)));
        fields.find("year").ifPresent(price -> prices.put(Interval.YEAR, price(price)));
        return prices;
    }

    /** A price above zero in each currency. @throws Unreadable if it is none, or misses a currency */
    Price price(Yaml yaml) {
        return read(yaml, PriceReader::aboveZero);
    }

    /** An amount of zero or more in each currency. @throws Unreadable if it is none, or misses a currency */
    Price amount(Yaml yaml) {
        return read(yaml, Amounts::read);
    }

    private Price read(Yaml yaml, BiFunction<Yaml, CurrencyUnit, Money> reading) {
        if (yaml instanceof Yaml.Mapping) {
            Map<String, Money> amounts = Fields.of(yaml).named((code, amount) -> reading.apply(amount, currency(code)));
            Price price = Price.of(amounts.values().toArray(Money[]::new));
            return complete(yaml, price);
        }
        return complete(yaml, Price.of(reading.apply(yaml, currencies.getFirst())));
    }

    private Price complete(Yaml yaml, Price price) {
        String missing = currencies.stream()
                .filter(currency -> price.in(currency).isEmpty())
                .map(CurrencyUnit::getCode)
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw new Unreadable(
                    yaml.at(),
                    "price-missing",
                    "there is no price in " + missing,
                    "Write an amount for each currency that is sold in, such as { USD: 49.00, EUR: 45.00 }.");
        }
        return price;
    }

    private CurrencyUnit currency(Yaml.Scalar code) {
        return currencies.stream()
                .filter(currency -> currency.getCode().equals(code.text()))
                .findFirst()
                .orElseThrow(() -> new Unreadable(
                        code.at(),
                        "currency-not-sold",
                        "the company does not sell in " + code.text(),
                        Spelling.remedy(
                                code.text(),
                                currencies.stream().map(CurrencyUnit::getCode).toList())));
    }

    private static Money aboveZero(Yaml yaml, CurrencyUnit currency) {
        Money price = Amounts.read(yaml, currency);
        if (price.isZero()) {
            throw Fields.wrong(
                    yaml, "a price above zero", "Leave out what costs nothing; a plan without a price is free: yes.");
        }
        return price;
    }
}
