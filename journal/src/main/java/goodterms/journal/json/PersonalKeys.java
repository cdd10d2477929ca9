package goodterms.journal.json;

import java.io.Serial;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A map whose keys say, or may say, who somebody is; an object like any other until it is sealed. */
final class PersonalKeys extends ObjectNode {

    @Serial
    private static final long serialVersionUID = 1;

    private PersonalKeys() {
        super(JsonNodeFactory.instance);
    }

    /** The same fields, known as personal by their names. */
    static PersonalKeys of(ObjectNode json) {
        PersonalKeys marked = new PersonalKeys();
        marked.setAll(json);
        return marked;
    }
}
