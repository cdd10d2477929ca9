package goodterms.journal.simulation;

import goodterms.core.account.Command;
import goodterms.core.account.Event;
import goodterms.core.account.Refusal;
import goodterms.journal.story.Saying;
import goodterms.journal.story.Timeline;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What happened in a life, line by line; kept only where somebody wants to read it. */
final class Diary {

    private final Optional<Saying> saying;
    private final List<String> lines = new ArrayList<>();

    private Diary(Optional<Saying> saying) {
        this.saying = saying;
    }

    /** One that nobody keeps. */
    static Diary none() {
        return new Diary(Optional.empty());
    }

    /** One with moments in that zone. */
    static Diary kept(ZoneId zone) {
        return new Diary(Optional.of(new Saying(zone)));
    }

    void given(Instant at, Command command) {
        saying.ifPresent(it -> line(at, "> " + Timeline.line(command, it)));
    }

    void refused(Instant at, Refusal refusal) {
        note(at, "refused: " + refusal.code() + " (" + refusal.sentence() + ")");
    }

    void happened(Event event) {
        saying.ifPresent(it -> line(event.at(), Timeline.line(event, it)));
    }

    void note(Instant at, String text) {
        saying.ifPresent(_ -> line(at, text));
    }

    private void line(Instant at, String text) {
        saying.ifPresent(it -> lines.add(it.say(at) + "  " + text));
    }

    /** The lines so far. */
    List<String> lines() {
        return List.copyOf(lines);
    }
}
