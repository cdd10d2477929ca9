package goodterms.terms.decision;

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
import goodterms.terms.facts.Facts;
import java.util.List;

/** An expression made ready to be worked out often; every fact it reads must be known. */
@FunctionalInterface
interface Reckoning {

    /** Its value, in the unit of its kind. */
    long of(Facts facts);

    /** Makes an expression ready. */
    static Reckoning from(Expression expression) {
        return switch (expression) {
            case Literal it -> constant(it.value().raw());
            case FactRead it -> fact(it.fact().slot());
            case GivenBefore it -> given(it.clause());
            case Plus it -> sum(from(it.left()), from(it.right()));
            case Minus it -> difference(from(it.left()), from(it.right()));
            case Times it -> product(from(it.of()), it.by());
            case Part it -> part(from(it.of()), it.by(), it.over());
            case Comparison it -> comparison(it);
            case Not it -> not(from(it.of()));
            case And it -> all(it.all(), 0);
            case Or it -> all(it.any(), 1);
            case Choice it -> choice(from(it.when()), from(it.then()), from(it.otherwise()));
        };
    }

    private static Reckoning constant(long raw) {
        return _ -> raw;
    }

    private static Reckoning fact(int slot) {
        return facts -> facts.values()[slot];
    }

    private static Reckoning given(String clause) {
        return facts -> facts.given(clause) ? 1 : 0;
    }

    private static Reckoning sum(Reckoning left, Reckoning right) {
        return facts -> left.of(facts) + right.of(facts);
    }

    private static Reckoning difference(Reckoning left, Reckoning right) {
        return facts -> left.of(facts) - right.of(facts);
    }

    private static Reckoning product(Reckoning of, long by) {
        return facts -> of.of(facts) * by;
    }

    private static Reckoning part(Reckoning of, long by, long over) {
        return facts -> Math.floorDiv(of.of(facts) * by, over);
    }

    private static Reckoning not(Reckoning of) {
        return facts -> 1 - of.of(facts);
    }

    private static Reckoning choice(Reckoning when, Reckoning then, Reckoning otherwise) {
        return facts -> when.of(facts) == 1 ? then.of(facts) : otherwise.of(facts);
    }

    private static Reckoning comparison(Comparison it) {
        Reckoning left = from(it.left());
        Reckoning right = from(it.right());
        return switch (it.relation()) {
            case EQUAL -> facts -> left.of(facts) == right.of(facts) ? 1 : 0;
            case UNEQUAL -> facts -> left.of(facts) != right.of(facts) ? 1 : 0;
            case LESS -> facts -> left.of(facts) < right.of(facts) ? 1 : 0;
            case AT_MOST -> facts -> left.of(facts) <= right.of(facts) ? 1 : 0;
            case MORE -> facts -> left.of(facts) > right.of(facts) ? 1 : 0;
            case AT_LEAST -> facts -> left.of(facts) >= right.of(facts) ? 1 : 0;
        };
    }

    /** The first part that has the settling value settles it. */
    private static Reckoning all(List<Expression> parts, long settling) {
        Reckoning[] reckonings = parts.stream().map(Reckoning::from).toArray(Reckoning[]::new);
        return facts -> {
            for (Reckoning reckoning : reckonings) {
                if (reckoning.of(facts) == settling) {
                    return settling;
                }
            }
            return 1 - settling;
        };
    }
}
