package goodterms.journal.story;

import goodterms.journal.notation.Length;
import goodterms.journal.notation.Moments;
import goodterms.terms.source.Fields;
import goodterms.terms.source.Spelling;
import goodterms.terms.source.Unreadable;
import goodterms.terms.source.Yaml;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the steps of one story. */
final class StepReader {

    private final Scene scene;
    private final CommandReader commands;
    private final QuestionReader questions;

    StepReader(Scene scene) {
        this.scene = scene;
        this.commands = new CommandReader(scene);
        this.questions = new QuestionReader(scene);
    }

    /**
     * Reads one step.
     *
     * @param before the moment of the step before; empty for the first
     * @throws Unreadable at its first fault
     */
    Step read(Yaml yaml, Optional<Instant> before) {
        Fields fields = Fields.of(yaml);
        Instant moment = moment(fields, before);
        Act act = act(fields);
        List<EventPattern> expect =
                fields.list("expect").stream().map(this::pattern).toList();
        List<EventPattern> never =
                fields.list("never").stream().map(this::pattern).toList();
        Optional<String> refused = fields.find("refused").map(Fields::scalar).map(StepReader::refusal);
        List<String> says = fields.list("says").stream()
                .map(words -> Fields.scalar(words).text())
                .toList();
        List<String> shows = fields.list("shows").stream()
                .map(words -> Fields.scalar(words).text())
                .toList();
        List<NoticePattern> notices =
                fields.list("notices").stream().map(NoticeReader::read).toList();
        List<NoticePattern> neverNotices =
                fields.list("never-notices").stream().map(NoticeReader::read).toList();
        Map<String, String> state = fields.find("expect-state").map(this::state).orElse(Map.of());
        Optional<String> note = fields.findText("note");
        fields.nothingElse();
        Step step = new Step(
                fields.at(), moment, act, expect, never, refused, says, shows, notices, neverNotices, state, note);
        refuseIdle(step);
        return step;
    }

    private static void refuseIdle(Step step) {
        boolean asks = step.act() instanceof Act.Do || step.act() instanceof Act.Preview;
        if (step.refused().isPresent() && !asks) {
            throw new Unreadable(
                    step.at(), "nothing-to-refuse", "nothing is asked that could be refused", "Add do or preview.");
        }
        if (!step.says().isEmpty() && !(step.act() instanceof Act.Preview)) {
            throw new Unreadable(step.at(), "nobody-says", "only a preview says something", "Use preview, or expect.");
        }
        boolean looks = !step.expect().isEmpty()
                || !step.never().isEmpty()
                || !step.shows().isEmpty()
                || !step.notices().isEmpty()
                || !step.neverNotices().isEmpty()
                || !step.state().isEmpty()
                || step.note().isPresent();
        if (step.act() instanceof Act.Nothing && !looks) {
            throw new Unreadable(
                    step.at(), "idle-step", "this step neither does nor expects anything", "Add do, expect or never.");
        }
    }

    private Instant moment(Fields fields, Optional<Instant> before) {
        Optional<Yaml> at = fields.find("at");
        Optional<Yaml> after = fields.find("after");
        if (at.isPresent() && after.isPresent()) {
            throw new Unreadable(fields.at(), "two-moments", "this step has both at and after", "Take one out.");
        }
        if (before.isEmpty() && at.isEmpty()) {
            throw new Unreadable(fields.at(), "no-moment", "the first step has no moment", "Add at.");
        }
        if (after.isPresent()) {
            return Length.read(after.get())
                    .after(before.orElseThrow(), scene.customer().zone());
        }
        Instant moment = at.map(it -> Moments.read(it, scene.customer().zone()))
                .or(() -> before)
                .orElseThrow();
        if (before.isPresent() && moment.isBefore(before.get())) {
            throw new Unreadable(
                    at.orElseThrow().at(),
                    "time-runs-back",
                    "this step lies before the one above it, which is at "
                            + scene.saying().say(before.get()),
                    "Put the steps in the order of time.");
        }
        return moment;
    }

