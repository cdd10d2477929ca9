package goodterms.server.pages;

import goodterms.terms.vocabulary.Question;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A case being tried, as it is shown: what has been told, and either the next question or what the page answers.
 *
 * @param kept the answers that the next form carries along
 */
record Attempt(
        Edition edition,
        Question question,
        List<Question> questions,
        Map<String, String> kept,
        List<Told> told,
        Optional<Asking> asking,
        Optional<Outcome> outcome) {

    /** That of an address; none where the page answers no question of that name. */
    static Optional<Attempt> of(Shelf shelf, Edition edition, Map<String, String> told, Instant now) {
        Set<Question> answered = edition.policy().rules().keySet();
        List<Question> questions = new ArrayList<>(answered.stream().sorted().toList());
        return questions.stream()
                .filter(question -> told.getOrDefault(
                                "question", questions.getFirst().word())
                        .equals(question.word()))
                .findFirst()
                .map(question -> of(Trying.of(edition, shelf.zone(), question, told, now), questions));
    }

    private static Attempt of(Trying trying, List<Question> questions) {
        Optional<Asking> asking = trying.next().map(fact -> Asking.of(fact, trying));
        return new Attempt(
                trying.edition(),
                trying.rules().question(),
                questions,
                trying.answers(),
                Told.of(trying),
                asking,
                asking.isPresent() ? Optional.empty() : Optional.of(Outcome.of(trying)));
    }

    /** Where customers take the step that was tried. */
    record Step(String path, String words) {}

    Step step() {
        return switch (question) {
            case REFUND -> new Step("/refund", "Ask for money back");
            case CANCELLATION -> new Step("/cancel", "Cancel in your account");
            case CHANGE -> new Step("/plan", "Change your plan");
        };
    }

    /** What the answer is to, in words. */
    String about() {
        return switch (question) {
            case REFUND -> "asking for money back";
            case CANCELLATION -> "cancelling";
            case CHANGE -> "changing a plan";
        };
    }
}
