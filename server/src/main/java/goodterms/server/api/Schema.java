package goodterms.server.api;

import java.util.List;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Pieces of JSON Schema, for bodies that are no commands. */
final class Schema {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Schema() {}

    /** A text of at most so many characters. */
    static ObjectNode text(int most, String description) {
        return JSON.objectNode()
                .put("type", "string")
                .put("minLength", 1)
                .put("maxLength", most)
                .put("description", description);
    }

    /** A text of that form. */
    static ObjectNode text(String pattern, int most, String description) {
        return text(most, description).put("pattern", pattern);
    }

    static ObjectNode truth(boolean usual, String description) {
        return JSON.objectNode().put("type", "boolean").put("default", usual).put("description", description);
    }

    static ObjectNode list(ObjectNode items, int most) {
        ObjectNode list = JSON.objectNode().put("type", "array").put("maxItems", most);
        return list.set("items", items);
    }

    /** An object with those fields and no others. */
    static ObjectNode object(List<String> required) {
        ObjectNode object = JSON.objectNode().put("type", "object").put("additionalProperties", false);
        object.putObject("properties");
        required.forEach(object.putArray("required")::add);
        return object;
    }

    /** The same with a field. */
    static ObjectNode field(ObjectNode object, String name, ObjectNode schema) {
        ((ObjectNode) object.path("properties")).set(name, schema);
        return object;
    }
}
