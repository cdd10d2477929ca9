package goodterms.core.life;

import goodterms.core.account.Account;
import goodterms.core.account.Command;
import goodterms.core.account.Outcome;
import goodterms.core.account.SubscriptionEvent.FeaturesStarted;
import goodterms.core.account.UseEvent.ActivityRecorded;
import goodterms.core.catalog.Feature;
import goodterms.core.catalog.Plan;
import goodterms.core.usage.Activity;
import java.util.List;
import java.util.Optional;

/** What the product reports; reports are never refused. */
final class Reporting {

    private Reporting() {}

    static Outcome activity(Unfolding life, Command.RecordActivity command) {
        life.then(new ActivityRecorded(life.now(), command.activity(), command.acknowledged()));
        List<String> switchedOn = Access.plan(life.account(), life.company())
                .map(plan -> startedBy(command.activity(), plan, life.account()))
                .orElse(List.of());
        if (!switchedOn.isEmpty()) {
            life.then(new FeaturesStarted(life.now(), switchedOn));
        }
        return life.accepted();
    }

    private static List<String> startedBy(Activity activity, Plan plan, Account account) {
        return plan.features().stream()
                .filter(feature -> feature.from().equals(Optional.of(activity)))
                .map(Feature::id)
                .filter(id -> !account.use().features().contains(id))
                .toList();
    }
}
