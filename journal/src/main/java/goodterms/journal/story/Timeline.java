package goodterms.journal.story;

import goodterms.core.account.Command;
import goodterms.core.account.Event;
import goodterms.journal.json.RecordNames;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What happened in a story, as lines: the moment, what was done after a {@code >}, and the events. */
public final class Timeline {

    private final Saying saying;
    private final List<String> lines = new ArrayList<>();
    private String shown = "";

    private Timeline(Saying saying) {
        this.saying = saying;
    }

    /** The lines; a moment is shown where it changes. */
    static List<String> lines(List<Moment> moments, Saying saying) {
        Timeline timeline = new Timeline(saying);
        moments.forEach(timeline::add);
        return List.copyOf(timeline.lines);
    }

    private void add(Moment moment) {
        moment.passed().forEach(event -> line(event.at(), line(event, saying)));
        moment.note().ifPresent(note -> line(moment.at(), "# " + note));
        moment.did().ifPresent(did -> line(moment.at(), "> " + did));
        moment.refusal().ifPresent(refusal -> line(moment.at(), refused(refusal)));
        moment.events().forEach(event -> line(event.at(), line(event, saying)));
        moment.says().forEach(sentence -> line(moment.at(), "“" + sentence + "”"));
    }

    private static String refused(Refused refusal) {
        return "refused: " + refusal.code() + " (" + refusal.sentence() + ")";
    }

    private void line(Instant at, String text) {
        String moment = saying.say(at);
        lines.add((moment.equals(shown) ? " ".repeat(moment.length()) : moment) + "  " + text);
        shown = moment;
    }

    /** An event on one line, with the fields that say something. */
    public static String line(Event event, Saying saying) {
        List<String> said = new ArrayList<>();
        EventShape.of(event).fields().forEach((name, field) -> {
            Object value = field.value().apply(event);
            boolean silent = value.equals(Optional.empty()) || value.equals(List.of());
            if (!silent) {
                said.add(name + " " + saying.say(value));
            }
        });
        return said.isEmpty() ? event.name() : event.name() + "  " + String.join(", ", said);
    }

    /** A command on one line, with all it says. */
    public static String line(Command command, Saying saying) {
        return Arrays.stream(command.getClass().getRecordComponents())
                .map(part -> RecordNames.kebab(part.getName()) + " " + saying.say(value(part, command)))
                .collect(Collectors.joining(", ", command.name() + "  ", ""));
    }

    private static Object value(RecordComponent part, Command command) {
        try {
            return part.getAccessor().invoke(command);
        } catch (ReflectiveOperationException hidden) {
            throw new IllegalStateException(hidden);
        }
    }
}
