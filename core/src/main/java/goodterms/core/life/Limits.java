package goodterms.core.life;

import goodterms.core.account.Account;
import goodterms.core.catalog.Company;
import goodterms.core.catalog.Limit;
import goodterms.core.subscription.Subscription;

/** How much of a meter an account may use: what its plan includes, or its own price, and what its add-ons raise that by. */
public final class Limits {

    private Limits() {}

    /** The limit as the account stands; nothing at all without a subscription. */
    public static Limit of(Account account, Company company, String meter) {
        return account.subscription() instanceof Subscription.Current current
                ? Access.limit(current.contract(), account.billing().deal(), company, meter)
                : Limit.of(0);
    }
}
