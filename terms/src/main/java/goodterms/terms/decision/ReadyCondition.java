package goodterms.terms.decision;

import goodterms.terms.clause.Condition;
import goodterms.terms.expression.Expression;
import goodterms.terms.expression.Expression.Comparison;
import goodterms.terms.expression.Expression.FactRead;
import goodterms.terms.expression.Expression.Literal;
import goodterms.terms.expression.Expression.Minus;
import goodterms.terms.expression.Expression.Not;
import goodterms.terms.expression.Expression.Relation;
import goodterms.terms.expression.Reading;
import goodterms.terms.facts.Facts;

/**
 * A condition made ready to be worked out often, as a comparison of two values: nearly all conditions compare a fact,
 * or the difference of two facts, with a constant, and these are read straight from their slots.
 */
final class ReadyCondition {

    private static final int NONE = -1;
    private static final int LESS = 1;
    private static final int EQUAL = 2;
    private static final int MORE = 4;

    private final Condition condition;
    private final boolean compares;
    private final long reads;
    /** A bit each for less, equal and more, set where the relation holds of values that stand so to each other. */
    private final int accepts;

    private final int slot;
    private final int minusSlot;
    private final Reckoning left;
    private final boolean constant;
    private final long constantRight;
    private final Reckoning right;

    ReadyCondition(Condition condition) {
        this.condition = condition;
        this.compares = condition.expression() instanceof Comparison;
        this.reads = Reading.slots(condition.expression());
        Comparison comparison = comparison(condition.expression());
        this.accepts = accepts(comparison.relation());
        this.slot = slot(comparison.left());
        this.minusSlot =
                comparison.left() instanceof Minus minus && slot(minus.left()) != NONE ? slot(minus.right()) : NONE;
        this.left = Reckoning.from(comparison.left());
        this.constant = comparison.right() instanceof Literal;
        this.constantRight =
                comparison.right() instanceof Literal literal ? literal.value().raw() : 0;
        this.right = Reckoning.from(comparison.right());
    }

    /** Any condition as a comparison: what is yes or no is compared with yes, its negation with no. */
    private static Comparison comparison(Expression condition) {
        return switch (condition) {
            case Comparison it -> it;
            case Not it -> new Comparison(Relation.EQUAL, it.of(), Expression.zero(it.type()));
            default -> new Comparison(Relation.UNEQUAL, condition, Expression.zero(condition.type()));
        };
    }

    private static int accepts(Relation relation) {
        return (relation.holds(0, 1) ? LESS : 0)
                | (relation.holds(0, 0) ? EQUAL : 0)
                | (relation.holds(1, 0) ? MORE : 0);
    }

    /** The slot of the fact that a side starts with, if it is a fact or the difference of two. */
    private static int slot(Expression side) {
        if (side instanceof Minus minus && minus.left() instanceof FactRead && minus.right() instanceof FactRead) {
            return slot(minus.left());
        }
        return side instanceof FactRead read ? read.fact().slot() : NONE;
    }

    boolean known(Facts facts) {
        return (reads & ~facts.known()) == 0;
    }

    /** The slots of the facts it reads, as bits. */
    long reads() {
        return reads;
    }

    Truth truth(Facts facts) {
        return known(facts) ? Truth.of(holds(facts)) : Partial.of(condition.expression(), facts);
    }

    /** Whether it holds; the facts it reads are known. */
    boolean holds(Facts facts) {
        return holds(left(facts), right(facts));
    }

    private boolean holds(long left, long right) {
        int stand = left < right ? LESS : left == right ? EQUAL : MORE;
        return (accepts & stand) != 0;
    }

    private long left(Facts facts) {
        if (slot == NONE) {
            return left.of(facts);
        }
        long[] values = facts.values();
        return minusSlot == NONE ? values[slot] : values[slot] - values[minusSlot];
    }

    private long right(Facts facts) {
        return constant ? constantRight : right.of(facts);
    }

    /** Works it out and writes it down. */
    Truth check(int place, Facts facts, Trace trace) {
        if (!known(facts)) {
            Truth partial = Partial.of(condition.expression(), facts);
            trace.condition(place, partial, 0, 0);
            return partial;
        }
        long l = left(facts);
        long r = right(facts);
        Truth truth = Truth.of(holds(l, r));
        trace.condition(place, truth, l, r);
        return truth;
    }

    /** What was written down about it. */
    Verdict.Check check(int place, Trace trace) {
        return compares
                ? new Verdict.Check(condition, trace.truth(place), trace.left(place), trace.right(place))
                : new Verdict.Check(condition, trace.truth(place), 0, 0);
    }
}
