package goodterms.core.life;

import goodterms.core.account.Account;
import goodterms.core.catalog.Limit;
import goodterms.core.catalog.Meter;
import goodterms.core.subscription.Contract;
import goodterms.core.subscription.Surplus;
import goodterms.core.usage.Count;
import java.util.List;
import java.util.Optional;

/** Whether what an account holds has room in another plan. */
final class Fitting {

    private Fitting() {}

    /** What has to be removed first, in the order in which the company lists what it counts. */
    static List<Surplus> surplus(Unfolding life, Contract wanted) {
        return life.company().offer().meters().stream()
                .filter(meter -> meter.kind() == Meter.Kind.LEVEL)
                .flatMap(meter -> over(life, wanted, meter).stream())
                .toList();
    }

    private static Optional<Surplus> over(Unfolding life, Contract wanted, Meter meter) {
        Account account = life.account();
        long count = Optional.ofNullable(account.metering().counts().get(meter.id()))
                .map(Count::now)
                .orElse(0L);
        Limit limit = Access.limit(wanted, account.billing().deal(), life.company(), meter.id());
        // What is sold above the limit has room at a price.
        return limit.beyond().isPresent() || limit.allows(count)
                ? Optional.empty()
                : limit.most().map(most -> new Surplus(meter.id(), meter.name(), count, most));
    }
}
