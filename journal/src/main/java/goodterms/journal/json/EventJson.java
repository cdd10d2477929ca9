package goodterms.journal.json;

import goodterms.core.account.Event;
import goodterms.core.invoice.Discount;
import java.util.Map;
import java.util.Objects;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Events as the journal keeps them: one line of JSON each, with a written type name and version. */
public final class EventJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final Form FORM = new Forms(Map.of(
                    Event.class,
                    EventTypes.names(),
                    Discount.Off.class,
                    WrittenNames.of(
                            Map.of("percent", Discount.Off.Percent.class, "amount", Discount.Off.Amount.class))))
            .of(Event.class);

    private EventJson() {}

    /** The event as one line. */
    public static String write(Event event) {
        return MAPPER.writeValueAsString(json(event));
    }

    /** The event as a tree. */
    public static JsonNode json(Event event) {
        return Objects.requireNonNull(FORM.write(event));
    }

    /**
     * The event that was written so, whatever version it was written in.
     *
     * @throws UnreadableJson if it is no JSON, or of an unknown type or version, or lacks a field or has another
     */
    public static Event read(String line) {
        JsonNode json;
        try {
            json = MAPPER.readTree(line);
        } catch (JacksonException notJson) {
            throw new UnreadableJson("this is not JSON: " + notJson.getOriginalMessage());
        }
        return (Event) FORM.read(json);
    }
}
