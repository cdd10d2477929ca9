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
public interface Reckoning {

    /** Its value, in the unit of its kind. */
    long of(Facts facts);

    /** Makes an expression ready. */
    static Reckoning from(Expression expression) {
        return switch (expression) {
            case Literal it -> {
                long raw = it.value().raw();
                yield facts -> raw;
            }
            case FactRead it -> {
                int slot = it.fact().slot();
                yield facts -> facts.values()[slot];
            }
            case GivenBefore it -> {
                String clause = it.clause();
                yield facts -> facts.given(clause) ? 1 : 0;
            }
            case Plus it -> {
                Reckoning left = from(it.left());
                Reckoning right = from(it.right());
                yield facts -> left.of(facts) + right.of(facts);
            }
            case Minus it -> {
                Reckoning left = from(it.left());
                Reckoning right = from(it.right());
                yield facts -> left.of(facts) - right.of(facts);
            }
            case Times it -> {
                Reckoning of = from(it.of());
                long by = it.by();
                yield facts -> of.of(facts) * by;
            }
            case Part it -> {
                Reckoning of = from(it.of());
                long by = it.by();
                long over = it.over();
                yield facts -> Math.floorDiv(of.of(facts) * by, over);
            }
            case Comparison it -> comparison(it);
            case Not it -> {
                Reckoning of = from(it.of());
                yield facts -> 1 - of.of(facts);
            }
            case And it -> all(it.all(), 0);
            case Or it -> all(it.any(), 1);
            case Choice it -> {
                Reckoning when = from(it.when());
                Reckoning then = from(it.then());
                Reckoning otherwise = from(it.otherwise());
                yield facts -> when.of(facts) == 1 ? then.of(facts) : otherwise.of(facts);
            }
        };
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
