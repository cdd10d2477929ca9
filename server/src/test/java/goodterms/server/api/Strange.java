package goodterms.server.api;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Requests that somebody careless or malicious might send, drawn from a seed by the schemas of the description. */
final class Strange {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** Texts that have broken programs before. */
    static final List<String> TEXTS = List.of(
            "",
            " ",
            "'; drop table account; --",
            "<script>alert(1)</script>",
            "${jndi:ldap://example.com/a}",
            "{{7*7}}",
            "../../etc/passwd",
            "%00",
            "\u0000",
            "\uD800",
            "\u202Eevil\u202C",
            "Z̷̡̛a̸̧l̵̨g̶o",
            "İıŞşĞğ",
            "👩‍👩‍👧‍👦",
            "a".repeat(5_000),
            "-1",
            "NaN",
            "null",
            "9999-12-31T23:59:59Z",
            "2026-02-30T00:00:00Z",
            "PT99999H");

    private final SplittableRandom random;
    private final JsonNode schemas;

    Strange(long seed, JsonNode schemas) {
        this.random = new SplittableRandom(seed);
        this.schemas = schemas;
    }

    boolean oneIn(int many) {
        return random.nextInt(many) == 0;
    }

    <T> T of(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    /** A body that mostly is what the schema says, and in places is not. */
    JsonNode body(JsonNode schema) {
        return oneIn(20) ? anything(3) : like(schema, 0);
    }

    private JsonNode like(JsonNode schema, int depth) {
        if (oneIn(25) || depth > 8) {
            return anything(2);
        }
        if (schema.has("$ref")) {
            return like(
                    schemas.at(schema.path("$ref").stringValue().substring("#/components/schemas".length())),
                    depth + 1);
        }
        if (schema.has("const")) {
            return schema.path("const");
        }
        if (schema.has("enum")) {
            return schema.path("enum").get(random.nextInt(schema.path("enum").size()));
        }
        if (schema.has("oneOf")) {
            return like(
                    schema.path("oneOf").get(random.nextInt(schema.path("oneOf").size())), depth + 1);
        }
        return switch (schema.path("type").isString() ? schema.path("type").stringValue() : "string") {
            case "object" -> object(schema, depth);
            case "array" -> list(schema, depth);
            case "integer" -> JSON.numberNode(of(List.of(0L, 1L, 2L, 7L, 365L, 1_000_000_000L, -1L, Long.MAX_VALUE)));
            case "boolean" -> JSON.booleanNode(oneIn(2));
            default -> JSON.stringNode(text(schema));
        };
    }

    private ObjectNode object(JsonNode schema, int depth) {
        ObjectNode object = JSON.objectNode();
        for (Map.Entry<String, JsonNode> field : schema.path("properties").properties()) {
            boolean required = schema.path("required").toString().contains("\"" + field.getKey() + "\"");
            if (required ? !oneIn(25) : oneIn(2)) {
                object.set(field.getKey(), like(field.getValue(), depth + 1));
            }
        }
        if (schema.path("additionalProperties").isObject()) {
            object.set(of(TEXTS.subList(2, 8)), like(schema.path("additionalProperties"), depth + 1));
        }
        if (oneIn(30)) {
            object.set("unknown", anything(1));
        }
        return object;
    }

    private ArrayNode list(JsonNode schema, int depth) {
        ArrayNode list = JSON.arrayNode();
        for (int i = random.nextInt(4); i > 0; i--) {
            list.add(like(schema.path("items"), depth + 1));
        }
        return list;
    }

    private String text(JsonNode schema) {
        if (oneIn(4)) {
            return of(TEXTS);
        }
        String pattern = schema.path("pattern").stringValue("");
        if (schema.path("format").stringValue("").equals("date-time")) {
            return of(List.of("2026-03-01T09:00:00Z", "1970-01-01T00:00:00Z", "2199-12-31T23:59:59Z"));
        }
        if (schema.path("format").stringValue("").equals("duration")) {
            return of(List.of("PT24H", "PT0S", "PT99999H"));
        }
        if (pattern.startsWith("^-?[0-9]")) {
            return of(List.of("0.00", "1.00", "-5.00", "9999999999.99", "0.001"));
        }
        if (pattern.contains("[A-Z]{3}")) {
            return of(List.of("USD", "EUR", "JPY", "ZZZ"));
        }
        return of(List.of(
                "pro",
                "solo",
                "ana@example.com",
                "sessions",
                "visa",
                "declined",
                "owner",
                "support lead",
                "US",
                "UTC",
                "a",
                "1"));
    }

    /** Any JSON at all. */
    JsonNode anything(int depth) {
        List<Supplier<JsonNode>> kinds = List.of(
                JSON::nullNode,
                () -> JSON.booleanNode(true),
                () -> JSON.numberNode(random.nextLong()),
                () -> JSON.numberNode(-0.5),
                () -> JSON.numberNode(1e300),
                () -> JSON.stringNode(of(TEXTS)),
                () -> depth == 0 ? JSON.arrayNode() : JSON.arrayNode().add(anything(depth - 1)),
                () -> depth == 0 ? JSON.objectNode() : JSON.objectNode().set("by", anything(depth - 1)));
        return of(kinds).get();
    }
}
