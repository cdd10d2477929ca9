package goodterms.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import goodterms.server.Running;
import goodterms.server.api.Program.Reply;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Whatever is sent, the answer is one that the description names, and never that the server has failed. */
final class HostileTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern NAMED = Pattern.compile("\\{([a-z-]+)}");

    private static Running running;
    private static Program program;
    private static JsonNode description;
    private static final Map<String, Schema> ANSWERS = new HashMap<>();

    @BeforeAll
    static void start() throws Exception {
        running = Running.withCompanies();
        program = Program.of(running, "grouptrack");
        description = program.raw("GET", "/v1/openapi.json", new byte[0]).json();
        for (String id : new String[] {"a", "b"}) {
            program.open(id);
            program.subscribe(id);
        }
        program.post("/clocks", "{\"id\": \"c\", \"now\": \"2026-03-01T09:00:00Z\"}");
    }

    @AfterAll
    static void stop() throws IOException {
        program.close();
        running.close();
    }

    @Test
    void whatever_is_sent_is_answered_as_described() throws Exception {
        List<Rows> rows = Rows.of(description);
        assertThat(rows).hasSizeGreaterThan(80);
        List<String> wrong = new ArrayList<>();
        for (long seed = 0; seed < 12; seed++) {
            Strange strange = new Strange(seed, description.at("/components/schemas"));
            for (Rows row : rows) {
                String what = "seed " + seed + ": " + row.method() + " " + row.path();
                String address = address(row, strange);
                byte[] body = row.hasBody() ? body(row, strange) : new byte[0];
                Reply reply = program.raw(row.method(), address, body);
                String fault = fault(row, reply);
                if (!fault.isEmpty()) {
                    wrong.add(what + "\n" + new String(body, StandardCharsets.UTF_8) + "\n" + fault);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static byte[] body(Rows row, Strange strange) {
        return strange.body(row.schema()).toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String address(Rows row, Strange strange) {
        String path = NAMED.matcher(row.path()).replaceAll(part -> {
            String usual = switch (part.group(1)) {
                case "company" -> "grouptrack";
                case "account" -> strange.of(List.of("a", "b"));
                case "clock" -> "c";
                default -> "1";
            };
            boolean odd = strange.oneIn(15);
            return (odd ? encoded(strange.of(Strange.TEXTS.subList(1, 14))) : usual).replace("$", "\\$");
        });
        List<String> query = new ArrayList<>();
        row.operation().path("parameters").forEach(parameter -> {
            if (parameter.path("in").stringValue("").equals("query") && strange.oneIn(3)) {
                String name = parameter.path("name").stringValue();
                String value = switch (name) {
                    case "preview" -> "true";
                    case "limit" -> strange.of(List.of("1", "500", "501", "-1", "x"));
                    default -> encoded(strange.of(Strange.TEXTS));
                };
                query.add(name + "=" + value);
            }
        });
        return path + (query.isEmpty() ? "" : "?" + String.join("&", query));
    }

    private static String encoded(String text) {
        // A slash in an address parts it, encoded or not.
        return URLEncoder.encode(text.replace("/", "|"), StandardCharsets.UTF_8);
    }

    /** What of an answer is not as the description says; nothing if all of it is. */
    private static String fault(Rows row, Reply reply) {
        String shown = reply.status() + " " + reply.text();
        if (reply.status() >= 500 || (reply.text().isEmpty() && reply.status() != 204)) {
            return shown;
        }
        if (reply.text().isEmpty()) {
            return "";
        }
        if (reply.header("Content-Type").equals(Answer.LINES)) {
            return reply.text().lines().allMatch(line -> JSON.readTree(line).has("line")) ? "" : shown;
        }
        if (!reply.header("Content-Type").contains("json")) {
            // What is no address at all is refused before anything of ours is asked.
            return reply.status() == 400 && !reply.text().contains("Tomcat") ? "" : shown;
        }
        String name = reply.status() >= 400
                ? "#/components/schemas/problem"
                : row.operation()
                        .at("/responses/" + reply.status() + "/content/application~1json/schema/$ref")
                        .stringValue("none");
        List<Error> errors = ANSWERS.computeIfAbsent(name, HostileTest::schema).validate(reply.json());
        return errors.isEmpty() ? "" : errors + " in " + shown;
    }

    private static Schema schema(String reference) {
        ObjectNode whole = (ObjectNode)
                JSON.readTree(description.path("components").toString().replace("#/components/schemas/", "#/$defs/"));
        whole = JSON.createObjectNode().set("$defs", whole.path("schemas"));
        whole.put("$ref", reference.replace("#/components/schemas/", "#/$defs/"));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(whole);
    }

    @Test
    void bodies_that_are_too_large_too_deep_or_no_json_are_refused() throws Exception {
        for (Rows row : Rows.of(description)) {
            if (!row.hasBody()) {
                continue;
            }
            String address = row.address("grouptrack", "a");
            assertThat(status(row, address, "{\"a\": \"" + "x".repeat(5_000_000) + "\"}"))
                    .as(row.path())
                    .isEqualTo(413);
            assertThat(status(row, address, "[".repeat(2_000))).as(row.path()).isIn(400, 422);
            assertThat(status(row, address, "{\"by\": {\"name\": \"a\""))
                    .as(row.path())
                    .isIn(400, 422);
            assertThat(status(row, address, "\u0000")).as(row.path()).isIn(400, 422);
        }
    }

    private static int status(Rows row, String address, String body) throws Exception {
        return program.raw(row.method(), address, body.getBytes(StandardCharsets.UTF_8))
                .status();
    }

    @Test
    void words_that_would_be_orders_elsewhere_are_kept_as_words() throws Exception {
        String words = "'; drop table account; -- <script>alert(1)</script> {{7*7}}";
        ObjectNode body = JSON.createObjectNode().put("about", "other").put("text", words);
        body.putObject("by").put("name", "ana@example.com");
        Reply asked = program.post("/accounts/b/messages", body.toString());
        assertThat(asked.status()).as(asked.text()).isEqualTo(200);
        Reply events = program.get("/accounts/b/events?limit=500");
        assertThat(events.json().findValuesAsString("text")).contains(words);
        assertThat(program.get("/accounts").status()).isEqualTo(200);
    }
}
