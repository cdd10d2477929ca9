package goodterms.core.life;

import goodterms.core.calendar.Interval;
import goodterms.core.catalog.AddOn;
import goodterms.core.catalog.Company;
import goodterms.core.catalog.Coupon;
import goodterms.core.catalog.Feature;
import goodterms.core.catalog.Limit;
import goodterms.core.catalog.Meter;
import goodterms.core.catalog.Offer;
import goodterms.core.catalog.Plan;
import goodterms.core.catalog.Price;
import goodterms.core.catalog.Role;
import goodterms.core.catalog.Tariff;
import goodterms.core.catalog.Terms;
import goodterms.core.usage.Activity;
import goodterms.terms.page.PageReader;
import goodterms.terms.policy.Policy;
import goodterms.terms.policy.PolicyReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** The four companies, with the pages they publish and a plan or two. */
final class Worlds {

    static final Company GROUPTRACK = company("grouptrack", "America/New_York", List.of());
    static final Company ANYTRACK = company("anytrack", "UTC", List.of());
    static final Company PROMOTRACK = company(
            "promotrack",
            "America/New_York",
            List.of(
                    new Feature("dashboard", "Dashboard", Optional.empty()),
                    new Feature("targeting", "Targeting", Optional.of(Activity.CAMPAIGN_STARTED))));
    static final Company CUSTOMERTRACKR = company("customertrackr", "America/Chicago", List.of());
    /** Half of a charge comes back whatever happened; whether more is credited hangs on what a person finds out. */
    static final Company HALVES = company(
            "halves", "Europe/Vienna", List.of(), List.of(Terms.of(Instant.EPOCH, List.of(policy("refunds.md", """
                    ---
                    company: halves
                    page: refunds
                    updated: 2026-01-01
                    currency: USD
                    governs: [refund]
                    ---

                    # Refunds

                    [50 %](#half) of a charge comes back once.

                    ```clause half-back
                    once per: payment
                    refund: share(charged, half)
                    ```

                    Nothing more comes back.

                    ```clause no-more
                    default
                    refund: 0
                    credit: 0
                    ```

                    If the fault was ours, finance may credit the rest.

                    ```clause our-fault
                    when: fault_cause == 'ours'
                    credit: up to share(charged, half)
                    decided by: finance
                    ```
                    """)))));

    static final List<Company> ALL = List.of(GROUPTRACK, ANYTRACK, PROMOTRACK, CUSTOMERTRACKR, HALVES);

    private Worlds() {}

    private static Company company(String id, String zone, List<Feature> features) {
        return company(
                id,
                zone,
                features,
                List.of(
                        Terms.of(Instant.EPOCH, published(id)),
                        Terms.of(Instant.parse("2027-01-01T00:00:00Z"), published(id))));
    }

    static Company company(String id, String zone, List<Feature> features, List<Terms> terms) {
        return new Company(
                id,
                id,
                ZoneId.of(zone),
                "US",
                Optional.empty(),
                offer(features),
                Set.of(),
                roles(),
                terms,
                Optional.empty());
    }

    private static Offer offer(List<Feature> features) {
        AddOn seat = new AddOn(
                "seat",
                "Seat",
                Map.of(Interval.MONTH, Price.of(usd(700)), Interval.YEAR, Price.of(usd(7_000))),
                Optional.of("seats"),
                Optional.empty());
        Plan untried = new Plan(
                "untried",
                "Untried",
                Instant.EPOCH,
                Map.of(Interval.MONTH, Price.of(usd(1_000))),
                Optional.of(0),
                List.of(),
                Map.of(),
                List.of());
        Plan free = new Plan("free", "Free", Instant.EPOCH, Map.of(), Optional.empty(), List.of(), Map.of(), List.of());
        return new Offer(
                List.of(CurrencyUnit.USD),
                List.of(pro(features), untried, free),
                List.of(seat),
                List.of(
                        new Meter("messages", "Messages", "message", Meter.Kind.SUM),
                        new Meter("seats", "Seats", "seat", Meter.Kind.LEVEL)),
                coupons(),
                List.of());
    }

    private static Plan pro(List<Feature> features) {
        return new Plan(
                "pro",
                "Pro",
                Instant.EPOCH,
                Map.of(Interval.MONTH, Price.of(usd(4_900)), Interval.YEAR, Price.of(usd(49_000))),
                Optional.empty(),
                features,
                Map.of(
                        "messages",
                        new Limit(Optional.of(100L), Optional.of(Tariff.inPackages(Price.of(usd(150)), 10))),
                        "seats",
                        new Limit(Optional.of(3L), Optional.of(Tariff.perUnit(Price.of(usd(700)))))),
                List.of("seat"));
    }

    private static List<Coupon> coupons() {
        return List.of(
                new Coupon(
                        "half",
                        "Half",
                        new Coupon.Reduction.Percent(5_000),
                        Optional.of(3),
                        Optional.empty(),
                        List.of("pro")),
                new Coupon(
                        "ten",
                        "Ten",
                        new Coupon.Reduction.Amount(Price.of(usd(1_000))),
                        Optional.empty(),
                        Optional.empty(),
                        List.of()));
    }

    private static List<Role> roles() {
        return List.of(
                new Role("support", "Support", Optional.of(Price.of(usd(0))), Optional.empty()),
                new Role(
                        "support lead",
                        "Head of support",
                        Optional.of(Price.of(usd(20_000))),
                        Optional.of(Price.of(usd(4_900)))),
                new Role("deputy", "Deputy", Optional.empty(), Optional.of(Price.of(usd(0)))),
                new Role("finance", "Finance", Optional.empty(), Optional.empty()));
    }

    static Money usd(long cents) {
        return Money.ofMinor(CurrencyUnit.USD, cents);
    }

    /** A page in the making: it must be understood, but nothing is proved of it. */
    static Policy policy(String file, String text) {
        PageReader.Reading reading = PageReader.read(file, text);
        if (!reading.findings().isEmpty()) {
            throw new IllegalArgumentException(reading.findings().toString());
        }
        PolicyReader.Compiled compiled = PolicyReader.read(reading.page().orElseThrow());
        if (!compiled.findings().isEmpty()) {
            throw new IllegalArgumentException(compiled.findings().toString());
        }
        return compiled.policy();
    }

    static List<Policy> published(String company) {
        Path folder = Path.of("..", "companies", company, "terms");
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .map(file -> policy(file.getFileName().toString(), read(file)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
