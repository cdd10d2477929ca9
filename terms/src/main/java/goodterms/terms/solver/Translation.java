package goodterms.terms.solver;

import de.uni_freiburg.informatik.ultimate.logic.Term;
import de.uni_freiburg.informatik.ultimate.logic.Theory;
import goodterms.terms.expression.Expression;
import goodterms.terms.expression.Expression.And;
import goodterms.terms.expression.Expression.Choice;
import goodterms.terms.expression.Expression.Comparison;
import goodterms.terms.expression.Expression.FactRead;
import goodterms.terms.expression.Expression.GivenBefore;
import goodterms.terms.expression.Expression.Literal;
import goodterms.terms.expression.Expression.Minus;
import goodterms.terms.expression.Expression.Not;
import goodterms.terms.expression.Expression.Or;
import goodterms.terms.expression.Expression.Part;
import goodterms.terms.expression.Expression.Plus;
import goodterms.terms.expression.Expression.Times;
import java.util.List;

/** Our tree as terms of the solver, one to one. */
final class Translation {

    private final World world;
    private final Solver solver;
    private final Theory theory;

    Translation(World world) {
        this.world = world;
        this.solver = world.solver();
        this.theory = solver.theory();
    }

    Term of(Expression expression) {
        return switch (expression) {
            case Literal it -> literal(it);
            case FactRead it -> world.fact(it.fact());
            case GivenBefore it -> world.given(it.clause());
            case Plus it -> theory.term("+", of(it.left()), of(it.right()));
            case Minus it -> theory.term("-", of(it.left()), of(it.right()));
            case Times it -> theory.term("*", solver.constant(it.by()), of(it.of()));
            // For a divisor above 0, the solver's quotient is the one rounded down.
            case Part it ->
                theory.term("div", theory.term("*", solver.constant(it.by()), of(it.of())), solver.constant(it.over()));
            case Comparison it -> comparison(it);
            case Not it -> theory.not(of(it.of()));
            case And it -> theory.and(all(it.all()));
            case Or it -> theory.or(all(it.any()));
            case Choice it -> theory.ifthenelse(of(it.when()), of(it.then()), of(it.otherwise()));
        };
    }

    private Term[] all(List<Expression> expressions) {
        return expressions.stream().map(this::of).toArray(Term[]::new);
    }

    private Term literal(Literal it) {
        if (it.isCondition()) {
            return it.value().raw() == 1 ? theory.mTrue : theory.mFalse;
        }
        return solver.constant(it.value().raw());
    }

    private Term comparison(Comparison it) {
        Term left = of(it.left());
        Term right = of(it.right());
        return switch (it.relation()) {
            case EQUAL -> theory.equals(left, right);
            case UNEQUAL -> theory.not(theory.equals(left, right));
            case LESS, AT_MOST, MORE, AT_LEAST -> theory.term(it.relation().sign(), left, right);
        };
    }
}
