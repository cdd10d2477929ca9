package goodterms.core.catalog;

import java.util.Optional;
import org.joda.money.Money;

/**
 * What somebody of the company's staff may decide.
 *
 * @param id its name on pages and in commands
 * @param name its name for staff
 * @param grantsUpTo the most it may grant on one case; empty for any amount
 */
public record Role(String id, String name, Optional<Money> grantsUpTo) {

    /** Whether anything of weight is left to it: who may not give away a cent may not end an account either. */
    public boolean decides() {
        return grantsUpTo.map(Money::isPositive).orElse(true);
    }

    /** Whether that amount is within what the role may grant. */
    public boolean mayGrant(Money amount) {
        return grantsUpTo.isEmpty() || !amount.isGreaterThan(grantsUpTo.get());
    }
}
