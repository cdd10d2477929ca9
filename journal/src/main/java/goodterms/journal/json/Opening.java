package goodterms.journal.json;

import java.io.Serial;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Opens the texts, and the names, of a tree while it is read. */
final class Opening extends JsonNodeFactory {

    @Serial
    private static final long serialVersionUID = 1;

    private final transient Sealing sealing;

    /** Opens what was sealed so; anything else stays as it is. */
    Opening(Sealing sealing) {
        this.sealing = sealing;
    }

    @Override
    public StringNode stringNode(String text) {
        return super.stringNode(sealing.readText(text));
    }

    @Override
    public ObjectNode objectNode() {
        return new Opened();
    }

    /** An object whose names are opened. */
    private final class Opened extends ObjectNode {

        @Serial
        private static final long serialVersionUID = 1;

        private Opened() {
            super(Opening.this);
        }

        @Override
        public ObjectNode set(String name, JsonNode value) {
            return super.set(sealing.readText(name), value);
        }

        @Override
        public JsonNode replace(String name, JsonNode value) {
            return super.replace(sealing.readText(name), value);
        }
    }
}
