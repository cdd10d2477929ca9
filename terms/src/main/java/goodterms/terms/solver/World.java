package goodterms.terms.solver;

import de.uni_freiburg.informatik.ultimate.logic.Term;
import goodterms.terms.expression.Axioms;
import goodterms.terms.expression.Expression;
import goodterms.terms.facts.Facts;
import goodterms.terms.value.Kind;
import goodterms.terms.vocabulary.Fact;
import goodterms.terms.vocabulary.Question;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Every case a question can be asked about: each fact in its range, and the axioms between them.
 *
 * <p>A fact whose guard fails is left free: no clause may read it there.
 */
public final class World {

    private final Solver solver;
    private final Question question;
    private final String mark;
    private final Term[] facts;
    private final Map<String, Term> given;
    private final Map<Expression, Term> terms = new HashMap<>();
    private final Translation translation;

    /** @param mark keeps the names apart where one solver looks at several worlds */
    private World(Solver solver, Question question, String mark, Map<String, Term> given) {
        this.solver = solver;
        this.question = question;
        this.mark = mark;
        this.facts = new Term[question.facts().size()];
        this.given = given;
        this.translation = new Translation(this);
    }

    /** All cases of a question. */
    public static World of(Solver solver, Question question) {
        World world = new World(solver, question, "", new TreeMap<>());
        world.question.facts().forEach(world::declare);
        world.requireAxioms();
        return world;
    }

    /**
     * The same cases a second time, in which some facts and all that was given before have the values they have here.
     *
     * @param mark a name of its own among the worlds of this solver
     */
    public World beside(String mark, Set<Fact> shared) {
        World world = new World(solver, question, mark + " ", given);
        for (Fact fact : question.facts()) {
            if (shared.contains(fact)) {
                world.facts[fact.slot()] = fact(fact);
            } else {
                world.declare(fact);
            }
        }
        world.requireAxioms();
        return world;
    }

    private void declare(Fact fact) {
        if (fact.type().kind() == Kind.TRUTH) {
            facts[fact.slot()] = solver.anyTruth(mark + fact.name());
            return;
        }
        Term term = solver.anyNumber(mark + fact.name());
        facts[fact.slot()] = term;
        solver.require(solver.theory().term("<=", solver.constant(fact.least()), term));
        solver.require(solver.theory().term("<=", term, solver.constant(fact.most())));
    }

    private void requireAxioms() {
        Axioms.of(question).forEach(axiom -> solver.require(term(axiom)));
    }

    public Solver solver() {
        return solver;
    }

    public Question question() {
        return question;
    }

    /** The value of a fact. */
    public Term fact(Fact fact) {
        return facts[fact.slot()];
    }

    /** Whether a clause has already given something; the same clause of two versions of a page shares it. */
    public Term given(String clause) {
        return given.computeIfAbsent(clause, id -> solver.anyTruth("given " + id));
    }

    /** The clauses whose earlier giving something reads so far. */
    public List<String> givenBefore() {
        return List.copyOf(given.keySet());
    }

    /** The value of an expression. */
    public Term term(Expression expression) {
        Term known = terms.get(expression);
        if (known == null) {
            known = translation.of(expression);
            terms.put(expression, known);
        }
        return known;
    }

    /** Whether a fact has this value, in the unit of its kind. */
    public Term is(Fact fact, long raw) {
        Term term = fact(fact);
        if (fact.type().kind() == Kind.TRUTH) {
            return raw == 1 ? term : solver.theory().not(term);
        }
        return solver.theory().equals(term, solver.constant(raw));
    }

    /** Whether everything known about a case is so, and nothing else has been given before. */
    public Term is(Facts known) {
        Term all = solver.theory().mTrue;
        for (Fact fact : question.facts()) {
            if (known.knows(fact)) {
                all = solver.theory().and(all, is(fact, known.raw(fact)));
            }
        }
        for (String clause : givenBefore()) {
            all = solver.theory()
                    .and(
                            all,
                            known.given(clause)
                                    ? given(clause)
                                    : solver.theory().not(given(clause)));
        }
        return all;
    }
}
