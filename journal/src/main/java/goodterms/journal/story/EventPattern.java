package goodterms.journal.story;

import goodterms.core.account.Event;
import goodterms.terms.source.Position;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * An event that is expected or forbidden.
 *
 * @param name the event's
 * @param fields what those of its fields must say that the story names, as {@link Saying} says it
 */
record EventPattern(Position at, String name, Map<String, String> fields) {

    EventPattern {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /** Whether the event is such a one. */
    boolean matches(Event event, Saying saying) {
        return event.name().equals(name) && differences(event, saying).isEmpty();
    }

    /** What an event of this name says otherwise: {@code refund is 0.00}. */
    List<String> differences(Event event, Saying saying) {
        EventShape shape = EventShape.of(event);
        List<String> differences = new ArrayList<>();
        fields.forEach((field, expected) -> {
            EventShape.Field read = Objects.requireNonNull(shape.fields().get(field));
            String said = saying.say(read.value().apply(event));
            if (!said.equals(expected)) {
                differences.add(field + " is " + said);
            }
        });
        return differences;
    }

    /** The pattern as a line. */
    String text() {
        List<String> said = new ArrayList<>();
        fields.forEach((field, value) -> said.add(field + " " + value));
        return said.isEmpty() ? name : name + "  " + String.join(", ", said);
    }
}
