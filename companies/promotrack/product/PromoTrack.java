package companies.promotrack.product;

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
 * PromoTrack, made small: campaigns that are generated and kept optimised. Starting one has consequences for what its
 * customer pays and gets back, so they are shown first, and that they were read is recorded.
 */
public final class PromoTrack {

    private static final int USUAL_PORT = 8084;
    private static final int LONGEST_NAME = 80;
    private static final String OPTIMISATION = "campaign-optimisation";
    private static final String RECORDED = "It is written down that you started it, and that you had read this";
    private static final String DOUBTS =
            "<p>Not sure about a bill? Please talk to us first: write to support@promotrack.example.</p>";

    private final GoodTerms goodTerms = GoodTerms.fromEnvironment("promotrack");
    private final Kept kept = Kept.fromEnvironment();
    private final News news = new News(kept);
    private final Look look = new Look("PromoTrack", 265, "Campaigns that make themselves", goodTerms.terms());
    private final Site site = new Site(look, goodTerms.server(), USUAL_PORT);

    void main() {
        site.welcome(goodTerms, () -> "");
        site.on("GET /*", visit -> dashboard(visit, ""));
        site.on("GET /*/campaigns/new", this::ask);
        site.on("POST /*/campaigns", this::start);
        site.on("POST /*/campaigns/*/optimisation", this::optimise);
        news.on("features-ended", (customer, event) -> kept.put("stopped/" + customer, News.day(event)));
        news.on("features-started", (customer, _) -> kept.forget("stopped/" + customer));
        news.show("features-started", "the features of your campaign began");
        news.show("features-ended", "the features of your campaign stopped");
        news.show("cancellation-accepted", "you cancelled");
        news.show("cancellation-withdrawn", "you took your cancellation back");
        news.show("subscription-ended", "your subscription ended");
        site.open(() -> news.open(site, goodTerms));
    }

    private Answer dashboard(Visit visit, String notice) {
        String customer = visit.part(0);
        Standing standing = Standing.of(goodTerms, customer);
        if (Site.IN_DEMO && kept.isNew(customer)) {
            adopt(customer);
        }
        String campaigns = Look.section("Campaigns", Look.notice(notice) + campaigns(customer, standing));
        return Answer.page(look.page(
                "Your work", Optional.of(customer), campaigns + standing.html(customer) + news.html(customer)));
    }

    /** Campaigns that customers of the demo have started before this program came. */
    private void adopt(String customer) {
        for (Json entry : goodTerms
                .get(GoodTerms.account(customer) + "/events?limit=500")
                .at("items")
                .items()) {
            entry.at("events").items().stream()
                    .filter(it -> it.at("activity").text().equals("campaign-started"))
                    .forEach(it ->
                            kept.put("campaign/" + customer + "/" + UUID.randomUUID(), "A sale, " + News.day(it)));
        }
    }

    private String campaigns(String customer, Standing standing) {
        List<String> ids = kept.after("campaign/" + customer + "/");
        List<String> lines =
                ids.stream().map(id -> line(customer, id, standing)).toList();
        String form = """
                <form action="/%s/campaigns/new">%s<button>Start a campaign</button></form>
                """.formatted(Look.safe(customer), Look.field("name", "What is it for?", "", ""));
        return (lines.isEmpty() ? "<p>No campaign has been started yet.</p>" : Look.list(lines)) + (standing.isOpen() ? form : "");
    }

    private String line(String customer, String id, Standing standing) {
        String name = Look.safe(kept.get("campaign/" + customer + "/" + id));
        return standing.may(OPTIMISATION)
                ? name + ": running "
                        + Look.button("/" + customer + "/campaigns/" + id + "/optimisation", "Optimise it now", "")
                : name + ": <span class=\"off\">stopped</span> " + Look.safe(kept.get("stopped/" + customer));
    }

