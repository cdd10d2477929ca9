package goodterms.server.api;

import goodterms.server.Running;
import goodterms.server.signin.Scope;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program with a key of a company, as it talks to a running server. */
public final class Program implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    /** What came back. */
    public record Reply(int status, String text, HttpResponse<byte[]> raw) {

        /** The body as JSON. */
        public JsonNode json() {
            return JSON.readTree(text);
        }

        /** What kind of problem it is: the last part of its type. */
        public String problem() {
            return json().path("type").stringValue("").replaceFirst(".*/", "");
        }

        /** A header. */
        public String header(String name) {
            return raw.headers().firstValue(name).orElse("");
        }

        /** The types of the events that happened, without their versions. */
        public List<String> events() {
            List<String> types = new ArrayList<>();
            json().path("events")
                    .forEach(it -> types.add(it.path("type").stringValue("").replaceFirst("[.].*", "")));
            return types;
        }
    }

    private final Running running;
    private final String company;
    private final String key;
    private final HttpClient client = HttpClient.newHttpClient();

    private Program(Running running, String company, String key) {
        this.running = running;
        this.company = company;
        this.key = key;
    }

    /** A program with a key that may do everything. */
    public static Program of(Running running, String company) {
        return with(running, company, EnumSet.allOf(Scope.class), Optional.empty());
    }

    /** A program with a key that may do only that. */
    public static Program with(Running running, String company, Set<Scope> scopes, Optional<String> role) {
        ApiKeys keys = new ApiKeys();
        ApiKeys.Wanted wanted = new ApiKeys.Wanted("test", scopes, role, Optional.empty());
        String key = running.server()
                .transactions()
                .of(
                        company,
                        connection -> keys.make(
                                connection,
                                company,
                                wanted,
                                "test",
                                running.server().time().instant()));
        return new Program(running, company, key);
    }

    /** Whoever holds that secret: a session, say, or nobody by an empty one. */
    public static Program holding(Running running, String company, String secret) {
        return new Program(running, company, secret);
    }

    /** The text of its key. */
    public String key() {
        return key;
    }

    /** Asks something of its company: a path from there on. */
    public Reply get(String path) throws IOException, InterruptedException {
        return send("GET", path, "");
    }

    /** Gives something to its company: a path from there on. */
    public Reply post(String path, String body, String... headers) throws IOException, InterruptedException {
        return send("POST", path, body, headers);
    }

    /** Asks anything of its company. Headers are given as names and values by turns. */
    public Reply send(String method, String path, String body, String... headers)
            throws IOException, InterruptedException {
        return raw(method, "/v1/companies/" + company + path, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    /** Asks anything of the server. Headers are given as names and values by turns. */
    public Reply raw(String method, String address, byte[] body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(running.at(address))
                .method(method, HttpRequest.BodyPublishers.ofByteArray(body))
                .setHeader("Authorization", "Bearer " + key);
        if (body.length > 0) {
            request.setHeader("Content-Type", "application/json");
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        HttpResponse<byte[]> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        return new Reply(answer.statusCode(), new String(answer.body(), StandardCharsets.UTF_8), answer);
    }

    /** Opens an account of ana@example.com. */
    public Reply open(String id) throws IOException, InterruptedException {
        return post("/accounts", """
                {"id": "%s", "owner": "ana@example.com", "zone": "America/New_York", "country": "US"}
                """.formatted(id));
    }

    /** Lets her subscribe with a card that works. */
    public Reply subscribe(String id) throws IOException, InterruptedException {
        return post("/accounts/" + id + "/subscription", """
                {"by": {"name": "ana@example.com"}, "plan": "pro", "interval": "month", "card": {"token": "visa"}}
                """);
    }

    @Override
    public void close() {
        client.close();
    }
}