    private Act act(Fields fields) {
        Optional<Yaml> doing = fields.find("do");
        Optional<Yaml> previewed = fields.find("preview");
        Optional<Yaml> decided = fields.find("decide");
        Optional<Yaml> rated = fields.find("rate");
        List<Yaml> gives = fields.list("gives");
        long acts = List.of(doing, previewed, decided, rated).stream()
                .filter(Optional::isPresent)
                .count();
        if (acts > 1) {
            throw new Unreadable(
                    fields.at(), "two-acts", "this step does more than one thing", "Make each a step of its own.");
        }
        if (decided.isPresent() != !gives.isEmpty()) {
            throw new Unreadable(
                    fields.at(),
                    "decide-and-gives",
                    "decide and gives stand together or not at all",
                    "Write what the page is asked under decide, and what it must answer under gives.");
        }
        if (doing.isPresent()) {
            return new Act.Do(ask(doing.get()), line(doing.get()));
        }
        if (previewed.isPresent()) {
            return new Act.Preview(ask(previewed.get()), line(previewed.get()));
        }
        if (rated.isPresent()) {
            return rate(rated.get());
        }
        return decided.isPresent() ? questions.read(decided.get(), gives) : new Act.Nothing();
    }

    private static Act.Rate rate(Yaml yaml) {
        Fields fields = Fields.of(yaml);
        Act.Rate rate = new Act.Rate(
                fields.text("page"), fields.text("place"), Fields.truth(fields.take("helpful")), Line.of("rate", yaml));
        fields.nothingElse();
        return rate;
    }

    private Ask ask(Yaml yaml) {
        Fields command = Fields.of(yaml);
        Yaml.Scalar name = command.onlyKey("command");
        return commands.read(name, command.take(name.text()));
    }

    private static String line(Yaml yaml) {
        Fields command = Fields.of(yaml);
        Yaml.Scalar name = command.onlyKey("command");
        return Line.of(name.text(), command.take(name.text()));
    }

    private EventPattern pattern(Yaml yaml) {
        if (yaml instanceof Yaml.Scalar name) {
            shape(name);
            return new EventPattern(name.at(), name.text(), Map.of());
        }
        Fields event = Fields.of(yaml);
        Yaml.Scalar name = event.onlyKey("event");
        EventShape shape = shape(name);
        Fields fields = Fields.of(event.take(name.text()));
        Map<String, String> expected = new LinkedHashMap<>();
        shape.fields()
                .forEach((field, read) ->
                        fields.find(field).ifPresent(value -> expected.put(field, scene.expected(value, read.type()))));
        fields.nothingElse();
        return new EventPattern(name.at(), name.text(), expected);
    }

    static EventShape shape(Yaml.Scalar name) {
        return Optional.ofNullable(EventShape.byName().get(name.text()))
                .orElseThrow(() -> new Unreadable(
                        name.at(),
                        "unknown-event",
                        "the event " + name.text() + " is not known",
                        Spelling.closest(name.text(), EventShape.byName().keySet())
                                .map(meant -> "Did you mean " + meant + "?")
                                .orElse("All events are listed in docs/reference/stories.md.")));
    }

    private static String refusal(Yaml.Scalar code) {
        if (!Refusals.CODES.contains(code.text())) {
            throw new Unreadable(
                    code.at(),
                    "unknown-refusal",
                    "there is no refusal " + code.text(),
                    Spelling.closest(code.text(), Refusals.CODES)
                            .map(meant -> "Did you mean " + meant + "?")
                            .orElse("Each refusal has a page under docs/reference/refusals."));
        }
        return code.text();
    }

    private Map<String, String> state(Yaml yaml) {
        Fields fields = Fields.of(yaml);
        Map<String, String> expected = new LinkedHashMap<>();
        StateShape.byName()
                .forEach((key, part) ->
                        fields.find(key).ifPresent(value -> expected.put(key, scene.expected(value, part.type()))));
        fields.nothingElse();
        return expected;
    }
}
