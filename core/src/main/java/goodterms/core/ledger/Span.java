package goodterms.core.ledger;

import goodterms.core.money.Shares;
import java.time.Duration;
import java.time.Instant;
import org.joda.money.Money;

/**
 * An amount that is earned evenly, second by second, from a moment to another; at once where it covers no time.
 *
 * @param amount below zero for what was taken off
 */
record Span(Money amount, Instant from, Instant until) {

    /** What of it is earned by a moment; parts are rounded towards zero, and the last second brings the whole. */
    Money earnedBy(Instant moment) {
        if (!moment.isBefore(until)) {
            return amount;
        }
        if (!moment.isAfter(from)) {
            return Money.zero(amount.getCurrencyUnit());
        }
        long passed = Duration.between(from, moment).toSeconds();
        long whole = Duration.between(from, until).toSeconds();
        return amount.isNegative()
                ? Shares.part(amount.negated(), passed, whole).negated()
                : Shares.part(amount, passed, whole);
    }
}
