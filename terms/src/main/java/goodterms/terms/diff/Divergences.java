package goodterms.terms.diff;

import de.uni_freiburg.informatik.ultimate.logic.Term;
import goodterms.terms.clause.Clause;
import goodterms.terms.decision.Answer;
import goodterms.terms.decision.Rules;
import goodterms.terms.facts.Facts;
import goodterms.terms.proof.Contradiction;
import goodterms.terms.solver.Example;
import goodterms.terms.solver.Outcome;
import goodterms.terms.solver.Reasoning;
import goodterms.terms.solver.Solver;
import goodterms.terms.solver.World;
import goodterms.terms.value.Value;
import goodterms.terms.vocabulary.Output;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Compares two versions of the rules of one question over all cases, one pair of deciding clauses at a time. */
public final class Divergences {

    private final Solver solver;
    private final World world;
    private final Reasoning before;
    private final Reasoning after;
    private final List<Divergence> found = new ArrayList<>();

    private Divergences(Rules before, Rules after, long steps) {
        this.solver = new Solver(steps);
        this.world = World.of(solver, before.question());
        this.before = new Reasoning(before, world);
        this.after = new Reasoning(after, world);
    }

    /**
     * Every pair of deciding clauses that differ somewhere; none only if the versions answer every case alike: what is
     * owed, what can be given at most, the word, and who decides.
     *
     * <p>What clauses have given before is taken to be the same for clauses of the same name.
     *
     * @throws IllegalArgumentException if the versions answer different questions
     */
    public static List<Divergence> between(Rules before, Rules after) {
        return between(before, after, Solver.STEPS);
    }

    /** @param steps how far the solver goes on one pair before it is shown as not proved */
    static List<Divergence> between(Rules before, Rules after, long steps) {
        if (before.question() != after.question()) {
            throw new IllegalArgumentException(before.question() + " is not " + after.question());
        }
        Divergences divergences = new Divergences(before, after, steps);
        before.question().outputs().forEach(divergences::compare);
        return divergences.found;
    }

    private void compare(Output output) {
        List<Said> afterwards = Said.all(after, output);
        for (Said one : Said.all(before, output)) {
            List<Said> others = afterwards.stream()
                    .filter(other -> !one.plainlyEqual(other) && !exclude(one, other))
                    .toList();
            if (!others.isEmpty()) {
                // Entered once for all others: most of them exclude it by what they have in common.
                solver.enter(one.when(before));
                others.forEach(other -> compare(one, other));
                solver.leave();
            }
        }
    }

    private static boolean exclude(Said one, Said other) {
        return one.clause().isPresent()
                && other.clause().isPresent()
                && Contradiction.between(one.clause().get(), other.clause().get());
    }

    private void compare(Said one, Said other) {
        Term differs = after.all(other.when(after), one.differs(after, other));
        Outcome outcome = solver.ask(differs);
        if (outcome != Outcome.IMPOSSIBLE) {
            Optional<Divergence.Shown> shown = outcome == Outcome.POSSIBLE
                    ? Example.of(world, differs).flatMap(facts -> replayed(one, other, facts))
                    : Optional.empty();
            found.add(new Divergence(one.output(), one.clause(), other.clause(), shown));
        }
    }

    /** The case with both answers, if the evaluator finds these clauses to decide it, and differently. */
    private Optional<Divergence.Shown> replayed(Said one, Said other, Facts facts) {
        Answer was = before.rules().decide(facts).answer(one.output().name());
        Answer is = after.rules().decide(facts).answer(one.output().name());
        return decides(one.clause(), was) && decides(other.clause(), is) && !same(was, is)
                ? Optional.of(new Divergence.Shown(facts, was, is))
                : Optional.empty();
    }

    private static boolean decides(Optional<Clause> clause, Answer answer) {
        return switch (answer) {
            case Answer.Decided it -> clause.filter(it.clause()::equals).isPresent();
            case Answer.Assumed _ -> clause.isEmpty();
            case Answer.Open _ -> false;
        };
    }

    /** Whether two answers are the same to a customer: what is owed, what can be given, and who decides. */
    public static boolean same(Answer one, Answer other) {
        return floor(one).equals(floor(other))
                && ceiling(one).equals(ceiling(other))
                && role(one).equals(role(other));
    }

    private static Optional<Value> floor(Answer answer) {
        return switch (answer) {
            case Answer.Decided it -> Optional.of(it.floor());
            case Answer.Assumed it -> Optional.of(it.value());
            case Answer.Open _ -> Optional.empty();
        };
    }

    private static Optional<Value> ceiling(Answer answer) {
        return answer instanceof Answer.Decided it ? Optional.of(it.ceiling()) : floor(answer);
    }

    private static Optional<String> role(Answer answer) {
        return answer instanceof Answer.Decided it && it.discretionary()
                ? it.clause().decidedBy()
                : Optional.empty();
    }
}
