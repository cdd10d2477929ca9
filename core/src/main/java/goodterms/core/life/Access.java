package goodterms.core.life;

import goodterms.core.account.Account;
import goodterms.core.catalog.Company;
import goodterms.core.catalog.Feature;
import goodterms.core.catalog.Limit;
import goodterms.core.catalog.Plan;
import goodterms.core.invoice.Deal;
import goodterms.core.subscription.Contract;
import goodterms.core.subscription.Subscription;
import java.util.List;
import java.util.Optional;

/** What an account may use, as its state stands. */
public final class Access {

    private Access() {}

    /** The plan whose features may be used; none without access. */
    public static Optional<Plan> plan(Account account, Company company) {
        if (!account.standing().suspensions().isEmpty()) {
            return Optional.empty();
        }
        return switch (account.subscription()) {
            case Subscription.Running it -> plan(it.contract(), company);
            case Subscription.Ending it -> plan(it.contract(), company);
            case Subscription.Free it -> plan(it.contract(), company);
            case Subscription.None _,
                    Subscription.Ended _,
                    Subscription.Suspended _,
                    Subscription.Frozen _,
                    Subscription.Paused _,
                    Subscription.TrialSuspended _,
                    Subscription.OnHold _ -> Optional.empty();
        };
    }

    /** The plan of a contract, in the version that was taken. */
    public static Optional<Plan> plan(Contract contract, Company company) {
        return company.plan(contract.plan(), contract.takenAt());
    }

    /** How much of a meter a contract includes, whether there is access or not. */
    public static Limit limit(Contract contract, Deal deal, Company company, String meter) {
        Limit published = plan(contract, company).map(plan -> plan.limit(meter)).orElse(Limit.of(0));
        Limit own = deal.limit(contract.plan(), contract.interval(), meter)
                .map(limit -> new Limit(limit.most(), limit.most().flatMap(_ -> published.beyond())))
                .orElse(published);
        long more = company.offer().addOns().stream()
                .filter(addOn -> addOn.raises().equals(Optional.of(meter)))
                .mapToLong(addOn -> contract.quantity(addOn.id()))
                .sum();
        return own.raisedBy(more);
    }

    /** The ids of the features that an activity had switched on and that have stopped since, in the order of the plan. */
    public static List<String> stopped(Account account, Company company) {
        return plan(account, company)
                .map(plan -> plan.features().stream()
                        .filter(feature -> feature.from()
                                .filter(account.use().begun()::contains)
                                .isPresent())
                        .map(Feature::id)
                        .filter(id -> !account.use().features().contains(id))
                        .toList())
                .orElse(List.of());
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
