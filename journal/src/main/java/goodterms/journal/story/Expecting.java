package goodterms.journal.story;

import goodterms.core.account.Event;
import goodterms.core.notice.Notice;
import goodterms.terms.decision.Answer;
import goodterms.terms.decision.Decision;
import goodterms.terms.value.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Compares what followed with what a step says must follow. */
record Expecting(Saying saying) {

    /** The command's refusal, where it had to be accepted or refused otherwise. */
    Optional<Failure> refusal(Step step, Optional<Refused> refusal) {
        if (refusal.map(Refused::code).equals(step.refused())) {
            return Optional.empty();
        }
        return Optional.of(new Failure(
                step.at(),
                step.refused().map(code -> "the refusal " + code).orElse("that it is accepted"),
                refusal.map(it -> List.of("refused: " + it.code(), it.sentence() + " " + it.remedy()))
                        .orElse(List.of("it was accepted"))));
    }

    /** The first expected event that did not happen, or the first that happened and must not. */
    Optional<Failure> events(Step step, List<Event> events) {
        int from = 0;
        for (EventPattern pattern : step.expect()) {
            int place = place(pattern, events, from);
            if (place < 0) {
                return Optional.of(missing(pattern, events, from));
            }
            from = place + 1;
        }
        for (EventPattern pattern : step.never()) {
            int place = place(pattern, events, 0);
            if (place >= 0) {
                return Optional.of(new Failure(
                        pattern.at(), "no " + pattern.text(), List.of(Timeline.line(events.get(place), saying))));
            }
        }
        return Optional.empty();
    }

    private int place(EventPattern pattern, List<Event> events, int from) {
        for (int place = from; place < events.size(); place++) {
            if (pattern.matches(events.get(place), saying)) {
                return place;
            }
        }
        return -1;
    }

    /** Events of the same name tell how they differ; else it is told where the name occurs, if anywhere. */
    private Failure missing(EventPattern pattern, List<Event> events, int from) {
        List<String> happened = new ArrayList<>();
        for (int place = 0; place < events.size(); place++) {
            Event event = events.get(place);
            if (event.name().equals(pattern.name())) {
                List<String> differences = pattern.differences(event, saying);
                happened.add(pattern.name() + ", "
                        + (place < from && differences.isEmpty()
                                ? "but before the event expected above it"
                                : "whose " + String.join(", ", differences)));
            }
        }
        return new Failure(
                pattern.at(), pattern.text(), happened.isEmpty() ? List.of("no " + pattern.name()) : happened);
    }

    /** The first expected notice that was not sent, or the first that was and must not be. */
    Optional<Failure> notices(Step step, List<Notice> sent) {
        int from = 0;
        for (NoticePattern pattern : step.notices()) {
            int place = from;
            while (place < sent.size() && !pattern.matches(sent.get(place))) {
                place++;
            }
            if (place == sent.size()) {
                return Optional.of(new Failure(pattern.at(), pattern.text(), texts(sent)));
            }
            from = place + 1;
        }
        return step.neverNotices().stream()
                .filter(pattern -> sent.stream().anyMatch(pattern::matches))
                .map(pattern -> new Failure(
                        pattern.at(),
                        "never " + pattern.text(),
                        texts(sent.stream().filter(pattern::matches).toList())))
                .findFirst();
    }

    private static List<String> texts(List<Notice> sent) {
        return sent.isEmpty()
                ? List.of("no notice")
                : sent.stream()
                        .map(notice -> notice.about() + " ("
                                + notice.kind().name().toLowerCase(Locale.ROOT) + ") to " + notice.to() + ": "
                                + notice.subject() + ". " + String.join(" ", notice.sentences()))
                        .toList();
    }

    /** The first words that the billing page doesn't show. */
    Optional<Failure> shows(Step step, Living life) {
        return step.shows().isEmpty() ? Optional.empty() : words(step, step.shows(), life.overview());
    }

    /** The first words that no sentence of a preview holds. */
    Optional<Failure> words(Step step, List<String> sentences) {
        return words(step, step.says(), sentences);
    }

    private static Optional<Failure> words(Step step, List<String> expected, List<String> sentences) {
        return expected.stream()
                .filter(words -> sentences.stream().noneMatch(sentence -> sentence.contains(words)))
                .map(words -> new Failure(step.at(), "the words “" + words + "”", sentences))
                .findFirst();
    }

    /** The parts of the account's state that are not as they must be. */
    Optional<Failure> state(Step step, Living life) {
        List<String> expected = new ArrayList<>();
        List<String> happened = new ArrayList<>();
        for (Map.Entry<String, String> part : step.state().entrySet()) {
            StateShape shape = Objects.requireNonNull(StateShape.byName().get(part.getKey()));
            String said = saying.say(shape.value().apply(life));
            if (!said.equals(part.getValue())) {
                expected.add(part.getKey() + " " + part.getValue());
                happened.add(part.getKey() + " is " + said);
            }
        }
        return happened.isEmpty()
                ? Optional.empty()
                : Optional.of(new Failure(step.at(), "the account with " + String.join(", ", expected), happened));
    }

    /** The first part of the page's answer that is another than stated. */
    Optional<Failure> answers(Act.Decide asked, Decision answer, String currency) {
        for (Gives gives : asked.gives()) {
            String said = said(answer.answer(gives.output()), currency);
            if (!said.equals(gives.text())) {
                return Optional.of(new Failure(gives.at(), gives.text(), List.of(said)));
            }
        }
        return Optional.empty();
    }

    private static String said(Answer answer, String currency) {
        return switch (answer) {
            case Answer.Decided it ->
                it.output().name() + " " + (it.discretionary() ? "up to " : "") + Wording.of(it.ceiling(), currency)
                        + " by " + it.clause().id();
            case Answer.Assumed it ->
                it.output().name() + " " + Wording.of(it.value(), currency) + ", of which no clause speaks";
            case Answer.Open it -> it.output().name() + " waits for " + it.asks();
        };
    }

    /** What can't be, whatever the story says. */
    Optional<Failure> invariants(Step step, List<String> broken) {
        return broken.isEmpty()
                ? Optional.empty()
                : Optional.of(new Failure(step.at(), "what holds of every account at every moment", broken));
    }
}
