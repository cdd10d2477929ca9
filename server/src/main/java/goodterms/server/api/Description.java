package goodterms.server.api;

import goodterms.server.signin.Scope;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The table of endpoints as OpenAPI 3.1 describes it, for programs and those who write them. */
final class Description {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String SCHEMAS = "#/components/schemas/";

    private static final Map<String, String> TAGS = new TreeMap<>(Map.ofEntries(
            Map.entry("about", "This API itself"),
            Map.entry("accounts", "Customers, each with all that ever happened to them"),
            Map.entry("cases", "Requests, and how they are decided"),
            Map.entry("clocks", "Clocks that tests move by hand"),
            Map.entry("company", "Who sells what"),
            Map.entry("keys", "Keys of programs"),
            Map.entry("money", "Cards, invoices, payments, refunds, books"),
            Map.entry("people", "Who is on an account, and what they are written"),
            Map.entry("retention", "What is kept, and for how long"),
            Map.entry("sign-in", "How people come in and go: staff, and customers by link"),
            Map.entry("staff", "Who works for a company, and the record of who did what"),
            Map.entry("subscription", "Taking a plan, changing it, leaving it"),
            Map.entry("terms", "The company's pages, and what they say of a case"),
            Map.entry("usage", "What is counted, and what the product saw"),
            Map.entry("webhooks", "What is told outside, and how that goes")));

    private final List<Endpoint> table;
    private final Map<String, JsonNode> schemas = new TreeMap<>();

    private Description(List<Endpoint> table) {
        this.table = table;
    }

    /** The whole description of a table. */
    static ObjectNode of(List<Endpoint> table) {
        return new Description(table).whole();
    }

