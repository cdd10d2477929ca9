package goodterms.core.life;

import goodterms.core.account.Account;
import goodterms.core.catalog.Company;
import goodterms.core.catalog.Feature;
import goodterms.core.catalog.Plan;
import goodterms.core.subscription.Subscription;
import java.util.List;
import java.util.Optional;

/** What an account may use, as its state stands. */
public final class Access {

    private Access() {}

    /** The plan whose features may be used; none without access. */
    public static Optional<Plan> plan(Account account, Company company) {
        return switch (account.subscription()) {
            case Subscription.Running it -> company.plan(it.contract().plan());
            case Subscription.Ending it -> company.plan(it.contract().plan());
            case Subscription.Free it -> company.plan(it.contract().plan());
            case Subscription.None _,
                    Subscription.Ended _,
                    Subscription.Suspended _,
                    Subscription.Frozen _,
                    Subscription.TrialSuspended _,
                    Subscription.OnHold _ -> Optional.empty();
        };
    }

    /** The ids of the features that may be used, in the order of the plan. */
    public static List<String> features(Account account, Company company) {
        return plan(account, company)
                .map(plan -> plan.features().stream()
                        .filter(feature -> feature.from().isEmpty()
                                || account.use().features().contains(feature.id()))
                        .map(Feature::id)
                        .toList())
                .orElse(List.of());
    }
}
