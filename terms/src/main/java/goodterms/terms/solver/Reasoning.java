package goodterms.terms.solver;

import de.uni_freiburg.informatik.ultimate.logic.Term;
import de.uni_freiburg.informatik.ultimate.logic.Theory;
import goodterms.terms.clause.Clause;
import goodterms.terms.clause.Condition;
import goodterms.terms.clause.Grant;
import goodterms.terms.decision.Rules;
import goodterms.terms.vocabulary.Output;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the clauses of a page say over all cases of a {@link World}. */
public final class Reasoning {

    private final Rules rules;
    private final World world;
    private final Theory theory;
    private final Map<String, Term> applies = new HashMap<>();

    public Reasoning(Rules rules, World world) {
        this.rules = rules;
        this.world = world;
        this.theory = world.solver().theory();
        rules.clauses().forEach(clause -> applies.put(clause.id(), appliesAnew(clause)));
    }

    private Term appliesAnew(Clause clause) {
        List<Term> all = new ArrayList<>();
        for (Condition condition : clause.conditions()) {
            all.add(world.term(condition.expression()));
        }
        if (clause.once().isPresent()) {
            all.add(theory.not(world.given(clause.id())));
        }
        return theory.and(all.toArray(Term[]::new));
    }

    public Rules rules() {
        return rules;
    }

    public World world() {
        return world;
    }

    /** Whether all conditions of a clause hold, and it has not given what it gives once. */
    public Term applies(Clause clause) {
        return applies.getOrDefault(clause.id(), theory.mFalse);
    }

    /** Whether it applies and nothing above it for this output does. */
    public Term decides(Clause clause, Output output) {
        List<Term> all = new ArrayList<>();
        all.add(applies(clause));
        rules.precedence().above(clause, output).forEach(high -> all.add(theory.not(applies(high))));
        return theory.and(all.toArray(Term[]::new));
    }

    /** Whether both decide an output at once, so that the page contradicts itself. */
    public Term clash(Clause one, Clause other, Output output) {
        return theory.and(decides(one, output), decides(other, output));
    }

    /** Whether no clause that sets an output applies. */
    public Term undecided(Output output) {
        return theory.and(rules.precedence().setting(output).stream()
                .map(clause -> theory.not(applies(clause)))
                .toArray(Term[]::new));
    }

    /** What a clause gives of an output of money at most. */
    public Term most(Grant.Amount amount) {
        return world.term(amount.most());
    }

    /** Whether one number is less than another. */
    public Term less(Term low, Term high) {
        return theory.term("<", low, high);
    }

    /** All of these. */
    public Term all(Term... conditions) {
        return theory.and(conditions);
    }

    /** At least one of these. */
    public Term any(Term... conditions) {
        return theory.or(conditions);
    }

    /** Whether two numbers differ. */
    public Term unequal(Term one, Term other) {
        return theory.not(theory.equals(one, other));
    }

    /** Not this. */
    public Term not(Term condition) {
        return theory.not(condition);
    }

    /** The sum of two numbers. */
    public Term sum(Term one, Term other) {
        return theory.term("+", one, other);
    }

    /** A number. */
    public Term constant(long value) {
        return world.solver().constant(value);
    }
}
