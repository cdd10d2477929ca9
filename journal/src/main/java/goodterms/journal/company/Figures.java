package goodterms.journal.company;

import goodterms.core.calendar.Interval;
import goodterms.core.catalog.AddOn;
import goodterms.core.catalog.Meter;
import goodterms.core.catalog.Offer;
import goodterms.core.catalog.Plan;
import goodterms.terms.page.Parameter;
import goodterms.terms.source.Finding;
import goodterms.terms.source.Spelling;
import goodterms.terms.value.Value.Scalar;
import goodterms.terms.value.Wording;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * The figures that pages quote from the catalogue, by name: {@code limit.<plan>-<meter>}, the difference
 * {@code limit.<plan>-over-<plan>-<meter>}, and {@code price.<plan or add-on>} for a month, with {@code -year} behind it for
 * a year. What is unlimited has no figure.
 */
final class Figures {

    private static final String LIMIT = "limit.";
    private static final String PRICE = "price.";

    private final Map<String, Long> known = new TreeMap<>();
    private final CurrencyUnit currency;

    /**
     * The figures of an offer at a moment.
     *
     * @param currency in which pages quote prices
     */
    Figures(Offer offer, Instant moment, CurrencyUnit currency) {
        this.currency = currency;
        List<Plan> plans = offer.plansAt(moment);
        for (Plan plan : plans) {
            price(plan.id(), plan.price(Interval.MONTH, currency), plan.price(Interval.YEAR, currency));
            offer.meters().forEach(meter -> limits(plan, meter, plans));
        }
        for (AddOn addOn : offer.addOns()) {
            price(addOn.id(), addOn.price(Interval.MONTH, currency), addOn.price(Interval.YEAR, currency));
        }
    }

    private void price(String id, Optional<Money> month, Optional<Money> year) {
        month.ifPresent(price -> known.put(PRICE + id, price.getAmountMinorLong()));
        year.ifPresent(price -> known.put(PRICE + id + "-year", price.getAmountMinorLong()));
    }

    private void limits(Plan plan, Meter meter, List<Plan> plans) {
        plan.limit(meter.id()).most().ifPresent(most -> {
            known.put(LIMIT + plan.id() + "-" + meter.id(), most);
            for (Plan other : plans) {
                other.limit(meter.id())
                        .most()
                        .filter(less -> less < most)
                        .ifPresent(less ->
                                known.put(LIMIT + plan.id() + "-over-" + other.id() + "-" + meter.id(), most - less));
            }
        });
    }

    /** What is wrong with a parameter of a page that quotes the catalogue; nothing for every other parameter. */
    Optional<Finding> fault(Parameter parameter) {
        boolean figure = parameter.name().startsWith(LIMIT) || parameter.name().startsWith(PRICE);
        if (!figure) {
            return Optional.empty();
        }
        Long value = known.get(parameter.name());
        if (value == null) {
            return Optional.of(Finding.of(
                    parameter.at(),
                    "unknown-figure",
                    "company.yaml holds no figure " + parameter.name(),
                    Spelling.remedy(parameter.name(), known.keySet())));
        }
        boolean same = parameter.value() instanceof Scalar stated && stated.raw() == value;
        return same ? Optional.empty() : Optional.of(differs(parameter, value));
    }

    private Finding differs(Parameter parameter, long value) {
        String quoted = parameter.name().startsWith(PRICE)
                ? Wording.of(Scalar.money(value), currency.getCode())
                : String.valueOf(value);
        return Finding.of(
                parameter.at(),
                "other-figure",
                "the page says " + Wording.of(parameter.value(), currency.getCode()) + " for " + parameter.name()
                        + ", and company.yaml says " + quoted,
                "Make them the same.");
    }
}
