package goodterms.core.subscription;

import goodterms.core.calendar.Interval;
import goodterms.core.subscription.Contract.Added;
import java.util.Optional;
import org.joda.money.Money;

/** From what was agreed to what somebody wants instead. */
public record Change(Contract from, Contract to) {

    /** What it is about; pages know it by these words. A change of plan may bring another interval along. */
    public enum What {
        PLAN,
        QUANTITY,
        INTERVAL
    }

    /** Whether it is to more or to less; pages know it by these words. */
    public enum Direction {
        UP,
        DOWN,
        SIDEWAYS
    }

    private static final int MONTHS_OF_A_YEAR = 12;

    /** What it is about. */
    public What what() {
        if (newPlan()) {
            return What.PLAN;
        }
        return newInterval() ? What.INTERVAL : What.QUANTITY;
    }

    /**
     * Whether the new price is higher. Prices are compared for the same time, a year, add-ons included. The same plan
     * for a longer time at once is more, whatever it saves; for a shorter time it is less.
     */
    public Direction direction() {
        if (what() == What.INTERVAL) {
            return to.interval() == Interval.YEAR ? Direction.UP : Direction.DOWN;
        }
        int compared = yearly(to).compareTo(yearly(from));
        if (compared == 0) {
            return Direction.SIDEWAYS;
        }
        return compared > 0 ? Direction.UP : Direction.DOWN;
    }

    /** Whether anything would be different. */
    public boolean any() {
        return newPlan() || newInterval() || !from.addOns().equals(to.addOns());
    }

    /** Whether periods are of another length, so that a new one begins with the change. */
    public boolean newInterval() {
        return from.interval() != to.interval();
    }

    /** Whether the plan, or the version of it, is another. */
    public boolean newPlan() {
        return !from.plan().equals(to.plan()) || !from.takenAt().equals(to.takenAt());
    }

    /** Whether what was billed for the plan counts no longer. */
    public boolean endsPlan() {
        return newPlan() || newInterval();
    }

    /** Whether what was billed for an add-on counts no longer; it goes on where only more are added. */
    public boolean endsAddOn(String id) {
        Optional<Added> before = from.added(id);
        Optional<Added> after = to.added(id);
        return before.isPresent()
                && (newInterval()
                        || after.isEmpty()
                        || !after.get().price().equals(before.get().price())
                        || after.get().quantity() < before.get().quantity());
    }

    /** How many of an add-on are charged anew. */
    public int charged(Added added) {
        return endsAddOn(added.id()) ? added.quantity() : added.quantity() - from.quantity(added.id());
    }

    private static Money yearly(Contract contract) {
        Money period = contract.perPeriod();
        return contract.interval() == Interval.MONTH ? period.multipliedBy(MONTHS_OF_A_YEAR) : period;
    }
}
