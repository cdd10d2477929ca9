package products;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** GoodTerms as a company's program sees it: its API, asked with a key of the company. */
public final class GoodTerms {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int TRIES = 3;

    /** An answer that is no success: a problem as RFC 9457 defines it, with what to do about it. */
    public static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final int status;
        private final String kind;
        private final String remedy;

        Refused(int status, Json problem) {
            super(problem.at("detail").text());
            this.status = status;
            this.kind = problem.at("type").text().replaceFirst(".*/", "");
            this.remedy = problem.at("remedy").text();
        }

        /** The status of the answer. */
        public int status() {
            return status;
        }

        /** What kind of problem it is, such as {@code outdated}. */
        public String kind() {
            return kind;
        }

        /** What to do about it. */
        public String remedy() {
            return remedy;
        }
    }

    /** GoodTerms gives no answer. */
    public static final class Unreachable extends RuntimeException {

        private static final long serialVersionUID = 1;

        Unreachable(URI at, Exception cause) {
            super("GoodTerms can't be reached at " + at.getScheme() + "://" + at.getAuthority() + ".", cause);
        }
    }

    private final String server;
    private final String company;
    private final String key;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    private GoodTerms(String server, String company, String key) {
        this.server = server;
        this.company = company;
        this.key = key;
    }

    /** As the environment says: {@code API_KEY}, and {@code GOODTERMS} unless it is on this machine. */
    public static GoodTerms fromEnvironment(String company) {
        String key = System.getenv("API_KEY");
        if (key == null || !key.startsWith("gt_" + company + "_")) {
            Site.end("Set the variable API_KEY to an API key of " + company + ", such as gt_" + company + "_…");
        }
        String server = Optional.ofNullable(System.getenv("GOODTERMS")).orElse("http://127.0.0.1:8080");
        return new GoodTerms(server, company, key);
    }

    /** Where it is: the scheme, the machine and the port. */
    public String server() {
        return server;
    }

    /** The path of an account, below that of the company. */
    public static String account(String id) {
        return "/accounts/" + URLEncoder.encode(id, StandardCharsets.UTF_8);
    }

    /** Asks for something of the company: a path below its own. */
    public Json get(String path) {
        return send("GET", path, Optional.empty(), Map.of());
    }

    /** Has something happen: sent again after no answer, it happens once, because the key says that it is the same. */
    public Json post(String path, Map<String, Object> body, String idempotencyKey) {
        return send("POST", path, Optional.of(body), Map.of("Idempotency-Key", idempotencyKey));
    }

    /** The same, only while the account is at that version. */
    public Json post(String path, Map<String, Object> body, String idempotencyKey, String version) {
        return send(
                "POST",
                path,
                Optional.of(body),
                Map.of("Idempotency-Key", idempotencyKey, "If-Match", "\"" + version + "\""));
    }

    /** What would happen, in sentences, and at which version of the account; nothing is done. */
    public Json preview(String path, Map<String, Object> body) {
        return send("POST", path + "?preview=true", Optional.of(body), Map.of());
    }

    /**
     * Reports use. Each report has an id of its own, under which it is counted once.
     *
     * @throws Refused if an account does not count it; what was reported of others is counted
     */
    public Json report(List<Map<String, Object>> reports) {
        Json taken = sent("POST", "/usage", Optional.of(Json.write(reports)), Map.of());
        List<Json> refused = taken.at("refused").items();
        if (!refused.isEmpty()) {
            Json problem = refused.getFirst().at("problem");
            throw new Refused((int) problem.at("status").number(), problem);
        }
        return taken;
    }

    /** Where the company's terms are published. */
    public String terms() {
        return server + "/" + company + "/terms";
    }

    /** The accounts that there are. A product knows its customers; these know them from here. */
    public List<String> accounts() {
        return get("/accounts?limit=20").at("items").items().stream()
                .map(it -> it.at("account").text())
                .toList();
    }

    /** The moment in which an account lives: now, unless it hangs on a test clock. */
    public Instant now(String account) {
        return Instant.parse(get(account(account)).at("now").text());
    }

    /** Where a customer sees to their subscription: good once, and for some minutes. */
    public URI portal(String account, String person) {
        String link = send("POST", account(account) + "/links", Optional.of(Json.object("person", person)), Map.of())
                .at("link")
                .text();
        return URI.create(
                server + "/" + company + "/portal/enter?link=" + URLEncoder.encode(link, StandardCharsets.UTF_8));
    }

    /** Has events told at an address, as last time or from now on. The secret of their signatures is kept. */
    public void hear(Kept kept, URI at, List<String> types) {
        String known = kept.get("webhook");
        Optional<Json> standing = known.isEmpty() ? Optional.empty() : find("/webhooks/" + known);
        boolean here =
                standing.filter(it -> it.at("url").text().equals(at.toString())).isPresent();
        if (here) {
            send("POST", "/webhooks/" + known + "/enabling", Optional.empty(), Map.of());
            return;
        }
        standing.ifPresent(_ -> send("DELETE", "/webhooks/" + known, Optional.empty(), Map.of()));
        Json made = send("POST", "/webhooks", Optional.of(Json.object("url", at.toString(), "types", types)), Map.of());
        kept.put("webhook", made.at("webhook").text());
        kept.put("webhook-secret", made.at("secret").text());
    }

    /** Says where this product is asked to export, delete and bring back what it holds. */
    public void beAsked(Kept kept, URI at) {
        Json set = send("PUT", "/product", Optional.of(Json.object("url", at.toString())), Map.of());
        kept.put("product-secret", set.at("secret").text());
    }

    private Optional<Json> find(String path) {
        try {
            return Optional.of(get(path));
        } catch (Refused none) {
            if (none.status() == 404) {
                return Optional.empty();
            }
            throw none;
        }
    }

    private Json send(String method, String path, Optional<Map<String, Object>> body, Map<String, String> headers) {
        return sent(method, path, body.map(Json::write), headers);
    }

    private Json sent(String method, String path, Optional<String> body, Map<String, String> headers) {
        URI at = URI.create(server + "/v1/companies/" + company + path);
        HttpRequest.Builder request = HttpRequest.newBuilder(at)
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + key)
                .method(method, body.map(BodyPublishers::ofString).orElseGet(BodyPublishers::noBody));
        body.ifPresent(_ -> request.header("Content-Type", "application/json"));
        headers.forEach(request::header);
        // What may be sent again without being done twice is sent again; all else is for the caller to look at.
        boolean again = method.equals("GET") || headers.containsKey("Idempotency-Key") || path.equals("/usage");
        return answer(request.build(), again ? TRIES : 1);
    }

    private Json answer(HttpRequest request, int tries) {
        try {
            HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
            if (answer.statusCode() >= 500 && tries > 1) {
                return answer(request, tries - 1);
            }
            Json json = answer.body().isEmpty() ? new Json(null) : Json.read(answer.body());
            if (answer.statusCode() >= 300) {
                throw new Refused(answer.statusCode(), json);
            }
            return json;
        } catch (IOException broken) {
            if (tries > 1) {
                return answer(request, tries - 1);
            }
            throw new Unreachable(request.uri(), broken);
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            throw new Unreachable(request.uri(), asked);
        }
    }
}
