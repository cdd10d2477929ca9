package goodterms.core.invoice;

import goodterms.core.calendar.Interval;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/**
 * A price that one account alone has, for one plan by one interval.
 *
 * @param limits what it includes instead of the plan's own limits
 */
public record CustomPrice(String plan, Interval interval, Money price, List<CustomLimit> limits) {

    /**
     * How much of a meter is included.
     *
     * @param most empty for unlimited
     */
    public record CustomLimit(String meter, Optional<Long> most) {}

    public CustomPrice {
        limits = List.copyOf(limits);
    }

    /** Whether it is for that plan by that interval. */
    public boolean isFor(String otherPlan, Interval otherInterval) {
        return plan.equals(otherPlan) && interval == otherInterval;
    }
}
