package goodterms.server.api;

import goodterms.core.calendar.Interval;
import goodterms.core.catalog.AddOn;
import goodterms.core.catalog.Company;
import goodterms.core.catalog.Limit;
import goodterms.core.catalog.Plan;
import goodterms.core.catalog.Price;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The rows of the table at which is asked who sells what. */
final class CatalogQueries {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Commands commands;

    CatalogQueries(Commands commands) {
        this.commands = commands;
    }

    List<Endpoint> all() {
        return List.of(
                Endpoint.get(
                        "/v1/companies",
                        "list-companies",
                        "company",
                        "The companies that the key is good for",
                        "company-list",
                        this::companies),
                Endpoint.get(Endpoint.COMPANY, "get-company", "company", "Who sells", "company", this::company),
                Endpoint.get(
                        Endpoint.COMPANY + "/catalog",
                        "get-catalog",
                        "company",
                        "What is sold now: plans, add-ons, meters, coupons",
                        "catalog",
                        this::catalog));
    }

    private Answer companies(Connection connection, Call call) throws SQLException {
        ObjectNode page = JSON.objectNode();
        page.putArray("items").add(shown(commands.company(connection, call)));
        return Answer.ok(page);
    }

    private Answer company(Connection connection, Call call) throws SQLException {
        return Answer.ok(shown(commands.company(connection, call)));
    }

    private static ObjectNode shown(Company company) {
        ObjectNode json = JSON.objectNode()
                .put("company", company.id())
                .put("name", company.name())
                .put("zone", company.zone().getId())
                .put("country", company.country());
        company.support().ifPresent(support -> json.put("support", support));
        json.set("currencies", Shown.json(company.offer().currencies()));
        company.roles()
                .forEach(role -> json.withArrayProperty("roles")
                        .addObject()
                        .put("role", role.id())
                        .put("name", role.name()));
        return json.put("link", "/v1/companies/" + company.id());
    }

    private Answer catalog(Connection connection, Call call) throws SQLException {
        Company company = commands.company(connection, call);
        ObjectNode json = JSON.objectNode();
        var plans = json.putArray("plans");
        company.offer().plansAt(call.now()).forEach(plan -> plans.add(plan(plan)));
        var addOns = json.putArray("add-ons");
        company.offer().addOns().forEach(addOn -> addOns.add(addOn(addOn)));
        json.set("meters", Shown.json(company.offer().meters()));
        var coupons = json.putArray("coupons");
        company.offer().coupons().stream()
                .filter(coupon -> coupon.claimableAt(call.now()))
                .forEach(
                        coupon -> coupons.addObject().put("coupon", coupon.id()).put("name", coupon.name()));
        return Answer.ok(json);
    }

    private static ObjectNode plan(Plan plan) {
        ObjectNode json = JSON.objectNode()
                .put("plan", plan.id())
                .put("name", plan.name())
                .put("since", plan.from().toString());
        json.set("prices", prices(plan.prices()));
        plan.trialDays().ifPresent(days -> json.put("trial-days", days));
        json.set("features", Shown.json(plan.features()));
        ObjectNode limits = json.putObject("limits");
        new TreeMap<>(plan.limits()).forEach((meter, limit) -> limits.set(meter, limit(limit)));
        json.set("add-ons", Shown.json(plan.addOns()));
        return json;
    }

    private static ObjectNode addOn(AddOn addOn) {
        ObjectNode json = JSON.objectNode().put("add-on", addOn.id()).put("name", addOn.name());
        json.set("prices", prices(addOn.prices()));
        addOn.raises().ifPresent(meter -> json.put("raises", meter));
        addOn.most().ifPresent(most -> json.put("most", most));
        return json;
    }

    private static JsonNode prices(Map<Interval, Price> prices) {
        ObjectNode json = JSON.objectNode();
        new TreeMap<>(prices)
                .forEach((interval, price) -> json.set(
                        interval.name().toLowerCase(Locale.ROOT),
                        Shown.json(price.amounts().values().stream()
                                .sorted((one, other) -> one.getCurrencyUnit().compareTo(other.getCurrencyUnit()))
                                .toList())));
        return json;
    }

    private static ObjectNode limit(Limit limit) {
        ObjectNode json = JSON.objectNode();
        limit.most().ifPresent(most -> json.put("most", most));
        return json.put("more-is-sold", limit.beyond().isPresent());
    }
}
