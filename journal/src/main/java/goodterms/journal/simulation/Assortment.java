package goodterms.journal.simulation;

import goodterms.core.calendar.Interval;
import goodterms.core.catalog.AddOn;
import goodterms.core.catalog.Company;
import goodterms.core.catalog.Coupon;
import goodterms.core.catalog.Limit;
import goodterms.core.catalog.Meter;
import goodterms.core.catalog.Offer;
import goodterms.core.catalog.Plan;
import goodterms.core.catalog.Price;
import goodterms.core.catalog.Role;
import goodterms.core.catalog.Tariff;
import goodterms.core.catalog.Tax;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * A company that sells more than it says it does, so that more can go wrong: also in yen, which have no decimals, and in
 * dinars, which have three; with coupons of each kind, one of them long expired; with taxes on top of prices and in them;
 * and with add-ons and use that is counted, where it has none.
 */
final class Assortment {

    static final List<String> COUPONS = List.of("half", "ten-off", "everything", "gone");

    private static final List<Meter> METERS = List.of(
            new Meter("messages", "Messages", "message", Meter.Kind.SUM),
            new Meter("seats", "Seats", "seat", Meter.Kind.LEVEL));
    private static final List<CurrencyUnit> FOREIGN = List.of(CurrencyUnit.of("JPY"), CurrencyUnit.of("KWD"));

    private Assortment() {}

    /** The same company with all that. */
    static Company of(Company company) {
        Offer own = company.offer();
        List<CurrencyUnit> currencies = new ArrayList<>(own.currencies());
        FOREIGN.stream().filter(it -> !currencies.contains(it)).forEach(currencies::add);
        Offer offer = new Offer(
                currencies,
                own.plans().stream().map(plan -> priced(plan, currencies)).toList(),
                addOns(company, currencies),
                own.meters().isEmpty() ? METERS : own.meters(),
                with(own.coupons(), coupons(company.currency(), currencies)),
                own.taxes().isEmpty()
                        ? List.of(
                                new Tax("DE", "VAT", 1_900, false),
                                new Tax("FR", "VAT", 2_000, true),
                                new Tax("JP", "Consumption tax", 1_000, false))
                        : own.taxes());
        List<Role> roles = company.roles().stream()
                .map(role -> new Role(
                        role.id(),
                        role.name(),
                        role.grantsUpTo().map(most -> in(most, currencies)),
                        // So that second persons are needed now and then, whatever the company does.
                        role.secondAbove()
                                .or(() -> Optional.of(Price.of(Money.of(company.currency(), 20))))
                                .map(most -> in(most, currencies))))
                .toList();
        return new Company(
                company.id(),
                company.name(),
                company.zone(),
                company.country(),
                company.support(),
                offer,
                company.holidays(),
                roles,
                company.terms(),
                company.site());
    }

    private static <T> List<T> with(List<T> some, List<T> more) {
        List<T> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }

    private static Plan priced(Plan it, List<CurrencyUnit> currencies) {
        return new Plan(
                it.id(),
                it.name(),
                it.from(),
                priced(it.prices(), currencies),
                it.trialDays(),
                it.features(),
                (it.limits().isEmpty() ? limits(it) : it.limits())
                        .entrySet().stream()
                                .collect(
                                        Collectors.toMap(Map.Entry::getKey, limit -> in(limit.getValue(), currencies))),
                it.addOns().isEmpty() && !it.prices().isEmpty() ? List.of("seat") : it.addOns());
    }

    private static List<AddOn> addOns(Company company, List<CurrencyUnit> currencies) {
        AddOn seat = new AddOn(
                "seat",
                "Further seat",
                Map.of(
                        Interval.MONTH, Price.of(Money.of(company.currency(), 7)),
                        Interval.YEAR, Price.of(Money.of(company.currency(), 70))),
                Optional.empty(),
                Optional.of(9));
        return with(company.offer().addOns(), List.of(seat)).stream()
                .map(addOn -> priced(addOn, currencies))
                .toList();
    }

    /** Messages above a hundred are sold in packages, seats above three not at all; a free plan has no more of either. */
    private static Map<String, Limit> limits(Plan plan) {
        Optional<Tariff> beyond = plan.prices().values().stream()
                .flatMap(price -> price.amounts().keySet().stream())
                .findFirst()
                .map(currency -> Tariff.inPackages(Price.of(Money.of(currency, 2)), 10));
        return Map.of("messages", new Limit(Optional.of(100L), beyond), "seats", Limit.of(3));
    }

    private static Limit in(Limit limit, List<CurrencyUnit> currencies) {
        return new Limit(
                limit.most(),
                limit.beyond()
                        .map(tariff -> new Tariff(tariff.tiers().stream()
                                .map(tier -> new Tariff.Tier(tier.upTo(), in(tier.price(), currencies), tier.per()))
                                .toList())));
    }

    private static AddOn priced(AddOn it, List<CurrencyUnit> currencies) {
        return new AddOn(it.id(), it.name(), priced(it.prices(), currencies), it.raises(), it.most());
    }

    private static Map<Interval, Price> priced(Map<Interval, Price> prices, List<CurrencyUnit> currencies) {
        return prices.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, price -> in(price.getValue(), currencies)));
    }

    /** The same figure in each currency that has no amount of its own. */
    private static Price in(Price price, List<CurrencyUnit> currencies) {
        Money own = price.amounts().values().iterator().next();
        return new Price(currencies.stream()
                .map(it -> price.in(it).orElseGet(() -> Money.of(it, own.getAmount(), RoundingMode.DOWN)))
                .collect(Collectors.toMap(Money::getCurrencyUnit, amount -> amount)));
    }

    private static List<Coupon> coupons(CurrencyUnit own, List<CurrencyUnit> currencies) {
        Price ten = in(Price.of(Money.of(own, 10)), currencies);
        return List.of(
                coupon("half", new Coupon.Reduction.Percent(5_000), Optional.of(3), Optional.empty()),
                coupon("ten-off", new Coupon.Reduction.Amount(ten), Optional.empty(), Optional.empty()),
                coupon("everything", new Coupon.Reduction.Percent(10_000), Optional.of(1), Optional.empty()),
                coupon("gone", new Coupon.Reduction.Percent(100), Optional.empty(), Optional.of(Instant.EPOCH)));
    }

    private static Coupon coupon(
            String id, Coupon.Reduction reduction, Optional<Integer> invoices, Optional<Instant> until) {
        return new Coupon(id, id, reduction, invoices, until, List.of());
    }
}
