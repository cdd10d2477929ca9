package companies.customertrackr.product;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
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
 * CustomerTrackr, made small: records of its customers' customers. When GoodTerms asks, a copy of them is made, they
 * are deleted, or shown again; it is told what was done, with evidence.
 */
public final class CustomerTrackr {

    private static final int USUAL_PORT = 8082;
    private static final int LONGEST_NAME = 80;
    private static final Duration COPY_KEPT = Duration.ofDays(7);
    private static final String QUESTIONS = "/asked-by-goodterms";

    private final GoodTerms goodTerms = GoodTerms.fromEnvironment("customertrackr");
    private final Kept kept = Kept.fromEnvironment();
    private final News news = new News(kept);
    private final Look look = new Look("CustomerTrackr", 25, "Never lose track of a customer", goodTerms.terms());
    private final Site site = new Site(look, goodTerms.server(), USUAL_PORT);

    void main() {
        site.welcome(goodTerms, () -> "");
        site.on("GET /*", visit -> records(visit, ""));
        site.on("POST /*/records", this::add);
        site.on("POST /*/exports", this::export);
        site.on("GET /*/copies/*", this::copy);
        site.on("POST " + QUESTIONS, this::asked);
        news.on("subscription-ended", this::hide);
        news.on("subscription-started", (customer, _) -> kept.forget("hidden/" + customer));
        news.on(
                "export-ready",
                (customer, event) ->
                        kept.put("ready/" + customer, event.at("link").text()));
        news.show("export-ready", "your copy is ready");
        news.show("cancellation-accepted", "you cancelled");
        news.show("subscription-ended", "your subscription ended");
        news.show("deletion-called-off", "your records stay");
        news.show("content-deleted", "your records were deleted");
        site.open(() -> {
            news.open(site, goodTerms);
            goodTerms.beAsked(kept, site.address().resolve(QUESTIONS));
        });
    }

    private Answer records(Visit visit, String fault) {
        String customer = visit.part(0);
        Standing standing = Standing.of(goodTerms, customer);
        if (Site.IN_DEMO && kept.isNew(customer)) {
            List.of("Example Bakery", "Example Florist", "Example Garage").forEach(name -> keep(customer, name));
        }
        String hidden = kept.get("hidden/" + customer);
        String shown = standing.isOpen() ? list(customer, visit.field("name"), fault) : closed(hidden);
        String page = Look.section("Records", shown)
                + Look.section("Settings › Your data", data(customer))
                + standing.html(customer)
                + news.html(customer);
        return Answer.page(look.page("Your customers", Optional.of(customer), page))
                .with(fault.isEmpty() ? 200 : 422);
    }

    /** News can come late: whether the account is still closed is asked, not guessed. */
    private void hide(String customer, Json event) {
        if (!Standing.of(goodTerms, customer).isOpen()) {
            kept.put("hidden/" + customer, News.day(event));
        }
    }

    private static String closed(String since) {
        return "<p>Your subscription isn't running%s. Your records can't be seen, but you can still have a copy.</p>"
                .formatted(since.isEmpty() ? "" : " since " + Look.safe(since));
    }

    private String list(String customer, String typed, String fault) {
        if (!kept.get("hidden/" + customer).isEmpty()) {
            return "<p>Your records are being brought back. Please look again in a moment.</p>";
        }
        List<String> names = kept.after("record/" + customer + "/").stream()
                .map(id -> Look.safe(name(customer, id)))
                .toList();
        return (names.isEmpty() ? "<p>None yet.</p>" : Look.list(names))
                + Look.button("/" + customer + "/records", "Add", Look.field("name", "A new customer", typed, fault));
    }

    private String made(String customer, String id) {
        return kept.get("record/" + customer + "/" + id).split(" ")[0];
    }

    private String name(String customer, String id) {
        return kept.get("record/" + customer + "/" + id).replaceFirst("^\\S+ ", "");
    }

    private String data(String customer) {
        String ready = kept.get("ready/" + customer);
        return (ready.isEmpty()
                        ? "<p>Everything you have stored with us, in one file.</p>"
                        : "<p><a href=\"%s\">Your copy is ready</a></p>".formatted(Look.safe(ready)))
                + Look.button(
                        "/" + customer + "/exports",
                        "Make a copy",
                        Look.hidden("export", UUID.randomUUID().toString()));
    }

