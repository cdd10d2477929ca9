package goodterms.journal.company;

import goodterms.core.catalog.AddOn;
import goodterms.core.catalog.Coupon;
import goodterms.core.catalog.Feature;
import goodterms.core.catalog.Meter;
import goodterms.core.catalog.Offer;
import goodterms.core.catalog.Plan;
import goodterms.core.catalog.Tax;
import goodterms.core.usage.Activity;
import goodterms.journal.notation.Words;
import goodterms.journal.notation.Zones;
import goodterms.terms.source.Fields;
import goodterms.terms.source.Unreadable;
import goodterms.terms.source.Yaml;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;

/**
 * Reads what a company sells.
 *
 * @param zone in which days begin
 */
record OfferReader(ZoneId zone, PriceReader prices) {

    private static final Pattern PERCENT = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,2})?) %");
    private static final Pattern INVOICES = Pattern.compile("([1-9]\\d{0,3}) invoices?");
    private static final int WHOLE = 10_000;

    /** The reader of a company's offer, in the currencies it sells in. */
    static OfferReader of(Fields fields, ZoneId zone) {
        List<CurrencyUnit> currencies = new ArrayList<>();
        currencies.add(currency(fields.take("currency")));
        for (Yaml item : fields.list("currencies")) {
            CurrencyUnit further = currency(item);
            if (!currencies.contains(further)) {
                currencies.add(further);
            }
        }
        return new OfferReader(zone, new PriceReader(currencies));
    }

    private static CurrencyUnit currency(Yaml yaml) {
        try {
            return CurrencyUnit.of(Fields.scalar(yaml).text());
        } catch (IllegalCurrencyException unknown) {
            throw Fields.wrong(yaml, "a currency", "Write its three letters of ISO 4217, such as USD.");
        }
    }

    Offer read(Fields fields) {
        Map<String, Feature> features = named(fields, "features", OfferReader::feature);
        Map<String, Meter> meters = named(fields, "meters", OfferReader::meter);
        Map<String, AddOn> addOns = named(fields, "add-ons", (id, of) -> addOn(id, of, meters));
        List<Plan> plans = new PlanReader(zone, prices, features, meters, addOns).plans(fields.take("plans"));
        Map<String, List<Plan>> byId = plans.stream().collect(Collectors.groupingBy(Plan::id));
        Map<String, Coupon> coupons = named(fields, "coupons", (id, of) -> coupon(id, of, byId));
        List<Tax> taxes = fields.find("taxes").map(OfferReader::taxes).orElse(List.of());
        return new Offer(
                prices.currencies(),
                plans,
                List.copyOf(addOns.values()),
                List.copyOf(meters.values()),
                List.copyOf(coupons.values()),
                taxes);
    }

    /** Things under their ids; none if the key is left out. */
    private static <T> Map<String, T> named(Fields fields, String key, BiFunction<String, Fields, T> reading) {
        return fields.find(key)
                .map(yaml -> Fields.of(yaml).named((id, value) -> whole(value, of -> reading.apply(Ids.id(id), of))))
                .orElse(Map.of());
    }

    /** Reads a mapping of which every key must be known. */
    private static <T> T whole(Yaml yaml, Function<Fields, T> reading) {
        Fields fields = Fields.of(yaml);
        T read = reading.apply(fields);
        fields.nothingElse();
        return read;
    }

    private static Feature feature(String id, Fields fields) {
        String name = fields.text("name");
        Optional<Activity> from = fields.find("from").map(it -> Words.read(it, Activity.class));
        return new Feature(id, name, from);
    }

    private static Meter meter(String id, Fields fields) {
        return new Meter(
                id, fields.text("name"), fields.text("unit"), Words.read(fields.take("kind"), Meter.Kind.class));
    }

    private AddOn addOn(String id, Fields fields, Map<String, Meter> meters) {
        AddOn addOn = new AddOn(
                id,
                fields.text("name"),
                prices.periods(fields),
                fields.find("raises").map(it -> Ids.listed(it, "meter", meters).id()),
                fields.find("most").map(it -> Math.toIntExact(TariffReader.positive(it))));
        if (addOn.prices().isEmpty()) {
            throw new Unreadable(
                    fields.at(),
                    "add-on-without-price",
                    "the add-on " + id + " has no price",
                    "Write month or year with a price.");
        }
        return addOn;
    }

    private Coupon coupon(String id, Fields fields, Map<String, List<Plan>> plans) {
        String name = fields.text("name");
        Optional<Yaml> percent = fields.find("percent");
        Optional<Yaml> amount = fields.find("amount");
        if (percent.isPresent() == amount.isPresent()) {
            throw new Unreadable(
                    fields.at(),
                    "percent-or-amount",
                    "the coupon " + id + " must take off a part or an amount",
                    "Write percent or amount, and not both.");
        }
        Coupon.Reduction reduction = percent.<Coupon.Reduction>map(it -> new Coupon.Reduction.Percent(percent(it)))
                .orElseGet(() -> new Coupon.Reduction.Amount(prices.price(amount.orElseThrow())));
        return new Coupon(
                id,
                name,
                reduction,
                fields.find("lasts").map(OfferReader::invoices).orElse(Optional.of(1)),
                fields.find("valid-until").map(this::dayAfter),
                fields.list("plans").stream()
                        .map(it -> Ids.listed(it, "plan", plans).getFirst().id())
                        .toList());
    }

    private static Optional<Integer> invoices(Yaml yaml) {
        String text = Fields.scalar(yaml).text();
        Matcher number = INVOICES.matcher(text);
        return switch (text) {
            case "forever" -> Optional.empty();
            case "once" -> Optional.of(1);
            case String _ when number.matches() -> Optional.of(Integer.valueOf(number.group(1)));
            case String _ -> throw Fields.wrong(yaml, "how long a coupon lasts", "Write once, 3 invoices or forever.");
        };
    }

    private Instant dayAfter(Yaml yaml) {
        return Days.read(yaml).plusDays(1).atStartOfDay(zone).toInstant();
    }

    private static List<Tax> taxes(Yaml yaml) {
        return List.copyOf(Fields.of(yaml)
                .named((country, value) -> whole(
                        value,
                        fields -> new Tax(
                                Zones.country(country),
                                fields.text("name"),
                                percent(fields.take("rate")),
                                Words.oneOf(fields.take("prices"), List.of("inclusive", "exclusive"))
                                        .equals("inclusive"))))
                .values());
    }

    /** A part of at most the whole, in hundredths of a percent. */
    private static int percent(Yaml yaml) {
        Matcher percent = PERCENT.matcher(Fields.scalar(yaml).text());
        if (percent.matches()) {
            int hundredths = new BigDecimal(percent.group(1)).movePointRight(2).intValueExact();
            if (hundredths <= WHOLE) {
                return hundredths;
            }
        }
        throw Fields.wrong(yaml, "a part of at most 100 %", "Write it like 19 % or 7.25 %.");
    }
}
