package goodterms.journal.company;

import goodterms.core.catalog.Offer;
import goodterms.core.catalog.Price;
import goodterms.core.catalog.Role;
import goodterms.journal.notation.Zones;
import goodterms.terms.source.Fields;
import goodterms.terms.source.Yaml;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * What {@code company.yaml} holds: the company without its pages.
 *
 * @param holidays the days on which support is closed
 * @param roles from the lowest to the highest
 */
record Catalogue(
        String id,
        String name,
        ZoneId zone,
        String country,
        Optional<String> support,
        Optional<String> site,
        Offer offer,
        Set<LocalDate> holidays,
        List<Role> roles) {

    private static final Pattern ROLE = Pattern.compile("[a-z][a-z0-9]*([ -][a-z0-9]+)*");

    /** Reads the file. @throws Unreadable at the first fault */
    static Catalogue read(Yaml yaml) {
        Fields fields = Fields.of(yaml);
        String id = Ids.id(fields.take("company"));
        String name = fields.text("name");
        ZoneId zone = Zones.read(fields.take("zone"));
        String country = Zones.country(fields.take("country"));
        OfferReader reader = OfferReader.of(fields, zone);
        Optional<String> support = fields.findText("support");
        Optional<String> site = fields.find("site").map(Catalogue::site);
        Offer offer = reader.read(fields);
        Set<LocalDate> holidays = holidays(fields.list("holidays"));
        List<Role> roles =
                fields.find("roles").map(it -> roles(it, reader.prices())).orElse(List.of());
        fields.nothingElse();
        return new Catalogue(id, name, zone, country, support, site, offer, holidays, roles);
    }

    private static String site(Yaml yaml) {
        String text = Fields.scalar(yaml).text();
        if (!text.matches("https?://\\S+/")) {
            throw Fields.wrong(
                    yaml, "an address", "Write it like https://example.com/terms/, with a slash at its end.");
        }
        return text;
    }

    /** The currency the company keeps its own books in. */
    CurrencyUnit currency() {
        return offer.currencies().getFirst();
    }

    private static Set<LocalDate> holidays(List<Yaml> days) {
        Set<LocalDate> holidays = new TreeSet<>();
        for (Yaml day : days) {
            try {
                holidays.add(LocalDate.parse(Fields.scalar(day).text()));
            } catch (DateTimeParseException none) {
                throw Fields.wrong(day, "a day", "Write it like 2026-12-25.");
            }
        }
        return holidays;
    }

    private static List<Role> roles(Yaml yaml, PriceReader prices) {
        return List.copyOf(Fields.of(yaml)
                .named((key, value) -> {
                    String id = Ids.matching(key, ROLE, "the name of a role", "Use small letters, as on the page.");
                    Fields fields = Fields.of(value);
                    String name = fields.text("name");
                    Optional<Price> bound = bound(fields.find("grants-up-to"), prices);
                    Optional<Price> second = fields.find("second-above").map(prices::amount);
                    fields.nothingElse();
                    return new Role(id, name, bound, second);
                })
                .values());
    }

    /** What a role may grant: nothing if left out; no bound for {@code any}. */
    private static Optional<Price> bound(Optional<Yaml> yaml, PriceReader prices) {
        return switch (yaml.orElse(null)) {
            case null -> nothing(prices);
            case Yaml.Scalar it when it.text().equals("nothing") -> nothing(prices);
            case Yaml.Scalar it when it.text().equals("any") -> Optional.empty();
            case Yaml it -> Optional.of(prices.amount(it));
        };
    }

    private static Optional<Price> nothing(PriceReader prices) {
        return Optional.of(
                Price.of(prices.currencies().stream().map(Money::zero).toArray(Money[]::new)));
    }
}
