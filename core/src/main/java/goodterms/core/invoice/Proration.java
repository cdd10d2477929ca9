package goodterms.core.invoice;

import goodterms.core.calendar.Period;
import goodterms.core.money.Shares;
import goodterms.core.subscription.Change;
import goodterms.core.subscription.Contract;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;

/**
 * What a change costs for the rest of a period, to the second.
 *
 * <p>The rest of a price and the rest of what was billed are both rounded down to the minor unit. So each line that a
 * change charges or credits moves the sum by less than one minor unit from the exact price of the time, and a change
 * that is undone in the same second costs one minor unit at most.
 */
public final class Proration {

    private Proration() {}

    /** The part of the price of a period for the time from a moment to its end, rounded down. */
    public static Money rest(Money price, Period period, Instant from) {
        return Shares.part(price, period.secondsAfter(from), period.seconds());
    }

    /** What unused time takes off, a line for each line it was billed by. */
    public static List<Charge> credits(List<Billed.Unused> unused, Instant at) {
        return unused.stream().map(it -> credit(it, at)).toList();
    }

    private static Charge credit(Billed.Unused unused, Instant at) {
        Billed of = unused.of();
        return new Charge(
                LineKind.PRORATION_CREDIT,
                of.item(),
                of.quantity(),
                of.unitPrice(),
                1,
                at,
                of.until(),
                unused.amount().negated());
    }

    /** What is charged for the rest of the period that runs on: the new plan if it is another, and what add-ons are new. */
    public static List<Charge> charges(Change change, Period period, Instant at) {
        Contract to = change.to();
        List<Charge> charges = new ArrayList<>();
        if (change.endsPlan() && to.price().isPositive()) {
            charges.add(charge(Item.plan(to.plan()), 1, to.price(), period, at));
        }
        for (Contract.Added added : to.addOns()) {
            int quantity = change.charged(added);
            if (quantity > 0) {
                charges.add(charge(Item.addOn(added.id()), quantity, added.price(), period, at));
            }
        }
        return List.copyOf(charges);
    }

    private static Charge charge(Item item, int quantity, Money price, Period period, Instant at) {
        Money rest = rest(price.multipliedBy(quantity), period, at);
        return Charge.part(LineKind.PRORATION_CHARGE, item, quantity, price, period, at, rest);
    }
}
