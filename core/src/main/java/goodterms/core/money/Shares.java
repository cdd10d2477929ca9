package goodterms.core.money;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;

/** Parts of amounts; each function says who keeps the odd cent. */
public final class Shares {

    private Shares() {}

    /**
     * The part of an amount that belongs to {@code part} of {@code whole}, rounded down to the minor unit: whoever holds
     * the rest keeps the odd cent.
     *
     * @throws IllegalArgumentException unless {@code 0 <= part <= whole}, {@code whole > 0} and the amount is not negative
     */
    public static Money part(Money amount, long part, long whole) {
        if (part < 0 || part > whole || whole == 0 || amount.isNegative()) {
            throw new IllegalArgumentException(part + " of " + whole + " of " + amount);
        }
        long minor = BigInteger.valueOf(amount.getAmountMinorLong())
                .multiply(BigInteger.valueOf(part))
                .divide(BigInteger.valueOf(whole))
                .longValueExact();
        return Money.ofMinor(amount.getCurrencyUnit(), minor);
    }

    /**
     * An amount cut into parts by weight that sum to it exactly: the ends of the parts are rounded down, so that odd
     * cents fall to later parts.
     */
    public static List<Money> split(Money amount, List<Long> weights) {
        long whole = weights.stream().mapToLong(Long::longValue).sum();
        List<Money> parts = new ArrayList<>();
        long reached = 0;
        Money before = Money.zero(amount.getCurrencyUnit());
        for (long weight : weights) {
            reached += weight;
            Money upTo = part(amount, reached, whole);
            parts.add(upTo.minus(before));
            before = upTo;
        }
        return List.copyOf(parts);
    }

    /**
     * An amount cut into parts by weights of either sign that sum to it exactly: the ends of the parts are rounded down,
     * so that odd cents fall to later parts.
     *
     * @throws ArithmeticException if the weights sum to zero
     */
    public static List<Money> along(Money amount, List<Long> weights) {
        BigInteger whole = weights.stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
        List<Money> parts = new ArrayList<>();
        BigInteger reached = BigInteger.ZERO;
        long before = 0;
        for (long weight : weights) {
            reached = reached.add(BigInteger.valueOf(weight));
            long upTo = floor(BigInteger.valueOf(amount.getAmountMinorLong()).multiply(reached), whole);
            parts.add(Money.ofMinor(amount.getCurrencyUnit(), upTo - before));
            before = upTo;
        }
        return List.copyOf(parts);
    }

    private static long floor(BigInteger dividend, BigInteger divisor) {
        BigInteger[] cut = dividend.divideAndRemainder(divisor);
        boolean below = cut[1].signum() != 0 && cut[1].signum() != divisor.signum();
        return (below ? cut[0].subtract(BigInteger.ONE) : cut[0]).longValueExact();
    }

    /** The smaller of two amounts of one currency. */
    public static Money smaller(Money one, Money other) {
        return one.isLessThan(other) ? one : other;
    }
}
