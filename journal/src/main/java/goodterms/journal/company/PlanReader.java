package goodterms.journal.company;

import goodterms.core.calendar.Interval;
import goodterms.core.catalog.AddOn;
import goodterms.core.catalog.Feature;
import goodterms.core.catalog.Limit;
import goodterms.core.catalog.Meter;
import goodterms.core.catalog.Plan;
import goodterms.core.catalog.Price;
import goodterms.terms.source.Fields;
import goodterms.terms.source.Unreadable;
import goodterms.terms.source.Yaml;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads plans.
 *
 * @param zone in which the day of a version begins
 */
record PlanReader(
        ZoneId zone,
        PriceReader prices,
        Map<String, Feature> features,
        Map<String, Meter> meters,
        Map<String, AddOn> addOns) {

    private static final Pattern DAYS = Pattern.compile("(\\d{1,4}) days?");

    /** All versions of all plans, in the order of the file. */
    List<Plan> plans(Yaml yaml) {
        List<Plan> plans =
                Fields.of(yaml).named((key, value) -> versions(Ids.id(key), Fields.of(value))).values().stream()
                        .flatMap(List::stream)
                        .toList();
        if (plans.isEmpty()) {
            throw Fields.wrong(yaml, "at least one plan", "Name a plan, with its price.");
        }
        return plans;
    }

    private List<Plan> versions(String id, Fields fields) {
        String name = fields.text("name");
        if (!fields.has("versions")) {
            Plan only = version(id, name, Instant.EPOCH, fields);
            fields.nothingElse();
            return List.of(only);
        }
        List<Plan> versions = new ArrayList<>();
        for (Yaml item : fields.list("versions")) {
            Fields version = Fields.of(item);
            Instant from = version.find("from").map(this::day).orElse(Instant.EPOCH);
            if (!versions.isEmpty() && !from.isAfter(versions.getLast().from())) {
                throw new Unreadable(
                        version.at(),
                        "versions-out-of-order",
                        "this version of the plan " + id + " is not later than the one above it",
                        "Write the oldest first, each with the day it is sold from.");
            }
            versions.add(version(id, name, from, version));
            version.nothingElse();
        }
        fields.nothingElse();
        if (versions.isEmpty()) {
            throw new Unreadable(
                    fields.at(), "no-versions", "the plan " + id + " has no version", "Write at least one.");
        }
        return versions;
    }

    private Instant day(Yaml yaml) {
        return Days.read(yaml).atStartOfDay(zone).toInstant();
    }

    private Plan version(String id, String name, Instant from, Fields fields) {
        Map<Interval, Price> periods = prices.periods(fields);
        boolean free = fields.truth("free", false);
        Optional<Integer> trial = fields.find("trial").map(PlanReader::trial);
        List<Feature> included = new ArrayList<>();
        for (Yaml item : fields.list("features")) {
            included.add(Ids.listed(item, "feature", features));
        }
        Map<String, Limit> limits = limits(fields);
        List<String> added = fields.list("add-ons").stream()
                .map(item -> Ids.listed(item, "add-on", addOns).id())
                .toList();
        if (free != periods.isEmpty() || (free && trial.isPresent())) {
            throw new Unreadable(
                    fields.at(),
                    "price-or-free",
                    "the plan " + id + (free ? " is free and yet has a price or a trial" : " has no price"),
                    "Write month or year with a price, or else free: yes.");
        }
        return new Plan(id, name, from, periods, trial, included, limits, added);
    }

    private Map<String, Limit> limits(Fields fields) {
        Map<String, Limit> limits = new HashMap<>();
        fields.find("limits")
                .ifPresent(yaml -> Fields.of(yaml)
                        .named((meter, most) ->
                                limits.put(Ids.listed(meter, "meter", meters).id(), limit(most))));
        fields.find("overage")
                .ifPresent(yaml -> Fields.of(yaml).named((meter, tariff) -> {
                    String id = Ids.listed(meter, "meter", meters).id();
                    Optional<Long> most = Optional.ofNullable(limits.get(id)).flatMap(Limit::most);
                    if (most.isEmpty()) {
                        throw new Unreadable(
                                meter.at(),
                                "overage-without-limit",
                                "use of " + id + " is not limited, so there is none above a limit",
                                "Write how much the plan includes under limits.");
                    }
                    return limits.put(id, new Limit(most, Optional.of(new TariffReader(prices).read(tariff))));
                }));
        return limits;
    }

    private static Limit limit(Yaml yaml) {
        String text = Fields.scalar(yaml).text();
        if (text.equals("unlimited")) {
            return Limit.UNLIMITED;
        }
        return Limit.of(TariffReader.number(yaml, "a number or unlimited"));
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
}
