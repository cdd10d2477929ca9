package goodterms.journal.company;

import goodterms.core.calendar.Interval;
import goodterms.core.catalog.Feature;
import goodterms.core.catalog.Plan;
import goodterms.core.catalog.Role;
import goodterms.core.usage.Activity;
import goodterms.journal.notation.Amounts;
import goodterms.journal.notation.Words;
import goodterms.journal.notation.Zones;
import goodterms.terms.source.Fields;
import goodterms.terms.source.Spelling;
import goodterms.terms.source.Unreadable;
import goodterms.terms.source.Yaml;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.joda.money.Money;

/**
 * What {@code company.yaml} holds: the company without its pages.
 *
 * @param plans in the order of the file
 * @param roles from the lowest to the highest
 */
record Catalogue(
        String id,
        String name,
        ZoneId zone,
        String country,
        CurrencyUnit currency,
        Optional<String> support,
        List<Plan> plans,
        List<Role> roles) {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern ROLE = Pattern.compile("[a-z][a-z0-9]*([ -][a-z0-9]+)*");
    private static final Pattern DAYS = Pattern.compile("(\\d{1,4}) days?");

    /** Reads the file. @throws Unreadable at the first fault */
    static Catalogue read(Yaml yaml) {
        Fields fields = Fields.of(yaml);
        String id = id(fields.take("company"));
        String name = fields.text("name");
        ZoneId zone = Zones.read(fields.take("zone"));
        String country = Zones.country(fields.take("country"));
        CurrencyUnit currency = currency(fields.take("currency"));
        Optional<String> support = fields.findText("support");
        Map<String, Feature> features =
                fields.find("features").map(Catalogue::features).orElse(Map.of());
        Yaml planned = fields.take("plans");
        Optional<Yaml> roles = fields.find("roles");
        fields.nothingElse();
        return new Catalogue(
                id,
                name,
                zone,
                country,
                currency,
                support,
                plans(planned, currency, features),
                roles.map(it -> roles(it, currency)).orElse(List.of()));
    }

    private static String id(Yaml yaml) {
        return matching(yaml, ID, "an id", "Use small letters and digits, with hyphens between words.");
    }

    private static String matching(Yaml yaml, Pattern pattern, String phrase, String remedy) {
        String text = Fields.scalar(yaml).text();
        if (!pattern.matcher(text).matches()) {
            throw Fields.wrong(yaml, phrase, remedy);
        }
        return text;
    }

    private static CurrencyUnit currency(Yaml yaml) {
        try {
            return CurrencyUnit.of(Fields.scalar(yaml).text());
        } catch (IllegalCurrencyException unknown) {
            throw Fields.wrong(yaml, "a currency", "Write its three letters of ISO 4217, such as USD.");
        }
    }

    private static Map<String, Feature> features(Yaml yaml) {
        return Fields.of(yaml).named((key, value) -> {
            String id = id(key);
            Fields fields = Fields.of(value);
            String name = fields.text("name");
            Optional<Activity> from = fields.find("from").map(it -> Words.read(it, Activity.class));
            fields.nothingElse();
            return new Feature(id, name, from);
        });
    }

    private static List<Plan> plans(Yaml yaml, CurrencyUnit currency, Map<String, Feature> features) {
        List<Plan> plans = List.copyOf(Fields.of(yaml)
                .named((key, value) -> plan(id(key), Fields.of(value), currency, features))
                .values());
        if (plans.isEmpty()) {
            throw Fields.wrong(yaml, "at least one plan", "Name a plan, with its price.");
        }
        return plans;
    }

    private static Plan plan(String id, Fields fields, CurrencyUnit currency, Map<String, Feature> features) {
        String name = fields.text("name");
        Map<Interval, Money> prices = new EnumMap<>(Interval.class);
        fields.find("month").ifPresent(price -> prices.put(Interval.MONTH, price(price, currency)));
        fields.find("year").ifPresent(price -> prices.put(Interval.YEAR, price(price, currency)));
        boolean free = fields.truth("free", false);
        Optional<Integer> trial = fields.find("trial").map(Catalogue::trial);
        List<Feature> included = new ArrayList<>();
        for (Yaml item : fields.list("features")) {
            included.add(feature(item, features));
        }
        fields.nothingElse();
        if (free != prices.isEmpty() || (free && trial.isPresent())) {
            throw new Unreadable(
                    fields.at(),
                    "price-or-free",
                    "the plan " + id + (free ? " is free and yet has a price or a trial" : " has no price"),
                    "Write month or year with a price, or else free: yes.");
        }
        return new Plan(id, name, prices, trial, included);
    }

    private static Money price(Yaml yaml, CurrencyUnit currency) {
        Money price = Amounts.read(yaml, currency);
        if (price.isZero()) {
            throw Fields.wrong(yaml, "a price above zero", "Write free: yes for a plan without a price.");
        }
        return price;
    }

    private static Feature feature(Yaml yaml, Map<String, Feature> features) {
        String id = Fields.scalar(yaml).text();
        return Optional.ofNullable(features.get(id))
                .orElseThrow(() -> new Unreadable(
                        yaml.at(),
                        "unknown-feature",
                        "the feature " + id + " is not listed under features",
                        Spelling.remedy(id, features.keySet())));
    }

    private static int trial(Yaml yaml) {
        String text = Fields.scalar(yaml).text();
        if (text.equals("none")) {
            return 0;
        }
        Matcher days = DAYS.matcher(text);
        if (!days.matches()) {
            throw Fields.wrong(yaml, "the length of a trial", "Write it like 14 days, or none.");
        }
        return Integer.parseInt(days.group(1));
    }

    private static List<Role> roles(Yaml yaml, CurrencyUnit currency) {
        return List.copyOf(Fields.of(yaml)
                .named((key, value) -> {
                    String id = matching(key, ROLE, "the name of a role", "Use small letters, as on the page.");
                    Fields fields = Fields.of(value);
                    String name = fields.text("name");
                    Optional<Money> bound = bound(fields.find("grants-up-to"), currency);
                    fields.nothingElse();
                    return new Role(id, name, bound);
                })
                .values());
    }

    /** What a role may grant: nothing if left out; no bound for {@code any}. */
    private static Optional<Money> bound(Optional<Yaml> yaml, CurrencyUnit currency) {
        if (yaml.isEmpty() || Fields.scalar(yaml.get()).text().equals("nothing")) {
            return Optional.of(Money.zero(currency));
        }
        return Fields.scalar(yaml.get()).text().equals("any")
                ? Optional.empty()
                : Optional.of(Amounts.read(yaml.get(), currency));
    }
}
