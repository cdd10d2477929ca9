package companies.anytrack.product;

import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import products.Answer;
import products.GoodTerms;
import products.Json;
import products.Kept;
import products.Look;
import products.News;
import products.Site;
import products.Standing;
import products.Visit;

/**
 * AnyTrack, made small: a tag on customers' sites counts sessions, each once. Tag and API count as use whether or not
 * anybody signs in, and limits of the plan are kept.
 */
public final class AnyTrack {

    private static final int USUAL_PORT = 8081;
    private static final int MOST_VISITS = 100_000;
    private static final byte[] PIXEL =
            Base64.getDecoder().decode("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");

    private final GoodTerms goodTerms = GoodTerms.fromEnvironment("anytrack");
    private final Kept kept = Kept.fromEnvironment();
    private final News news = new News(kept);
    private final Look look = new Look("AnyTrack", 215, "Know where your sales come from", goodTerms.terms());
    private final Site site = new Site(look, goodTerms.server(), USUAL_PORT);

    void main() {
        site.welcome(goodTerms, () -> "");
        site.on("GET /*", visit -> dashboard(visit, "", ""));
        site.on("POST /*/properties", this::add);
        site.on("POST /*/properties/*/removal", this::remove);
        site.on("POST /*/api", this::connect);
        site.on("POST /*/visits", this::importVisits);
        site.on("GET /*/properties/*/site", this::site);
        site.on("GET /*/properties/*/tag.gif", this::tag);
        news.on("usage-warned", this::warn);
        news.on("usage-period-closed", (customer, _) -> kept.forgetAll("warned/" + customer + "/"));
        news.show("usage-warned", "you came near a limit of your plan");
        news.show("plan-changed", "your plan changed");
        news.show("cancellation-accepted", "you cancelled");
        news.show("subscription-ended", "your subscription ended");
        site.open(() -> news.open(site, goodTerms));
    }

    /** @param field what words are about: a field in which something is wrong, or nothing in particular */
    private Answer dashboard(Visit visit, String field, String words) {
        String customer = visit.part(0);
        Standing standing = Standing.of(goodTerms, customer);
        if (Site.IN_DEMO && kept.isNew(customer)) {
            adopt(customer, standing.meter("properties").used());
        }
        String site = field.equals("site") ? words : "";
        String visits = field.equals("visits") ? words : "";
        String page = Look.notice(field.isEmpty() ? words : "")
                + warnings(customer, standing)
                + Look.section("Properties", properties(visit, standing, site))
                + (standing.isOpen() ? Look.section("This period", used(visit, standing, visits)) : "")
                + (standing.may("conversion-api") ? Look.section("Conversions sent by API", api(customer)) : "")
                + standing.html(customer)
                + news.html(customer);
        return Answer.page(look.page("Your sites", Optional.of(customer), page));
    }

    /** Sites that customers of the demo had before this program came. */
    private void adopt(String customer, long sites) {
        for (int site = 1; site <= sites; site++) {
            kept.put("property/" + customer + "/" + UUID.randomUUID(), "Example site " + site);
        }
    }

    /** What GoodTerms has warned of, in the product itself: at 80 % and at 100 % of a limit. */
    private String warnings(String customer, Standing standing) {
        StringBuilder warnings = new StringBuilder();
        for (Standing.Meter meter : standing.meters()) {
            String warned = kept.get("warned/" + customer + "/" + meter.id());
            warnings.append(Look.notice(warned.isEmpty() ? "" : meter.name() + ": " + warned));
        }
        return warnings.toString();
    }

    private void warn(String customer, Json event) {
        boolean full = event.at("from").number() >= event.at("limit").number();
        String share = full ? "you have used all" : "you have used 80 %";
        kept.put(
                "warned/" + customer + "/" + event.at("meter").text(),
                share
                        + " of the %s that your plan includes."
                                .formatted(Look.many(event.at("limit").number())));
    }

    private String properties(Visit visit, Standing standing, String fault) {
        String customer = visit.part(0);
        List<String> lines = new ArrayList<>();
        for (String id : sites(customer)) {
            String home = "/" + customer + "/properties/" + id;
            lines.add("<a href=\"%s/site\">%s</a> %s"
                    .formatted(
                            Look.safe(home),
                            Look.safe(kept.get("property/" + customer + "/" + id)),
                            Look.button(home + "/removal", "Remove", "")));
        }
        String form = standing.isOpen()
                ? Look.button(
                        "/" + customer + "/properties",
                        "Add this site",
                        Look.field("site", "Another site", fault.isEmpty() ? "" : visit.field("site"), fault))
                : "";
        return (lines.isEmpty() ? "<p>None yet.</p>" : Look.list(lines)) + form;
    }

    private static String used(Visit visit, Standing standing, String fault) {
        List<String> lines = standing.meters().stream()
                .map(it -> Look.safe(
                        it.name() + ": " + Look.many(it.used()) + (it.limit().isEmpty() ? "" : " of " + it.limit())))
                .toList();
        return Look.list(lines)
                + Look.button(
                        "/" + visit.part(0) + "/visits",
                        "Report them",
                        Look.hidden("report", UUID.randomUUID().toString())
                                + Look.field(
                                        "visits",
                                        "Sessions counted by your own server",
                                        fault.isEmpty() ? "1000" : visit.field("visits"),
                                        fault));
    }

    private String api(String customer) {
        boolean connected = !kept.get("api/" + customer).isEmpty();
        return connected
                ? "<p>Your systems are connected.</p>"
                        + Look.button("/" + customer + "/api", "Disconnect them", Look.hidden("connect", "no"))
                : "<p>Connecting it counts as use, as a tag on your site does.</p>"
                        + Look.button("/" + customer + "/api", "Connect the API", Look.hidden("connect", "yes"));
    }

