package goodterms.core.life;

import goodterms.core.account.Account;
import goodterms.core.catalog.Company;
import goodterms.core.catalog.Limit;
import goodterms.core.catalog.Tariff;
import goodterms.core.subscription.Subscription;
import goodterms.core.usage.Count;
import java.time.Instant;
import java.util.Optional;

/**
 * Whether an account may use so many more of a meter.
 *
 * @param allowed whether it has access, and the use is within the limit or more is sold
 * @param used how much is used of it in the usage period, or stands now
 * @param limit how much is included; empty for unlimited
 * @param beyond how many of those asked about would lie above the limit
 * @param price what these cost, if they are sold
 */
public record Allowance(boolean allowed, long used, Optional<Long> limit, long beyond, Optional<Tariff> price) {

    /**
     * The answer as the account stands. Its shell has let happen what was due.
     *
     * @param more how many more; 0 asks whether what is used now is allowed
     * @throws IllegalArgumentException if {@code more} is below zero
     */
    public static Allowance of(Account account, Company company, String meter, long more, Instant now) {
        if (more < 0) {
            throw new IllegalArgumentException("less than none: " + more);
        }
        Limit limit = Limits.of(account, company, meter);
        long used = used(account, meter, now);
        long beyond = Math.min(more, limit.excess(Math.addExact(used, more)));
        // Who has cancelled pays nothing more, so nothing more is sold to them.
        Optional<Tariff> price =
                account.subscription() instanceof Subscription.Ending ? Optional.empty() : limit.beyond();
        boolean access = Access.plan(account, company).isPresent();
        return new Allowance(access && (beyond == 0 || price.isPresent()), used, limit.most(), beyond, price);
    }

    /** How much of a meter is used in the usage period in which the moment lies; of a level, how many there are. */
    static long used(Account account, String meter, Instant now) {
        return Optional.ofNullable(account.metering().counts().get(meter))
                .filter(count -> count.stands()
                        || account.metering().closes().filter(now::isBefore).isPresent())
                .map(Count::now)
                .orElse(0L);
    }
}
