package goodterms.journal.json;

import java.io.Serial;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** A text that says, or may say, who somebody is; a text like any other until it is sealed. */
final class PersonalText extends StringNode {

    @Serial
    private static final long serialVersionUID = 1;

    private PersonalText(String text) {
        super(text);
    }

    /** A text, each text of a list, or each key of a map, known as personal. */
    static JsonNode of(JsonNode json) {
        if (json instanceof ArrayNode list) {
            ArrayNode marked = JsonNodeFactory.instance.arrayNode();
            list.forEach(each -> marked.add(of(each)));
            return marked;
        }
        return json instanceof ObjectNode map ? PersonalKeys.of(map) : new PersonalText(json.stringValue());
    }
}