    /** The schemas of answers, by their names. */
    static ObjectNode answers() {
        try (InputStream file = Objects.requireNonNull(Description.class.getResourceAsStream("schemas.json"))) {
            return (ObjectNode) new JsonMapper().readTree(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private ObjectNode whole() {
        ObjectNode whole = JSON.objectNode().put("openapi", "3.1.0");
        ObjectNode info = whole.putObject("info")
                .put("title", "GoodTerms")
                .put("version", "1")
                .put(
                        "description",
                        "Subscriptions that start, run and end on the terms you published. "
                                + "How to sign in, to try again safely and to read on stands in docs/reference/api.md.");
        info.putObject("contact").put("name", "Whoever runs this server");
        info.putObject("license").put("name", "Apache 2.0").put("identifier", "Apache-2.0");
        whole.putArray("servers").addObject().put("url", "/").put("description", "This server");
        whole.putArray("security").addObject().putArray("key");
        ArrayNode tags = whole.putArray("tags");
        TAGS.forEach((name, words) -> tags.addObject().put("name", name).put("description", words));
        ObjectNode paths = whole.putObject("paths");
        answers().properties().forEach(each -> schemas.put(each.getKey(), each.getValue()));
        table.forEach(endpoint ->
                path(paths, endpoint).set(endpoint.method().toLowerCase(java.util.Locale.ROOT), operation(endpoint)));
        whole.set("components", components());
        return whole;
    }

    private static ObjectNode path(ObjectNode paths, Endpoint endpoint) {
        if (paths.path(endpoint.path()) instanceof ObjectNode there) {
            return there;
        }
        ObjectNode path = paths.putObject(endpoint.path());
        if (!endpoint.named().isEmpty()) {
            ArrayNode parameters = path.putArray("parameters");
            endpoint.named().forEach(name -> {
                ObjectNode schema = JSON.objectNode().put("type", "string").put("maxLength", 320);
                parameters.add(parameter(name, "path", "The " + name.replace('-', ' ') + ".", schema)
                        .put("required", true));
            });
        }
        return path;
    }

    private static ObjectNode parameter(String name, String in, String description, JsonNode schema) {
        ObjectNode parameter = JSON.objectNode().put("name", name).put("in", in).put("description", description);
        return parameter.set("schema", schema);
    }

    private ObjectNode operation(Endpoint endpoint) {
        ObjectNode operation = JSON.objectNode()
                .put("operationId", endpoint.name())
                .put("summary", endpoint.says().summary())
                .put("description", endpoint.says().summary() + ". " + needs(endpoint.needs()));
        operation.putArray("tags").add(endpoint.says().tag());
        if (endpoint.needs().isEmpty()) {
            operation.putArray("security");
        }
        List<ObjectNode> parameters = parameters(endpoint);
        if (!parameters.isEmpty()) {
            parameters.forEach(operation.putArray("parameters")::add);
        }
        endpoint.takes().schema().ifPresent(schema -> operation.set("requestBody", body(endpoint, schema)));
        ObjectNode responses = operation.putObject("responses");
        responses.set(Integer.toString(endpoint.gives().status()), answer(endpoint));
        responses.putObject("default").put("$ref", "#/components/responses/problem");
        return operation;
    }

    private static String needs(Optional<Scope> scope) {
        return scope.map(it -> "Needs a key with the scope " + ApiKeys.written(it) + ".")
                .orElse("Anybody may ask.");
    }

    private static List<ObjectNode> parameters(Endpoint endpoint) {
        List<ObjectNode> parameters = new ArrayList<>();
        endpoint.parameters()
                .forEach(it -> parameters.add(parameter(it.name(), "query", it.description(), it.schema())));
        if (endpoint.takes().once()) {
            parameters.add(shared("idempotency-key"));
        }
        if (endpoint.takes().once()
                && endpoint.parameters().stream().anyMatch(it -> it.name().equals("preview"))) {
            parameters.add(shared("if-match"));
        }
        return parameters;
    }

    private static ObjectNode shared(String name) {
        return JSON.objectNode().put("$ref", "#/components/parameters/" + name);
    }

    private ObjectNode body(Endpoint endpoint, ObjectNode schema) {
        ObjectNode own = schema.deepCopy();
        own.path("$defs").properties().forEach(each -> schemas.put(each.getKey(), referring(each.getValue())));
        own.remove("$defs");
        String name = endpoint.name() + "-request";
        schemas.put(name, referring(own));
        ObjectNode body = JSON.objectNode()
                .put(
                        "required",
                        endpoint.takes().itself() || !own.path("required").isEmpty());
        ObjectNode content = body.putObject("content");
        content.putObject(Answer.JSON).set("schema", reference(name));
        if (endpoint.takes().itself()) {
            ObjectNode lines =
                    JSON.objectNode().put("type", "string").put("description", "A report a line, each as in the list.");
            content.putObject("application/x-ndjson").set("schema", lines);
        }
        return body;
    }

    /** The same, referring to where schemas stand in this description. */
    private static JsonNode referring(JsonNode schema) {
        String text = schema.toString().replace("\"#/$defs/", "\"" + SCHEMAS);
        return new JsonMapper().readTree(text);
    }

    private static ObjectNode reference(String name) {
        return JSON.objectNode().put("$ref", SCHEMAS + name);
    }

    private static ObjectNode answer(Endpoint endpoint) {
        ObjectNode answer =
                JSON.objectNode().put("description", endpoint.gives().status() == 204 ? "Done." : "The answer.");
        if (endpoint.path().startsWith(Endpoint.ACCOUNT)
                && endpoint.gives().schema().isPresent()) {
            answer.putObject("headers").putObject("ETag").put("$ref", "#/components/headers/version");
        }
        endpoint.gives()
                .schema()
                .ifPresent(name -> answer.putObject("content")
                        .putObject(endpoint.gives().type())
                        .set("schema", reference(name)));
        return answer;
    }

    private ObjectNode components() {
        ObjectNode components = JSON.objectNode();
        components
                .putObject("securitySchemes")
                .putObject("key")
                .put("type", "http")
                .put("scheme", "bearer")
                .put("description", "A key of the company, such as gt_grouptrack_…");
        ObjectNode parameters = components.putObject("parameters");
        ObjectNode text = JSON.objectNode().put("type", "string").put("maxLength", 255);
        parameters.set(
                "idempotency-key",
                parameter("Idempotency-Key", "header", "The same request again with the same key is done once.", text));
        parameters.set(
                "if-match",
                parameter("If-Match", "header", "The ETag of the only version it is for.", text.deepCopy()));
        ObjectNode version = JSON.objectNode().put("description", "The version of the account.");
        version.putObject("schema").put("type", "string");
        components.putObject("headers").set("version", version);
        ObjectNode problem = JSON.objectNode().put("description", "Why there is no answer.");
        problem.putObject("content").putObject(Answer.PROBLEM).set("schema", reference("problem"));
        components.putObject("responses").set("problem", problem);
        ObjectNode all = components.putObject("schemas");
        schemas.forEach(all::set);
        return components;
    }
}