    private Answer add(Visit visit) {
        String customer = visit.part(0);
        String name = visit.field("name");
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            return records(visit, "Give a name of at most " + LONGEST_NAME + " letters.");
        }
        if (!Standing.of(goodTerms, customer).may("contacts")) {
            return records(visit, "Your subscription isn't running.").with(403);
        }
        Instant now = keep(customer, name);
        goodTerms.post(
                GoodTerms.account(customer) + "/activities",
                Json.object("activity", "used"),
                "used-" + customer + "-" + now.toString().substring(0, 10));
        return Answer.go("/" + customer);
    }

    /** A record bears the moment at which it was made, in the time that the account lives in. */
    private Instant keep(String customer, String name) {
        Instant now = goodTerms.now(customer);
        kept.put("record/" + customer + "/" + UUID.randomUUID(), now + " " + name);
        return now;
    }

    private Answer export(Visit visit) {
        String customer = visit.part(0);
        goodTerms.post(
                GoodTerms.account(customer) + "/exports",
                Json.object("by", Json.object("name", Look.mail(customer))),
                "export-" + visit.field("export"));
        return Answer.go("/" + customer);
    }

    private Answer copy(Visit visit) {
        String copy = kept.get("copy/" + visit.part(0) + "/" + visit.part(2));
        String until = kept.get("until/" + visit.part(0) + "/" + visit.part(2));
        return copy.isEmpty() || Instant.parse(until).isBefore(Instant.now())
                ? Answer.status(404)
                : Answer.of(200, "text/csv; charset=utf-8", copy)
                        .with("Content-Disposition", "attachment; filename=\"records.csv\"")
                        .with("Cache-Control", "no-store");
    }

    /** GoodTerms asks for something. Asked again under the same key, nothing is done again. */
    private Answer asked(Visit visit) {
        if (!visit.signature().fits(kept.get("product-secret"), visit.body(), Instant.now())) {
            return Answer.status(401);
        }
        String key = "asked/" + visit.header("idempotency-key");
        if (!kept.get(key).isEmpty()) {
            return Answer.status(202);
        }
        Json question = Json.read(new String(visit.body(), StandardCharsets.UTF_8));
        String customer = question.at("data", "account").text();
        Json data = question.at("data");
        Optional<Runnable> answer = switch (question.at("type").text()) {
            case "ask-export" ->
                Optional.of(() -> copied(customer, data.at("export").text()));
            case "ask-deletion" -> {
                String evidence =
                        delete(customer, Instant.parse(data.at("created-before").text()));
                yield Optional.of(() -> deleted(customer, data.at("deletion").text(), evidence));
            }
            case "ask-restoration" -> {
                kept.forget("hidden/" + customer);
                yield Optional.empty();
            }
            default -> throw new IllegalArgumentException("GoodTerms asks for what is not known here");
        };
        kept.put(key, "done");
        // It is taken in; what was done is told in a request of our own.
        answer.ifPresent(Thread::startVirtualThread);
        return Answer.status(202);
    }

    /** A copy for the customer, at an address that nobody can guess. */
    private void copied(String customer, String export) {
        String copy = UUID.randomUUID().toString();
        String rows = kept.after("record/" + customer + "/").stream()
                .map(id -> quoted(made(customer, id)) + "," + quoted(name(customer, id)))
                .collect(Collectors.joining("\r\n", "created,name\r\n", "\r\n"));
        kept.put("copy/" + customer + "/" + copy, rows);
        kept.put("until/" + customer + "/" + copy, Instant.now().plus(COPY_KEPT).toString());
        goodTerms.post(
                GoodTerms.account(customer) + "/exports/" + export + "/copy",
                Json.object(
                        "link",
                        site.address() + "/" + customer + "/copies/" + copy,
                        "expires",
                        goodTerms.now(customer).plus(COPY_KEPT).toString()),
                "copy-" + customer + "-" + export);
    }

    /** As a field of a table; what begins like a formula is none. */
    private static String quoted(String text) {
        String plain = text.matches("(?s)[=+@\t\r-].*") ? "'" + text : text;
        return "\"" + plain.replace("\"", "\"\"") + "\"";
    }

    /** Deletes what was created before, and all copies. @return what proves it */
    private String delete(String customer, Instant before) {
        String records = "record/" + customer + "/";
        List<String> gone = kept.after(records).stream()
                .filter(id -> Instant.parse(made(customer, id)).isBefore(before))
                .toList();
        gone.forEach(id -> kept.forget(records + id));
        kept.forgetAll("copy/" + customer + "/");
        kept.forgetAll("until/" + customer + "/");
        kept.forget("ready/" + customer);
        String proof = "Records deleted: " + gone.size() + ". SHA-256 of their ids: " + digest(String.join("\n", gone));
        System.out.println(proof);
        return proof;
    }

    private static String digest(String text) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private void deleted(String customer, String deletion, String evidence) {
        goodTerms.post(
                GoodTerms.account(customer) + "/deletions/" + deletion + "/confirmation",
                Json.object("evidence", evidence),
                "deletion-" + customer + "-" + deletion);
    }
}