    private void tell(String customer, String activity, String once) {
        goodTerms.post(
                GoodTerms.account(customer) + "/activities", Json.object("activity", activity), activity + "-" + once);
    }

    private synchronized Answer add(Visit visit) {
        String customer = visit.part(0);
        String name = visit.field("site");
        Standing.Meter meter = Standing.of(goodTerms, customer).meter("properties");
        if (name.isEmpty() || name.length() > 80) {
            return dashboard(visit, "site", "Give the site a name of at most 80 letters.")
                    .with(422);
        }
        if (!meter.room()) {
            return dashboard(
                            visit,
                            "site",
                            "Your plan has room for %s. You can have more under Billing."
                                    .formatted(meter.limit().equals("1") ? "1 site" : meter.limit() + " sites"))
                    .with(403);
        }
        String id = UUID.randomUUID().toString();
        level(customer, sites(customer).size() + 1);
        kept.put("property/" + customer + "/" + id, name);
        return Answer.go("/" + customer);
    }

    private synchronized Answer remove(Visit visit) {
        String customer = visit.part(0);
        String name = "property/" + customer + "/" + visit.part(2);
        boolean was = !kept.get(name).isEmpty();
        if (was) {
            level(customer, sites(customer).size() - 1);
            kept.forget(name);
        }
        if (was && sites(customer).isEmpty()) {
            tell(customer, "tag-removed", visit.part(2));
            kept.forget("tag/" + customer);
        }
        return Answer.go("/" + customer);
    }

    /** The ids of a customer's sites, by the names of these. */
    private List<String> sites(String customer) {
        String all = "property/" + customer + "/";
        return kept.after(all).stream()
                .sorted(Comparator.comparing(id -> kept.get(all + id)))
                .toList();
    }

    /** Reports how many sites there are: first of all, for where it is refused nothing is to have changed here. */
    private void level(String customer, int sites) {
        report(customer, "properties", sites, UUID.randomUUID().toString());
    }

    private Json report(String customer, String meter, long quantity, String id) {
        return goodTerms.report(
                List.of(Json.object("account", customer, "id", id, "meter", meter, "quantity", quantity)));
    }

    private Answer connect(Visit visit) {
        String customer = visit.part(0);
        boolean on = visit.field("connect").equals("yes");
        tell(
                customer,
                on ? "api-connected" : "api-disconnected",
                UUID.randomUUID().toString());
        if (on) {
            kept.put("api/" + customer, "connected");
        } else {
            kept.forget("api/" + customer);
        }
        return Answer.go("/" + customer);
    }

    /** The form brings its own id along: sent twice, it is counted once. */
    private Answer importVisits(Visit visit) {
        String visits = visit.field("visits");
        String id = visit.field("report");
        if (!visits.matches("\\d{1,6}") || Long.parseLong(visits) > MOST_VISITS || !id.matches("[0-9a-f-]{36}")) {
            return dashboard(visit, "visits", "Report a whole number of sessions, at most 100,000.")
                    .with(422);
        }
        Json taken = report(visit.part(0), "sessions", Long.parseLong(visits), id);
        boolean known = taken.at("known").number() > 0;
        return dashboard(visit, "", known ? "They had been reported before, and were not counted again." : "Counted.");
    }

    /** A customer's own site, on which the tag stands. */
    private Answer site(Visit visit) {
        String name = kept.get("property/" + visit.part(0) + "/" + visit.part(2));
        if (name.isEmpty()) {
            return Answer.go("/" + visit.part(0));
        }
        String words = "<p>This is a site of a customer of AnyTrack. The tag on it has just reported your session;"
                + " look at this page again, and it stays the same session.</p>"
                + "<p><a href=\"/%s\">Back to AnyTrack</a></p>";
        String tag = "<img src=\"/%s/properties/%s/tag.gif\" alt=\"\" width=\"1\" height=\"1\">";
        return Answer.page(look.page(
                name,
                Optional.empty(),
                words.formatted(Look.safe(visit.part(0))) + tag.formatted(visit.part(0), visit.part(2))));
    }

    /** The tag: nobody is signed in, and it is use all the same. */
    private Answer tag(Visit visit) {
        String customer = visit.part(0);
        String property = visit.part(2);
        if (kept.get("property/" + customer + "/" + property).isEmpty()) {
            return Answer.status(404);
        }
        String session =
                visit.cookie("session").filter(it -> it.matches("[0-9a-f]{16}")).orElseGet(AnyTrack::drawn);
        if (kept.get("tag/" + customer).isEmpty()) {
            tell(customer, "tag-installed", property);
            kept.put("tag/" + customer, property);
        }
        try {
            report(customer, "sessions", 1, session + "-" + property);
        } catch (GoodTerms.Refused _) {
            // A site's visitors are not to be shown that its owner's account counts nothing.
            return pixel(session);
        }
        if (Standing.of(goodTerms, customer).may("autotrack")) {
            String day = goodTerms.now(customer).toString().substring(0, 10);
            tell(customer, "data-processed", customer + "-" + day);
        }
        return pixel(session);
    }

    private static Answer pixel(String session) {
        return new Answer(200, Map.of("Content-Type", "image/gif", "Cache-Control", "no-store"), PIXEL)
                .with("Set-Cookie", "session=" + session + "; Path=/; Max-Age=1800; HttpOnly; SameSite=Lax");
    }

    private static String drawn() {
        return UUID.randomUUID().toString().replace("-", "").substring(0, 16);
    }
}
