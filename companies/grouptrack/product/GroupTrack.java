package companies.grouptrack.product;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
 * GroupTrack CRM, made small: contacts that are brought in from groups. The sync of groups can be broken by a button;
 * its staff then writes down what was wrong on the cases of those who asked for something.
 */
public final class GroupTrack {

    private static final int USUAL_PORT = 8083;
    private static final String SYNC = "group-sync";
    private static final int LONGEST_OUTAGE = 1_000;

    private final GoodTerms goodTerms = GoodTerms.fromEnvironment("grouptrack");
    private final Kept kept = Kept.fromEnvironment();
    private final News news = new News(kept);
    private final Look look = new Look("GroupTrack CRM", 155, "Every group, one list of contacts", goodTerms.terms());
    private final Site site = new Site(look, goodTerms.server(), USUAL_PORT);

    void main() {
        site.welcome(goodTerms, () -> more("", ""));
        site.on("POST /sign-up", this::signUp);
        site.on("GET /staff", _ -> staff("80", ""));
        site.on("POST /staff/outage", this::breakSync);
        site.on("POST /staff/repair", _ -> repair());
        site.on("POST /staff/findings/*/*", this::find);
        site.on("GET /*", visit -> contacts(visit, ""));
        site.on("POST /*/sync", this::sync);
        news.show("refund-requested", "you asked for money back");
        news.show("case-declined", "we answered your request");
        news.show("credited", "you have a credit towards your next bills");
        news.show("refunded", "your money is on its way back");
        site.open(() -> news.open(site, goodTerms));
    }

    private static String more(String typed, String fault) {
        return Look.section(
                        "New here?",
                        Look.button(
                                "/sign-up",
                                "Sign up",
                                Look.hidden("form", UUID.randomUUID().toString())
                                        + Look.field("name", "Your first name", typed, fault)))
                + "<p><a href=\"/staff\">The staff of GroupTrack</a></p>";
    }

    /** Opens an account. Which plan it is to have is chosen under Billing. */
    private Answer signUp(Visit visit) {
        String name = visit.field("name").toLowerCase(Locale.ROOT);
        if (!name.matches("[a-z]{2,20}") || name.equals("staff")) {
            return again(visit, "Give 2 to 20 letters from a to z.");
        }
        Map<String, Object> account =
                Json.object("id", name, "owner", Look.mail(name), "zone", "America/New_York", "country", "US");
        if (Site.IN_DEMO) {
            account.put("clock", "demo");
        }
        try {
            goodTerms.post("/accounts", account, "sign-up-" + visit.field("form"));
        } catch (GoodTerms.Refused refused) {
            if (refused.kind().equals("already-there")) {
                return again(visit, "Somebody of this name is here already.");
            }
            throw refused;
        }
        return Answer.go("/" + name);
    }

    private Answer again(Visit visit, String fault) {
        return Answer.page(look.door(goodTerms.accounts(), more(visit.field("name"), fault)))
                .with(422);
    }

    private Answer contacts(Visit visit, String notice) {
        String customer = visit.part(0);
        Standing standing = Standing.of(goodTerms, customer);
        String synced = kept.get("synced/" + customer);
        String words = synced.isEmpty() ? "No contacts have been brought in yet." : "Last brought in on " + synced + ".";
        String section = Look.section(
                "Your groups",
                Look.notice(notice) + "<p>" + Look.safe(words) + "</p>"
                        + (standing.may(SYNC) ? Look.button("/" + customer + "/sync", "Sync my groups", "") : ""));
        return Answer.page(look.page(
                "Your contacts", Optional.of(customer), section + standing.html(customer) + news.html(customer)));
    }

    private Answer sync(Visit visit) {
        String customer = visit.part(0);
        if (!Standing.of(goodTerms, customer).may(SYNC)) {
            return contacts(visit, "The sync of groups isn't part of your plan.")
                    .with(403);
        }
        if (isBroken()) {
            return contacts(
                            visit,
                            "Your groups can't be reached. It is not your fault, and we are working on it. If it goes"
                                    + " on for days, you can ask for something in return: under Billing, ask for money"
                                    + " back, and say that something didn't work.")
                    .with(503);
        }
        Instant now = goodTerms.now(customer);
        String day = now.toString().substring(0, 10);
        // Once a day is enough to know that somebody works with it.
        goodTerms.post(
                GoodTerms.account(customer) + "/activities",
                Json.object("activity", "used"),
                "used-" + customer + "-" + day);
        kept.put("synced/" + customer, News.day(now));
        return Answer.go("/" + customer);
    }

