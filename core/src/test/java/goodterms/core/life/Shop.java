package goodterms.core.life;

import static goodterms.core.life.Worlds.usd;

import goodterms.core.calendar.Interval;
import goodterms.core.catalog.AddOn;
import goodterms.core.catalog.Company;
import goodterms.core.catalog.Limit;
import goodterms.core.catalog.Meter;
import goodterms.core.catalog.Offer;
import goodterms.core.catalog.Plan;
import goodterms.core.catalog.Price;
import goodterms.core.catalog.Tax;
import goodterms.core.catalog.Terms;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;

/** A company with several plans, an add-on and a limit, which publishes the pages of AnyTrack and sometimes others. */
final class Shop {

    static final Company ANYTRACK = with(Worlds.ANYTRACK.terms());
    static final Company TAXED = with(Worlds.ANYTRACK.terms(), List.of(new Tax("US", "Sales tax", 725, false)));

    private Shop() {}

    static Company with(List<Terms> terms) {
        return with(terms, List.of());
    }

    static Company with(List<Terms> terms, List<Tax> taxes) {
        Plan personal = plan("personal", 4_900, 49_000, 3, List.of());
        Plan advanced = plan("advanced", 14_900, 149_000, 10, List.of("property"));
        Plan team = plan("team", 9_900, 99_000, 5, List.of());
        Plan twin = plan("twin", 4_900, 49_000, 3, List.of());
        Plan free = new Plan(
                "free",
                "Free",
                Instant.EPOCH,
                Map.of(),
                Optional.empty(),
                List.of(),
                Map.of("properties", Limit.of(1)),
                List.of());
        AddOn property = new AddOn(
                "property",
                "Further property",
                Map.of(Interval.MONTH, Price.of(usd(3_000)), Interval.YEAR, Price.of(usd(30_000))),
                Optional.of("properties"),
                Optional.of(20));
        return new Company(
                Worlds.ANYTRACK.id(),
                Worlds.ANYTRACK.name(),
                Worlds.ANYTRACK.zone(),
                "US",
                Optional.empty(),
                new Offer(
                        List.of(CurrencyUnit.USD),
                        List.of(free, personal, twin, team, advanced),
                        List.of(property),
                        List.of(new Meter("properties", "Properties", "property", Meter.Kind.LEVEL)),
                        Worlds.ANYTRACK.offer().coupons(),
                        taxes),
                Worlds.ANYTRACK.holidays(),
                Worlds.ANYTRACK.roles(),
                terms,
                Optional.empty());
    }

    /** The pages of AnyTrack with one more. */
    static Company withPage(String file, String text) {
        return with(List.of(Terms.of(
                Instant.EPOCH,
                Stream.concat(Worlds.published("anytrack").stream(), Stream.of(Worlds.policy(file, text)))
                        .toList())));
    }

    private static Plan plan(String id, long month, long year, long properties, List<String> addOns) {
        return new Plan(
                id,
                id,
                Instant.EPOCH,
                Map.of(Interval.MONTH, Price.of(usd(month)), Interval.YEAR, Price.of(usd(year))),
                Optional.empty(),
                List.of(),
                Map.of("properties", Limit.of(properties)),
                addOns);
    }
}
