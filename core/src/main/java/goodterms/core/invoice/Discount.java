package goodterms.core.invoice;

import goodterms.core.money.Shares;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/**
 * What a claimed coupon takes off the invoices of an account, as it was when it was claimed.
 *
 * @param invoices how many more invoices it lasts for; empty for all that follow
 * @param plans the plans it is for; empty for all
 */
public record Discount(String coupon, Off off, Optional<Integer> invoices, List<String> plans) {

    public Discount {
        plans = List.copyOf(plans);
    }

    /** How much. */
    public sealed interface Off {

        /** A part, in hundredths of a percent. */
        record Percent(int rate) implements Off {}

        /** An amount, or everything where that is less. */
        record Amount(Money money) implements Off {}
    }

    private static final int WHOLE = 10_000;

    /** What it takes off an amount above zero; of a part, the customer keeps the odd cent. */
    Money off(Money amount) {
        return switch (off) {
            case Off.Percent it -> amount.minus(Shares.part(amount, WHOLE - it.rate(), WHOLE));
            case Off.Amount it -> Shares.smaller(it.money(), amount);
        };
    }

    /** Whether it is for that plan. */
    public boolean isFor(String plan) {
        return plans.isEmpty() || plans.contains(plan);
    }

    /** The same after one more invoice; nothing once it has lasted for all of them. */
    public Optional<Discount> used() {
        return invoices.filter(left -> left == 1).isPresent()
                ? Optional.empty()
                : Optional.of(new Discount(coupon, off, invoices.map(left -> left - 1), plans));
    }
}
