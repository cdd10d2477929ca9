package goodterms.terms.proof;

import goodterms.terms.clause.Clause;
import goodterms.terms.expression.Expression;
import goodterms.terms.expression.Expression.And;
import goodterms.terms.expression.Expression.Comparison;
import goodterms.terms.expression.Expression.Literal;
import goodterms.terms.expression.Expression.Not;
import goodterms.terms.expression.Expression.Relation;
import java.util.List;
import java.util.stream.Stream;

/** Clauses that plainly never apply together, seen without asking the solver. */
public final class Contradiction {

    private Contradiction() {}

    /** Whether a condition of one is the opposite of a condition of the other; false does not mean they can. */
    public static boolean between(Clause one, Clause other) {
        List<Expression> theirs = other.conditions().stream()
                .flatMap(condition -> flat(condition.expression()))
                .toList();
        return one.conditions().stream()
                .flatMap(condition -> flat(condition.expression()))
                .anyMatch(mine -> theirs.stream().anyMatch(theirOne -> opposed(mine, theirOne)));
    }

    private static Stream<Expression> flat(Expression condition) {
        return condition instanceof And and ? and.all().stream().flatMap(Contradiction::flat) : Stream.of(condition);
    }

    private static boolean opposed(Expression one, Expression other) {
        if (isNot(one, other) || isNot(other, one)) {
            return true;
        }
        return one instanceof Comparison mine
                && other instanceof Comparison theirs
                && mine.left().equals(theirs.left())
                && (mine.right().equals(theirs.right())
                        ? disjoint(mine.relation(), theirs.relation())
                        : differentWords(mine, theirs));
    }

    private static boolean isNot(Expression one, Expression other) {
        return one instanceof Not not && not.of().equals(other);
    }

    /** No two numbers stand in both relations to each other. */
    private static boolean disjoint(Relation one, Relation other) {
        return Stream.of(-1L, 0L, 1L).noneMatch(sign -> one.holds(sign, 0) && other.holds(sign, 0));
    }

    private static boolean differentWords(Comparison one, Comparison other) {
        return one.relation() == Relation.EQUAL
                && other.relation() == Relation.EQUAL
                && one.right() instanceof Literal mine
                && other.right() instanceof Literal theirs
                && mine.value().raw() != theirs.value().raw();
    }
}
