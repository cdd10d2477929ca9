package goodterms.server.console;

import goodterms.core.calendar.Interval;
import goodterms.core.catalog.AddOn;
import goodterms.core.catalog.Company;
import goodterms.core.catalog.Coupon;
import goodterms.core.catalog.Coupon.Reduction;
import goodterms.core.catalog.Limit;
import goodterms.core.catalog.Meter;
import goodterms.core.catalog.Plan;
import goodterms.core.catalog.Price;
import goodterms.core.catalog.Role;
import goodterms.core.catalog.Tariff;
import goodterms.core.catalog.Tax;
import goodterms.server.site.Wording;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a company sells, in words. */
public record Sold(Company company, Wording wording, Instant now) {

    /** All versions of all plans, those that are sold now first. */
    public List<Plan> plans() {
        return company.offer().plans().stream()
                .sorted(Comparator.comparing(this::standing))
                .toList();
    }

    /** Whether a version of a plan is sold now, was, or will be. */
    public String standing(Plan plan) {
        if (plan.from().isAfter(now)) {
            return "to come, from " + wording.day(plan.from());
        }
        Optional<Plan> current = company.plan(plan.id(), now);
        return current.filter(plan::equals).isPresent() ? "sold now" : "no longer sold; who took it keeps it";
    }

    /** What a period of it costs, by each interval. */
    public List<String> prices(Plan plan) {
        return plan.free() ? List.of("Free of charge") : prices(plan.prices());
    }

    /** What one of an add-on costs. */
    public List<String> prices(AddOn addOn) {
        return prices(addOn.prices());
    }

    private List<String> prices(Map<Interval, Price> prices) {
        return prices.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(each ->
                        price(each.getValue()) + " a " + each.getKey().name().toLowerCase(Locale.ROOT))
                .toList();
    }

    private String price(Price price) {
        return company.offer().currencies().stream()
                .flatMap(currency -> price.in(currency).stream())
                .map(wording::money)
                .collect(Collectors.joining(" or "));
    }

    /** How much a plan includes of what is counted. */
    public List<String> limits(Plan plan) {
        return company.offer().meters().stream()
                .map(meter -> limit(meter, plan.limit(meter.id())))
                .toList();
    }

    private String limit(Meter meter, Limit limit) {
        String most =
                limit.most().map(it -> String.format(Locale.ROOT, "%,d", it)).orElse("unlimited");
        return meter.name() + ": " + most
                + limit.beyond().map(it -> "; above that " + tariff(it, meter)).orElse("");
    }

    private String tariff(Tariff tariff, Meter meter) {
        List<String> tiers = new ArrayList<>();
        for (Tariff.Tier tier : tariff.tiers()) {
            String per = tier.per() == 1
                    ? " for each " + meter.unit()
                    : " for each " + String.format(Locale.ROOT, "%,d", tier.per());
            tiers.add(price(tier.price())
                    + per
                    + tier.upTo()
                            .map(end -> " up to " + String.format(Locale.ROOT, "%,d", end) + " more")
                            .orElse(""));
        }
        return String.join(", then ", tiers);
    }

    /** What a plan lets its customers do. */
    public String features(Plan plan) {
        return plan.features().stream()
                .map(feature -> feature.name() + (feature.from().isPresent() ? " (from first use on)" : ""))
                .collect(Collectors.joining(", "));
    }

    /** What a coupon takes off. */
    public String reduction(Coupon coupon) {
        String off = switch (coupon.reduction()) {
            case Reduction.Percent it -> percent(it.rate());
            case Reduction.Amount it -> price(it.price());
        };
        String how = coupon.invoices()
                .map(many -> many == 1 ? " off the next invoice" : " off the next " + many + " invoices")
                .orElse(" off each invoice");
        return off
                + how
                + coupon.until()
                        .map(end -> ", to be claimed before " + wording.day(end))
                        .orElse("");
    }

    /** A tax on what is sold into a country. */
    public String tax(Tax tax) {
        return tax.name() + " of " + percent(tax.rate())
                + (tax.inclusive() ? ", within the price, in " : ", on top of the price, in ")
                + Locale.of("", tax.country()).getDisplayCountry(Locale.ENGLISH);
    }

    /** What a role may decide by itself. */
    public static String bounds(Role role, Wording wording) {
        if (!role.decides()) {
            return "sees to cases, grants nothing";
        }
        String most = role.grantsUpTo()
                .map(price -> "grants up to "
                        + price.amounts().values().stream()
                                .map(wording::money)
                                .sorted()
                                .collect(Collectors.joining(" or ")))
                .orElse("grants any amount");
        return most
                + role.secondAbove()
                        .map(price -> "; above "
                                + price.amounts().values().stream()
                                        .map(wording::money)
                                        .sorted()
                                        .collect(Collectors.joining(" or "))
                                + " a second person agrees")
                        .orElse("");
    }

    private static String percent(int rate) {
        return BigDecimal.valueOf(rate, 2).stripTrailingZeros().toPlainString() + " %";
    }
}
