package products;

import java.util.List;

/**
 * What a customer may use now, as GoodTerms says: asked each time, never remembered.
 *
 * @param plan as the catalogue names it; empty where they have no access
 */
public record Standing(String plan, List<Feature> features, List<Meter> meters) {

    /** A feature of their plan, and whether it is theirs to use now. */
    public record Feature(String id, String name, boolean on) {}

    /**
     * What is counted.
     *
     * @param room whether one more is allowed
     * @param limit empty where there is none
     */
    public record Meter(String id, String name, long used, String limit, boolean room) {}

    /** Asks how an account stands. */
    public static Standing of(GoodTerms goodTerms, String account) {
        Json entitled = goodTerms.get(GoodTerms.account(account) + "/entitlements");
        Json sold = goodTerms.get("/catalog");
        List<String> on =
                entitled.at("features").items().stream().map(Json::text).toList();
        Json plan = named(sold.at("plans"), "plan", entitled.at("plan").text());
        return new Standing(
                plan.at("name").text(),
                plan.at("features").items().stream()
                        .map(it -> new Feature(
                                it.at("id").text(),
                                it.at("name").text(),
                                on.contains(it.at("id").text())))
                        .toList(),
                entitled.at("meters").items().stream()
                        .map(it -> new Meter(
                                it.at("meter").text(),
                                named(sold.at("meters"), "id", it.at("meter").text())
                                        .at("name")
                                        .text(),
                                it.at("used").number(),
                                it.at("limit").isThere()
                                        ? Look.many(it.at("limit").number())
                                        : "",
                                it.at("one-more").isTrue()))
                        .toList());
    }

    private static Json named(Json list, String field, String name) {
        return list.items().stream()
                .filter(it -> it.at(field).text().equals(name))
                .findFirst()
                .orElse(new Json(null));
    }

    /** Whether they have access at all. */
    public boolean isOpen() {
        return !plan.isEmpty();
    }

    /** Whether they may use that feature now. */
    public boolean may(String feature) {
        return features.stream().anyMatch(it -> it.id().equals(feature) && it.on());
    }

    /** The meter of that name. */
    public Meter meter(String id) {
        return meters.stream().filter(it -> it.id().equals(id)).findFirst().orElseThrow();
    }

    /** A part of a page that says so, and leads to the subscription. */
    public String html(String customer) {
        String words = isOpen()
                ? "<p>%s plan</p>%s"
                        .formatted(
                                Look.safe(plan),
                                Look.list(features.stream().map(Standing::line).toList()))
                : "<p>Your subscription isn't running, so there is nothing you can use. See to it under Billing.</p>";
        return Look.section("What you can use", words)
                + Look.section(
                        "Settings › Billing",
                        "<p>Your plan, invoices, cancelling, and asking for money back.</p>"
                                + Look.button("/" + customer + "/billing", "Manage subscription", ""));
    }

    private static String line(Feature feature) {
        return feature.on()
                ? Look.safe(feature.name())
                : "<span class=\"off\">" + Look.safe(feature.name()) + ": off</span>";
    }
}
