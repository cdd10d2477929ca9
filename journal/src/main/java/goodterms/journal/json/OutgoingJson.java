package goodterms.journal.json;

import goodterms.core.account.Effect;
import goodterms.core.notice.Notice;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;

/** Effects and notices as JSON, while they wait to go out. */
final class OutgoingJson {

    private static final WrittenNames EFFECTS = WrittenNames.of(Families.members(Effect.class));
    private static final Forms FORMS = new Forms(new HashMap<>(Map.of(Effect.class, EFFECTS)));
    private static final Form EFFECT = FORMS.of(Effect.class);
    private static final RecordForm NOTICE = RecordForm.of(Notice.class, FORMS, false);

    private OutgoingJson() {}

    /**
     * The effect as a tree.
     *
     * @param seal what becomes of texts that say who somebody is
     */
    static JsonNode json(Effect effect, UnaryOperator<String> seal) {
        return Objects.requireNonNull(EFFECT.write(effect, seal));
    }

    /** @throws UnreadableJson if this is not what {@link #json(Effect, UnaryOperator)} writes */
    static Effect effect(JsonNode json) {
        return (Effect) EFFECT.read(json);
    }

    /** The notice as a tree. */
    static JsonNode json(Notice notice) {
        return NOTICE.write(notice, UnaryOperator.identity());
    }

    /** @throws UnreadableJson if this is not what {@link #json(Notice)} writes */
    static Notice notice(JsonNode json) {
        return (Notice) NOTICE.read(json);
    }
}
