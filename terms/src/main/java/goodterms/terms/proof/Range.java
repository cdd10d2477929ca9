package goodterms.terms.proof;

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
import java.math.BigInteger;
import java.util.List;

/**
 * Between which numbers an expression lies, judged from the ranges of the facts it reads alone.
 *
 * @param least never more than the smallest value it can have
 * @param most never less than the largest
 * @param fits whether it and everything on the way to it fits a long
 */
record Range(BigInteger least, BigInteger most, boolean fits) {

    private static final BigInteger LOWEST = BigInteger.valueOf(Long.MIN_VALUE);
    private static final BigInteger HIGHEST = BigInteger.valueOf(Long.MAX_VALUE);
    private static final Range TRUTH = range(BigInteger.ZERO, BigInteger.ONE, true);

    private static Range range(BigInteger least, BigInteger most, boolean fits) {
        return new Range(least, most, fits && LOWEST.compareTo(least) <= 0 && most.compareTo(HIGHEST) <= 0);
    }

    private static Range range(long least, long most) {
        return range(BigInteger.valueOf(least), BigInteger.valueOf(most), true);
    }

    /** The range of an expression. */
    static Range of(Expression expression) {
        return switch (expression) {
            case Literal it -> range(it.value().raw(), it.value().raw());
            case FactRead it -> range(it.fact().least(), it.fact().most());
            case GivenBefore _ -> TRUTH;
            case Plus it -> of(it.left()).plus(of(it.right()));
            case Minus it -> of(it.left()).plus(of(it.right()).times(-1));
            case Times it -> of(it.of()).times(it.by());
            case Part it -> of(it.of()).times(it.by()).over(it.over());
            case Comparison it -> truth(List.of(it.left(), it.right()));
            case Not it -> truth(List.of(it.of()));
            case And it -> truth(it.all());
            case Or it -> truth(it.any());
            case Choice it -> choice(it);
        };
    }

    private static Range truth(List<Expression> parts) {
        return range(TRUTH.least, TRUTH.most, parts.stream().allMatch(part -> of(part).fits));
    }

    private static Range choice(Choice it) {
        Range then = of(it.then());
        Range otherwise = of(it.otherwise());
        return range(
                then.least.min(otherwise.least),
                then.most.max(otherwise.most),
                then.fits && otherwise.fits && of(it.when()).fits);
    }

    private Range plus(Range other) {
        return range(least.add(other.least), most.add(other.most), fits && other.fits);
    }

    private Range times(long by) {
        BigInteger factor = BigInteger.valueOf(by);
        BigInteger one = least.multiply(factor);
        BigInteger other = most.multiply(factor);
        return range(one.min(other), one.max(other), fits);
    }

    private Range over(long over) {
        return range(floor(least, over), floor(most, over), fits);
    }

    private static BigInteger floor(BigInteger of, long over) {
        BigInteger[] parts = of.divideAndRemainder(BigInteger.valueOf(over));
        return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    }
}
