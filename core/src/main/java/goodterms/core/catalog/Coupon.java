package goodterms.core.catalog;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A discount that customers can claim.
 *
 * @param id what they type
 * @param name its name on invoices
 * @param reduction what it takes off each invoice
 * @param invoices how many invoices it lasts for; empty for all that follow
 * @param until the first moment it can't be claimed any more, if there is one
 * @param plans the plans it is for; empty for all
 */
public record Coupon(
        String id,
        String name,
        Reduction reduction,
        Optional<Integer> invoices,
        Optional<Instant> until,
        List<String> plans) {

    /** What a coupon takes off. */
    public sealed interface Reduction {

        /** A part of the price, in hundredths of a percent: 1000 is 10 %. */
        record Percent(int rate) implements Reduction {}

        /** An amount, or the whole price where that is less. */
        record Amount(Price price) implements Reduction {}
    }

    public Coupon {
        plans = List.copyOf(plans);
    }

    /** Whether it is for that plan. */
    public boolean isFor(String plan) {
        return plans.isEmpty() || plans.contains(plan);
    }

    /** Whether it can be claimed at that moment. */
    public boolean claimableAt(Instant moment) {
        return until.filter(end -> !moment.isBefore(end)).isEmpty();
    }
}
