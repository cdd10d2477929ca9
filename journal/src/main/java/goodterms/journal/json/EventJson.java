package goodterms.journal.json;

import goodterms.core.account.Event;
import goodterms.core.invoice.Discount;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Events as the journal keeps them: one line of JSON each, with a written type name and version. */
public final class EventJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final ObjectReader READER = MAPPER.readerFor(JsonNode.class);
    /** How kinds of what events hold are called; a name of one of these is a part of each event that holds it. */
    static final Map<Class<?>, WrittenNames> PARTS = Map.of(
            Discount.Off.class,
            new WrittenNames().name("amount", Discount.Off.Amount.class).name("percent", Discount.Off.Percent.class));

    private static final FamilyForm FORM = form();

    private EventJson() {}

    private static FamilyForm form() {
        Map<Class<?>, WrittenNames> families = new HashMap<>(PARTS);
        families.put(Event.class, EventTypes.names());
        return new FamilyForm(Event.class, EventTypes.names(), new Forms(families));
    }

    /** The JSON Schema of an event, by a name that is written. */
    static ObjectNode schema(String written) {
        Map<String, ObjectNode> defined = new TreeMap<>();
        return Schemas.whole(written, FORM.schema(written, defined), defined);
    }

    /** The event as one line. */
    public static String write(Event event) {
        return line(json(event));
    }

    /** A tree as one line. */
    static String line(JsonNode json) {
        return MAPPER.writeValueAsString(json);
    }

    /** The event as a tree. */
    public static JsonNode json(Event event) {
        return json(event, UnaryOperator.identity());
    }

    /**
     * The event as a tree.
     *
     * @param seal what becomes of texts that say who somebody is
     */
    static JsonNode json(Event event, UnaryOperator<String> seal) {
        return FORM.write(event, seal);
    }

    /**
     * The event that was written so, whatever version it was written in.
     *
     * @throws UnreadableJson if it is no JSON, or of an unknown type or version, or lacks a field or has another
     */
    public static Event read(String line) {
        return of(tree(line));
    }

    /**
     * A line as a tree.
     *
     * @throws UnreadableJson if it is no JSON
     */
    static JsonNode tree(String line) {
        return tree(line, JsonNodeFactory.instance);
    }

    /** A line as a tree of nodes that are made there. @throws UnreadableJson if it is no JSON */
    static JsonNode tree(String line, JsonNodeFactory nodes) {
        try {
            return READER.with(nodes).readTree(line);
        } catch (JacksonException notJson) {
            throw new UnreadableJson("this is not JSON: " + notJson.getOriginalMessage());
        }
    }

    /**
     * The event of a tree.
     *
     * @throws UnreadableJson as {@link #read}
     */
    static Event of(JsonNode json) {
        return (Event) FORM.read(json);
    }
}
