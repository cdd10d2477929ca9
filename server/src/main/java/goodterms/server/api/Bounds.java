package goodterms.server.api;

import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the journal could write is more than anybody may send: texts and lists have a length, numbers and moments a range in
 * which money and calendars can be reckoned with.
 */
final class Bounds {

    private static final Set<String> PROSE = Set.of("text", "because", "evidence", "found", "cites", "link");
    private static final int PROSE_LENGTH = 10_000;
    private static final int NAME_LENGTH = 320;
    private static final int ITEMS = 1_000;
    private static final long COUNT = 1_000_000_000L;
    private static final int DAYS = 3_650;
    /** From 1970 to 2199, in the zone of the letter Z. */
    private static final String MOMENT =
            "^(19[7-9][0-9]|2[01][0-9]{2})-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]{1,9})?Z$";

    private static final String LENGTH = "^PT([0-9]{1,5}H)?([0-9]{1,2}M)?([0-9]{1,2}S)?$";
    private static final String AMOUNT = "^-?[0-9]{1,10}([.][0-9]{1,4})?$";

    private Bounds() {}

    /** The same schema, bounded; what it refers to is bounded where it stands. */
    static ObjectNode of(ObjectNode schema) {
        return of("", schema);
    }

    private static ObjectNode of(String name, ObjectNode schema) {
        ObjectNode bounded = schema.deepCopy();
        switch (schema.path("type").stringValue("")) {
            case "string" -> text(name, bounded);
            case "integer" -> bounded.put("minimum", 0).put("maximum", name.equals("notice-days") ? DAYS : COUNT);
            case "array" -> bounded.put("maxItems", ITEMS).set("items", inside(name, schema.path("items")));
            case "object" -> fields(schema, bounded);
            default -> inside(name, schema, bounded);
        }
        return bounded;
    }

    private static void text(String name, ObjectNode text) {
        if (text.has("enum") || text.has("const")) {
            return;
        }
        switch (text.path("format").stringValue("")) {
            case "date-time" -> text.put("pattern", MOMENT);
            case "duration" -> text.put("pattern", LENGTH);
            default -> {
                if (name.equals("amount")) {
                    text.put("pattern", AMOUNT);
                }
                text.put("maxLength", PROSE.contains(name) ? PROSE_LENGTH : NAME_LENGTH);
            }
        }
    }

    private static void fields(ObjectNode schema, ObjectNode bounded) {
        if (schema.path("properties") instanceof ObjectNode properties) {
            ObjectNode fields = JsonNodeFactory.instance.objectNode();
            properties.properties().forEach(each -> fields.set(each.getKey(), inside(each.getKey(), each.getValue())));
            bounded.set("properties", fields);
        }
    }

    private static void inside(String name, ObjectNode schema, ObjectNode bounded) {
        if (schema.path("oneOf") instanceof ArrayNode some) {
            ArrayNode all = bounded.putArray("oneOf");
            some.forEach(each -> all.add(inside(name, each)));
        }
    }

    private static JsonNode inside(String name, JsonNode schema) {
        return schema instanceof ObjectNode object ? of(name, object) : schema;
    }
}
