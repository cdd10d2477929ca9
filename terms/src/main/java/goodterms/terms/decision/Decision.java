package goodterms.terms.decision;

import goodterms.terms.clause.Clause;
import goodterms.terms.clause.PageId;
import goodterms.terms.facts.Facts;
import goodterms.terms.value.Value;
import goodterms.terms.value.Value.Scalar;
import goodterms.terms.vocabulary.Fact;
import goodterms.terms.vocabulary.Question;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What one version of a page says about one case, with all it rests on.
 *
 * @param answers one for each output of the question, in its order
 */
public record Decision(PageId page, Question question, Facts facts, List<Answer> answers, Trace trace) {

    /** What became of each clause of the page that speaks of the question, and why, in the order of the page. */
    public List<Verdict> verdicts() {
        return trace.verdicts(answers);
    }

    /** The answer for an output of the question. */
    public Answer answer(String output) {
        return answers.stream()
                .filter(answer -> answer.output().name().equals(output))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(question.word() + " has no output " + output));
    }

    /** Whether every output is decided. */
    public boolean complete() {
        return answers.stream().noneMatch(Answer.Open.class::isInstance);
    }

    /** The facts that can still change an answer. */
    public Set<Fact> asks() {
        Set<Fact> asks = new LinkedHashSet<>();
        for (Answer answer : answers) {
            if (answer instanceof Answer.Open open) {
                asks.addAll(open.asks());
            }
        }
        return asks;
    }

    /** The clause that decided an output, unless it is open or the question's own answer. */
    public Optional<Clause> decider(String output) {
        return answer(output) instanceof Answer.Decided decided ? Optional.of(decided.clause()) : Optional.empty();
    }

    /** What is owed of an output. @throws IllegalStateException if it is not decided */
    public Value floor(String output) {
        return switch (answer(output)) {
            case Answer.Decided it -> it.floor();
            case Answer.Assumed it -> it.value();
            case Answer.Open it -> throw new IllegalStateException(it.output() + " waits for " + it.asks());
        };
    }

    /** What can be given of an output at most. @throws IllegalStateException if it is not decided */
    public Value ceiling(String output) {
        return answer(output) instanceof Answer.Decided decided ? decided.ceiling() : floor(output);
    }

    /** What is owed of an output of money, in minor units. */
    public long minorOwed(String output) {
        return ((Scalar) floor(output)).raw();
    }

    /** What can be given at most of an output of money, in minor units. */
    public long minorAtMost(String output) {
        return ((Scalar) ceiling(output)).raw();
    }

    /** The word decided for an output of words or names. */
    public String word(String output) {
        return switch (floor(output)) {
            case Scalar scalar -> scalar.word();
            case Value.Text text -> text.text();
            case Value.Schedule schedule -> schedule.days().toString();
        };
    }
}
