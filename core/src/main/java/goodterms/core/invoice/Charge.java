package goodterms.core.invoice;

import goodterms.core.calendar.Period;
import java.time.Instant;
import org.joda.money.Money;

/**
 * Something to be billed, at the price as it is published: before coupons, and before it is known whether tax is in it or
 * comes on top.
 *
 * @param amount what it comes to; below zero for what is taken off
 */
public record Charge(
        LineKind kind, Item item, long quantity, Money unitPrice, long per, Instant from, Instant until, Money amount) {

    /** So many of something for a whole period. */
    public static Charge whole(LineKind kind, Item item, long quantity, Money unitPrice, Period period) {
        return new Charge(
                kind, item, quantity, unitPrice, 1, period.from(), period.until(), unitPrice.multipliedBy(quantity));
    }

    /**
     * A part of the price of a period, for the time from a moment to its end.
     *
     * @param amount above zero for a charge, below for a credit
     */
    public static Charge part(
            LineKind kind, Item item, long quantity, Money unitPrice, Period of, Instant from, Money amount) {
        return new Charge(kind, item, quantity, unitPrice, 1, from, of.until(), amount);
    }
}
