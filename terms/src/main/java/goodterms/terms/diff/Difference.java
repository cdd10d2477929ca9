package goodterms.terms.diff;

import java.util.List;
import java.util.Optional;

/**
 * How two versions of a page differ, in words; the same for people and programs.
 *
 * @param settings those whose value differs, the currency, and what clauses give something once per
 * @param questions one for each question either version governs
 */
public record Difference(
        String company, String page, String before, String after, List<Change> settings, List<OfQuestion> questions) {

    /** Whether the two versions are proved to answer every case alike. */
    public boolean none() {
        return settings.isEmpty() && questions.stream().allMatch(OfQuestion::none);
    }

    /** A value that stands in both versions, or in one; empty where it does not. */
    public record Change(String name, Optional<String> before, Optional<String> after) {}

    /** Which of the versions govern a question. */
    public enum Governed {
        BOTH,
        NEWLY,
        NO_LONGER
    }

    /**
     * A question that at least one version governs.
     *
     * @param outputs empty unless both do
     */
    public record OfQuestion(String question, Governed governed, List<OfOutput> outputs) {
        boolean none() {
            return governed == Governed.BOTH && outputs.stream().allMatch(it -> it.standing() == Standing.SAME);
        }
    }

    /** What is known about an output, or about two clauses. */
    public enum Standing {
        /** Proved to be the same in every case. */
        SAME,
        /** Shown to differ by a case. */
        DIFFERENT,
        /** Neither. */
        NOT_PROVED
    }

    /**
     * A part of the answer.
     *
     * @param newly whether no clause spoke of the output before, and one does now
     * @param rows one for each pair of deciding clauses that differ
     */
    public record OfOutput(String output, Standing standing, boolean newly, List<Row> rows) {}

    /**
     * Two clauses that decide the same cases.
     *
     * @param before the clause of the version before; empty where the question's own answer held
     * @param was what it said in the example; empty where there is none
     * @param example a case in short phrases
     */
    public record Row(
            Optional<String> before,
            Optional<String> after,
            Standing standing,
            Optional<String> was,
            Optional<String> is,
            List<String> example) {}
}
