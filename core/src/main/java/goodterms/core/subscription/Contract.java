package goodterms.core.subscription;

import goodterms.core.calendar.Interval;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/**
 * What was agreed when somebody subscribed, or last changed what they have.
 *
 * @param number counts the subscriptions of the account from 1
 * @param price of one period, add-ons aside; zero for a free plan
 * @param madeAt when it was first agreed
 * @param takenAt when the plan was taken: its version of then is what the customer has, until they change plan
 * @param addOns what is added to the plan, each once, in the order it was first taken
 */
public record Contract(
        int number, String plan, Interval interval, Money price, Instant madeAt, Instant takenAt, List<Added> addOns) {

    /**
     * So many of an add-on, at a price stamped when it was taken.
     *
     * @param id the add-on's
     * @param price of one for a period
     */
    public record Added(String id, int quantity, Money price) {}

    public Contract {
        addOns = List.copyOf(addOns);
    }

    /** A contract made now, without add-ons. */
    public static Contract made(int number, String plan, Interval interval, Money price, Instant now) {
        return new Contract(number, plan, interval, price, now, now, List.of());
    }

    /** The same at another price for a period. */
    public Contract at(Money other) {
        return new Contract(number, plan, interval, other, madeAt, takenAt, addOns);
    }

    /** The same with these add-ons instead. */
    public Contract with(List<Added> others) {
        return new Contract(number, plan, interval, price, madeAt, takenAt, others);
    }

    /** What a period costs, add-ons included. */
    public Money perPeriod() {
        return addOns.stream()
                .map(added -> added.price().multipliedBy(added.quantity()))
                .reduce(price, Money::plus);
    }

    /** What it has of an add-on. */
    public Optional<Added> added(String addOn) {
        return addOns.stream().filter(added -> added.id().equals(addOn)).findFirst();
    }

    /** How many of an add-on it has. */
    public int quantity(String addOn) {
        return addOns.stream()
                .filter(added -> added.id().equals(addOn))
                .mapToInt(Added::quantity)
                .sum();
    }
}
