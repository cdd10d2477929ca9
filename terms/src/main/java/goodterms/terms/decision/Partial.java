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
import goodterms.terms.expression.Reading;
import goodterms.terms.facts.Facts;

/** Works out conditions while some facts are not known yet, in Kleene's logic of three values. */
final class Partial {

    private Partial() {}

    /** What is certain about a condition, whatever the facts that are missing turn out to be. */
    static Truth of(Expression condition, Facts facts) {
        if ((Reading.slots(condition) & ~facts.known()) == 0) {
            return Truth.of(Reckoning.from(condition).of(facts) == 1);
        }
        return switch (condition) {
            case Not it -> of(it.of(), facts).negated();
            case And it -> settled(it.all(), facts, Truth.FAILS);
            case Or it -> settled(it.any(), facts, Truth.HOLDS);
            case Choice it -> choice(it, facts);
            case Comparison it
            when it.left().equals(it.right()) -> Truth.of(it.relation().holds(0, 0));
            case Comparison it when it.left().isCondition() -> equality(it, facts);
            case Comparison _, Literal _, FactRead _, GivenBefore _, Plus _, Minus _, Times _, Part _ -> Truth.UNKNOWN;
        };
    }

    private static Truth settled(Iterable<Expression> parts, Facts facts, Truth settling) {
        boolean unknown = false;
        for (Expression part : parts) {
            Truth truth = of(part, facts);
            if (truth == settling) {
                return settling;
            }
            unknown |= truth == Truth.UNKNOWN;
        }
        return unknown ? Truth.UNKNOWN : settling.negated();
    }

    private static Truth choice(Choice it, Facts facts) {
        return switch (of(it.when(), facts)) {
            case HOLDS -> of(it.then(), facts);
            case FAILS -> of(it.otherwise(), facts);
            case UNKNOWN -> {
                Truth then = of(it.then(), facts);
                yield then == of(it.otherwise(), facts) ? then : Truth.UNKNOWN;
            }
        };
    }

    private static Truth equality(Comparison it, Facts facts) {
        Truth left = of(it.left(), facts);
        Truth right = of(it.right(), facts);
        if (left == Truth.UNKNOWN || right == Truth.UNKNOWN) {
            return Truth.UNKNOWN;
        }
        return Truth.of(it.relation().holds(left == Truth.HOLDS ? 1 : 0, right == Truth.HOLDS ? 1 : 0));
    }
}
