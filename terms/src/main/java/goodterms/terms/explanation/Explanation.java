package goodterms.terms.explanation;

import goodterms.terms.decision.Truth;
import goodterms.terms.vocabulary.Source;
import java.util.List;
import java.util.Optional;

/**
 * A decision in words: what portal, mail, command line and audit show, the same everywhere.
 *
 * @param version the date customers read on the page
 * @param outputs one for each part of the answer
 * @param clauses one for each clause that was looked at, in the order of the page
 * @param facts what was known, each with where it comes from
 * @param asks the facts that can still change an answer
 */
public record Explanation(
        String company,
        String page,
        String version,
        String sha256,
        String question,
        List<Result> outputs,
        List<Reason> clauses,
        List<Known> facts,
        List<Asked> asks) {

    /** How far an output is decided. */
    public enum Standing {
        /** A clause of the page decides. */
        DECIDED,
        /** No clause speaks of it, so the question's own answer holds. */
        ASSUMED,
        /** Facts are missing. */
        OPEN
    }

    /**
     * One part of the answer.
     *
     * @param floor what is owed, or the word
     * @param ceiling what can be given at most; the floor again where nobody has a choice
     * @param currency of floor and ceiling, where they are money
     * @param decidedBy the role that decides between floor and ceiling
     * @param citation the customer's own sentences
     * @param calculation how the ceiling comes about
     * @param candidates the clauses that can still decide, while it is open
     */
    public record Result(
            String output,
            Standing standing,
            Optional<String> floor,
            Optional<String> ceiling,
            Optional<String> currency,
            Optional<String> clause,
            Optional<String> decidedBy,
            Optional<Citation> citation,
            List<Step> calculation,
            List<String> candidates) {}

    /** The sentences of the page that a clause stands under. */
    public record Citation(List<String> headings, int line, String words) {}

    /** A line of a calculation; the last one is the sum. */
    public record Step(String what, String amount) {}

    /**
     * What became of a clause.
     *
     * @param speaksOf the outputs it sets
     * @param decides those of them it decides
     * @param givesWayTo the clauses that apply and stand above it
     * @param spent within what it gives something only once, where it has already
     */
    public record Reason(
            String clause,
            Truth applies,
            List<String> speaksOf,
            List<String> decides,
            List<String> givesWayTo,
            Optional<String> spent,
            List<Checked> conditions) {}

    /** A condition, and the values that make it hold or fail: {@code 32 h 40 min > 24 h}. */
    public record Checked(String condition, Truth truth, Optional<String> values) {}

    /** A fact that was known. */
    public record Known(String fact, String value, Source source) {}

    /** A fact that can still change an answer, with the words to ask for it. */
    public record Asked(String fact, String phrase, Source source) {}
}
