package goodterms.core.life;

import goodterms.core.account.Account;
import goodterms.core.catalog.AddOn;
import goodterms.core.catalog.Company;
import goodterms.core.catalog.Limit;
import goodterms.core.subscription.Contract;
import goodterms.core.subscription.Subscription;

/** How much of a meter an account may use: what its plan includes, or its own price, and what its add-ons raise that by. */
public final class Limits {

    private Limits() {}

    /** The limit as the account stands; nothing at all without a subscription. */
    public static Limit of(Account account, Company company, String meter) {
        return account.subscription() instanceof Subscription.Current current
                ? of(account, current.contract(), company, meter)
                : Limit.of(0);
    }

    private static Limit of(Account account, Contract contract, Company company, String meter) {
        Limit plan = company.plan(contract.plan(), contract.takenAt())
                .map(it -> it.limit(meter))
                .orElse(Limit.of(0));
        Limit own = account.billing()
                .deal()
                .customPrice()
                .filter(price -> price.isFor(contract.plan(), contract.interval()))
                .flatMap(price -> price.limits().stream()
                        .filter(limit -> limit.meter().equals(meter))
                        .findFirst())
                .map(limit -> new Limit(limit.most(), limit.most().flatMap(_ -> plan.beyond())))
                .orElse(plan);
        return own.raisedBy(raised(contract, company, meter));
    }

    private static long raised(Contract contract, Company company, String meter) {
        return contract.addOns().stream()
                .filter(added -> company.offer()
                        .addOn(added.id())
                        .flatMap(AddOn::raises)
                        .filter(meter::equals)
                        .isPresent())
                .mapToLong(Contract.Added::quantity)
                .sum();
    }
}
