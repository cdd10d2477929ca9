package goodterms.core.catalog;

import java.util.Optional;
import org.joda.money.Money;

/**
 * What somebody of the company's staff may decide.
 *
 * @param id its name on pages and in commands
 * @param name its name for staff
 * @param grantsUpTo the most it may grant on one case; empty for any amount
 * @param secondAbove above what amount a second person must agree to its grant; empty for none
 */
public record Role(String id, String name, Optional<Price> grantsUpTo, Optional<Price> secondAbove) {

    /** Whether a second person must agree before that amount is granted; always in a currency it names no amount in. */
    public boolean needsSecond(Money amount) {
        return secondAbove.isPresent()
                && secondAbove
                        .get()
                        .in(amount.getCurrencyUnit())
                        .filter(most -> !amount.isGreaterThan(most))
                        .isEmpty();
    }

    /** Whether anything of weight is left to it: who may not give away a cent may not end an account either. */
    public boolean decides() {
        return grantsUpTo
                .map(price -> price.amounts().values().stream().anyMatch(Money::isPositive))
                .orElse(true);
    }

    /** Whether that amount is within what the role may grant; nothing is in a currency it names no amount in. */
    public boolean mayGrant(Money amount) {
        return grantsUpTo.isEmpty()
                || grantsUpTo
                        .get()
                        .in(amount.getCurrencyUnit())
                        .filter(most -> !amount.isGreaterThan(most))
                        .isPresent();
    }
}
