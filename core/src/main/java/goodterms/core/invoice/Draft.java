package goodterms.core.invoice;

import goodterms.core.calendar.Period;
import goodterms.core.subscription.Contract;
import java.util.List;

/**
 * An invoice that is about to be issued, before coupons, tax and credit.
 *
 * @param contract what was agreed, with the prices stamped on it
 * @param period the time it pays for
 * @param firstAfterTrial whether a free trial came right before
 */
public record Draft(Contract contract, List<Charge> charges, Period period, boolean firstAfterTrial) {

    public Draft {
        charges = List.copyOf(charges);
    }
}