    /** The notice before a campaign: what GoodTerms says would follow. */
    private Answer ask(Visit visit) {
        String name = visit.field("name");
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            return again(visit, "Give it a name of at most " + LONGEST_NAME + " letters, so that you know it again.");
        }
        return notice(visit, UUID.randomUUID().toString(), "");
    }

    private Answer again(Visit visit, String fault) {
        String form = """
                <form action="/%s/campaigns/new">%s<button>Continue</button></form>
                """.formatted(
                        Look.safe(visit.part(0)), Look.field("name", "What is it for?", visit.field("name"), fault));
        return Answer.page(look.page("Start a campaign", Optional.of(visit.part(0)), form))
                .with(422);
    }

    private Answer notice(Visit visit, String campaign, String fault) {
        String customer = visit.part(0);
        Json preview = goodTerms.preview(GoodTerms.account(customer) + "/activities", started());
        List<String> follows = preview.at("sentences").items().stream()
                .map(it -> it.text().replace("Recorded: campaign started", RECORDED))
                .map(it -> Look.safe(withoutClause(it)))
                .toList();
        String form = Look.section("Before it starts", Look.list(follows) + DOUBTS)
                + Look.button(
                        "/" + customer + "/campaigns",
                        "Start “" + visit.field("name") + "”",
                        Look.hidden("name", visit.field("name"))
                                + Look.hidden("campaign", campaign)
                                + Look.hidden("version", preview.at("version").text())
                                + check(fault))
                + "<p><a href=\"/" + Look.safe(customer) + "\">Don't start it</a></p>";
        return Answer.page(look.page("Start “" + visit.field("name") + "”?", Optional.of(customer), form))
                .with(fault.isEmpty() ? 200 : 422);
    }

    /** A sentence of GoodTerms without the name by which programs know the clause. */
    private static String withoutClause(String sentence) {
        return sentence.replaceFirst(" \\([a-z-]+\\)$", "");
    }

    private static String check(String fault) {
        String says = fault.isEmpty() ? "" : "<span class=\"fault\" id=\"read-fault\">" + Look.safe(fault) + "</span>";
        return """
                %s<label class="check" for="read"><input type="checkbox" id="read" name="read" value="yes"%s>\
                <span>I have read what follows from it.</span></label>
                """.formatted(says, fault.isEmpty() ? "" : " aria-invalid=\"true\" aria-describedby=\"read-fault\"");
    }

    private static Map<String, Object> started() {
        return Json.object("activity", "campaign-started", "acknowledged", true);
    }

    private Answer start(Visit visit) {
        String customer = visit.part(0);
        String campaign = visit.field("campaign");
        if (!campaign.matches("[0-9a-f-]{36}") || visit.field("name").length() > LONGEST_NAME) {
            return Answer.go("/" + customer);
        }
        if (!visit.field("read").equals("yes")) {
            return notice(visit, campaign, "Please say that you have read it.");
        }
        try {
            // Once, however often the button is clicked, and only while what was shown still holds.
            goodTerms.post(
                    GoodTerms.account(customer) + "/activities",
                    started(),
                    "campaign-" + campaign + "-" + visit.field("version"),
                    visit.field("version"));
        } catch (GoodTerms.Refused refused) {
            if (refused.kind().equals("outdated")) {
                return notice(visit, campaign, "Your subscription has changed meanwhile. Please read once more.");
            }
            throw refused;
        }
        kept.put("campaign/" + customer + "/" + campaign, visit.field("name"));
        return Answer.go("/" + customer);
    }

    /** Work of the Pro features: done only while they are the customer's to use. */
    private Answer optimise(Visit visit) {
        boolean may = Standing.of(goodTerms, visit.part(0)).may(OPTIMISATION);
        String name = kept.get("campaign/" + visit.part(0) + "/" + visit.part(2));
        return may
                ? dashboard(visit, "“" + name + "” has been optimised.")
                : dashboard(visit, "Optimisation isn't part of your subscription any more.")
                        .with(403);
    }
}
