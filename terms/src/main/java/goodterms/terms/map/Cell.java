package goodterms.terms.map;

import goodterms.terms.decision.Answer;
import java.util.Optional;

/** What decides somewhere on a map. */
public sealed interface Cell {

    /** A clause decides. */
    record Decided(String clause) implements Cell {}

    /** No clause speaks of it, so the question's own answer holds. */
    record Assumed() implements Cell {}

    /** Nothing decides: only on a page that was never proved. */
    record Undecided() implements Cell {}

    /** Such a case can't be. */
    record Impossible() implements Cell {}

    /** That of an answer. */
    static Cell of(Answer answer) {
        return switch (answer) {
            case Answer.Decided it -> new Decided(it.clause().id());
            case Answer.Assumed _ -> new Assumed();
            case Answer.Open _ -> new Undecided();
        };
    }

    /** The clause that decides, if one does. */
    default Optional<String> by() {
        return this instanceof Decided it ? Optional.of(it.clause()) : Optional.empty();
    }
}
