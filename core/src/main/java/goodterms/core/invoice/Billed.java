package goodterms.core.invoice;

import goodterms.core.money.Shares;
import java.time.Duration;
import java.time.Instant;
import org.joda.money.Money;

/**
 * What was billed of one thing for time that runs, as far as a change may still take the rest of it back.
 *
 * @param quantity how many of it
 * @param unitPrice the price as it was published
 * @param amount what it came to after coupons: with the tax that published prices include, without tax that comes on top
 * @param gross the same with all tax: what the customer pays for it
 * @param back what was given back of the gross amount for another reason
 */
public record Billed(
        InvoiceId invoice,
        Item item,
        long quantity,
        Money unitPrice,
        Money amount,
        Money gross,
        Money back,
        Instant from,
        Instant until) {

    /**
     * What it is worth from a moment on: the part of what was really billed for the time that is left, rounded down, less
     * what was given back; money given back was given for the time that is left, as far as it goes.
     *
     * @param amount less the same part of itself as the gross amount
     */
    public record Unused(Billed of, Money amount, Money gross) {}

    /** What of it is not used up at a moment. */
    public Unused unused(Instant at) {
        Money left = left(gross, at);
        Money after = left.minus(Shares.smaller(back, left));
        Money net = left.isZero()
                ? left
                : Shares.part(left(amount, at), after.getAmountMinorLong(), left.getAmountMinorLong());
        return new Unused(this, net, after);
    }

    private Money left(Money whole, Instant at) {
        long length = Duration.between(from, until).toSeconds();
        long rest = Duration.between(at, until).toSeconds();
        return Shares.part(whole, Math.clamp(rest, 0, length), length);
    }

    /** How much more of it could be given back. */
    Money keeps() {
        return gross.minus(back);
    }

    Billed givingBack(Money more) {
        return new Billed(invoice, item, quantity, unitPrice, amount, gross, back.plus(more), from, until);
    }

    Billed over(Instant start, Instant end) {
        return new Billed(invoice, item, quantity, unitPrice, amount, gross, back, start, end);
    }
}
