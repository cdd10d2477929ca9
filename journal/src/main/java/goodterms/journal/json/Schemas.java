package goodterms.journal.json;

import java.util.Collection;
import java.util.Map;
import java.util.function.Supplier;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Pieces of JSON Schema, draft 2020-12. */
final class Schemas {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Schemas() {}

    /** Whatever is of that type of JSON's. */
    static ObjectNode of(String type) {
        return JSON.objectNode().put("type", type);
    }

    /** A text of a known format. */
    static ObjectNode text(String format, String description) {
        return of("string").put("format", format).put("description", description);
    }

    /** One of these words. */
    static ObjectNode words(Collection<String> words) {
        ObjectNode schema = of("string");
        words.forEach(schema.putArray("enum")::add);
        return schema;
    }

    /** A list of such items. */
    static ObjectNode list(ObjectNode items) {
        return of("array").set("items", items);
    }

    /** An object with these fields and no others. */
    static ObjectNode object(Map<String, ObjectNode> fields, Collection<String> required) {
        ObjectNode schema = of("object");
        ObjectNode properties = schema.putObject("properties");
        fields.forEach(properties::set);
        required.forEach(schema.putArray("required")::add);
        return schema.put("additionalProperties", false);
    }

    /** One of these. */
    static ObjectNode oneOf(Collection<ObjectNode> schemas) {
        ObjectNode schema = JSON.objectNode();
        schemas.forEach(schema.putArray("oneOf")::add);
        return schema;
    }

    /** A reference to a schema that stands under a name, and is made when it is first needed. */
    static ObjectNode named(String name, Map<String, ObjectNode> defined, Supplier<ObjectNode> schema) {
        if (!defined.containsKey(name)) {
            // Known from here on, also to itself.
            defined.put(name, JSON.objectNode());
            defined.put(name, schema.get());
        }
        return JSON.objectNode().put("$ref", "#/$defs/" + name);
    }

    /** A whole schema with a title, and what its parts refer to. */
    static ObjectNode whole(String title, ObjectNode schema, Map<String, ObjectNode> defined) {
        ObjectNode whole = JSON.objectNode()
                .put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .put("title", title);
        whole.setAll(schema);
        if (!defined.isEmpty()) {
            ObjectNode definitions = whole.putObject("$defs");
            defined.forEach(definitions::set);
        }
        return whole;
    }
}