    private boolean isBroken() {
        return kept.get("outage.hours").length() > 0
                && kept.get("outage.mended").isEmpty();
    }

    private Answer staff(String typed, String fault) {
        boolean broken = isBroken();
        String outage = broken
                ? "<p>It has been broken for %s.</p>%s"
                        .formatted(inHours(), Look.button("/staff/repair", "It works again", ""))
                : Look.button(
                        "/staff/outage",
                        "Break the sync",
                        Look.field("hours", "How many hours ago did it break?", typed, fault));
        String last =
                kept.get("outage.mended").isEmpty() ? "" : "<p>The last outage lasted %s.</p>".formatted(inHours());
        String page = Look.section("Sync of groups", outage + last) + Look.section("Cases that wait for us", cases())
                + "<p><a href=\"/\">To the first page</a></p>";
        return Answer.page(look.page("The staff of GroupTrack", Optional.empty(), page))
                .with(fault.isEmpty() ? 200 : 422);
    }

    /** How long the fault that is on record lasted, or has lasted so far. */
    private long hours() {
        Instant since = Instant.parse(kept.get("outage.noticed"));
        String mended = kept.get("outage.mended");
        Instant until = mended.isEmpty() ? Instant.now() : Instant.parse(mended);
        return Long.parseLong(kept.get("outage.hours"))
                + Duration.between(since, until).toHours();
    }

    private String inHours() {
        return hours() == 1 ? "1 hour" : hours() + " hours";
    }

    private Answer breakSync(Visit visit) {
        String hours = visit.field("hours");
        if (!hours.matches("\\d{1,4}") || Integer.parseInt(hours) > LONGEST_OUTAGE) {
            return staff(hours, "Give a number of hours, at most " + LONGEST_OUTAGE + ".");
        }
        kept.forget("outage.mended");
        kept.put("outage.noticed", Instant.now().toString());
        kept.put("outage.hours", hours);
        return Answer.go("/staff");
    }

    private Answer repair() {
        if (isBroken()) {
            kept.put("outage.mended", Instant.now().toString());
        }
        return Answer.go("/staff");
    }

    /** What waits for a finding: requests of customers who say that something did not work. */
    private String cases() {
        List<String> lines = new ArrayList<>();
        for (Json open : goodTerms.get("/cases").at("items").items()) {
            String account = open.at("account").text();
            String number = open.at("case").text();
            if (isAboutFault(account, number)) {
                String what =
                        "%s asked for money back: something did not work. ".formatted(Look.safe(Look.mail(account)));
                boolean found = kept.get("found/" + account + "/" + number).length() > 0;
                lines.add(what + (found ? "What was wrong is written down." : finding(account, number)));
            }
        }
        return lines.isEmpty() ? "<p>None.</p>" : Look.list(lines);
    }

    private boolean isAboutFault(String account, String number) {
        return goodTerms.get(GoodTerms.account(account) + "/cases/" + number).at("events").items().stream()
                .anyMatch(it -> it.at("reason").text().equals("technical"));
    }

    private String finding(String account, String number) {
        return kept.get("outage.hours").isEmpty()
                ? "We know of no outage."
                : Look.button(
                        "/staff/findings/" + account + "/" + number,
                        "Write down: our fault, " + inHours(),
                        "");
    }

    /** Writes the documented fault down on a case; what follows is for the terms, and for whoever they name, to say. */
    private Answer find(Visit visit) {
        String account = visit.part(2);
        String number = visit.part(3);
        String name = account + "-" + number;
        String path = GoodTerms.account(account) + "/cases/" + number;
        Map<String, Object> support = Json.object("name", "support@grouptrack.example", "role", "support");
        String report = "The sync of groups was down for " + inHours() + ".";
        goodTerms.post(
                path + "/evidence",
                Json.object("by", support, "kind", "fault-report", "found", report),
                "fault-report-" + name);
        Map<String, Object> finding = Json.object("fault-cause", "ours", "fault-length", "PT" + hours() + "H");
        goodTerms.post(path + "/findings", Json.object("by", support, "finding", finding), "fault-" + name);
        kept.put("found/" + account + "/" + number, "yes");
        return Answer.go("/staff");
    }
}
