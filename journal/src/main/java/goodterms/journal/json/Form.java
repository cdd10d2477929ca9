package goodterms.journal.json;

import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** How values of one type are written as JSON and read back. */
interface Form {

    /**
     * The value as JSON; nothing for one that is absent and so is left out.
     *
     * @param seal what becomes of a text that says, or may say, who somebody is
     */
    @Nullable
    JsonNode write(Object value, UnaryOperator<String> seal);

    /**
     * The value.
     *
     * @throws UnreadableJson if this is not what {@link #write} writes
     */
    Object read(JsonNode json);

    /** What stands for a field that is left out. @throws UnreadableJson if it may not be */
    default Object absent() {
        throw new UnreadableJson("is missing");
    }

    /**
     * What is written so, as JSON Schema.
     *
     * @param defined where schemas that stand in several places are added, each under its name
     */
    ObjectNode schema(Map<String, ObjectNode> defined);
}
