package goodterms.core.account;

import goodterms.core.account.UseEvent.ActivityRecorded;
import goodterms.core.account.UseEvent.SupportContacted;
import goodterms.core.usage.Activity;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What rules still need to know of how the product was used.
 *
 * @param ever whether it was ever used
 * @param last when it was last used, running use aside
 * @param running the kinds of use that go on by themselves
 * @param begun the kinds of activity seen since the subscription began
 * @param earlier the kinds seen in the subscriptions before
 * @param features those tied to an activity that are switched on
 */
public record Use(
        boolean ever,
        Optional<Instant> last,
        Set<Activity> running,
        Set<Activity> begun,
        Set<Activity> earlier,
        NavigableSet<String> features) {

    /** Never used. */
    public static final Use NONE =
            new Use(false, Optional.empty(), Set.of(), Set.of(), Set.of(), Collections.emptyNavigableSet());

    public Use {
        running = Set.copyOf(running);
        begun = Set.copyOf(begun);
        earlier = Set.copyOf(earlier);
        features = Collections.unmodifiableNavigableSet(new TreeSet<>(features));
    }

    /** When it was last used, seen from {@code now}: use that goes on by itself goes on now. */
    public Optional<Instant> lastSeen(Instant now) {
        return running.isEmpty() ? last : Optional.of(now);
    }

    Use after(UseEvent event) {
        return switch (event) {
            case ActivityRecorded it -> active(it.activity(), it.at());
            case SupportContacted _ -> this;
        };
    }

    Use after(SubscriptionEvent event) {
        return switch (event) {
            case SubscriptionEvent.TrialStarted _, SubscriptionEvent.FreePlanStarted _ -> anew();
            case SubscriptionEvent.SubscriptionStarted it -> it.afterTrial() ? this : anew();
            case SubscriptionEvent.FeaturesStarted it -> switched(it.features(), true);
            case SubscriptionEvent.FeaturesEnded it -> switched(it.features(), false);
            case SubscriptionEvent.TrialConverted _,
                    SubscriptionEvent.TrialExpired _,
                    SubscriptionEvent.TrialSuspended _,
                    SubscriptionEvent.TrialReactivated _,
                    SubscriptionEvent.SubscriptionRenewed _,
                    SubscriptionEvent.CancellationAccepted _,
                    SubscriptionEvent.CancellationWithdrawn _,
                    SubscriptionEvent.EndAnnounced _,
                    SubscriptionEvent.FellPastDue _,
                    SubscriptionEvent.CaughtUp _,
                    SubscriptionEvent.AccessSuspended _,
                    SubscriptionEvent.AccountFrozen _,
                    SubscriptionEvent.AccessRestored _,
                    SubscriptionEvent.SubscriptionEnded _ -> this;
        };
    }

    private Use active(Activity activity, Instant at) {
        Set<Activity> seen = with(begun, activity);
        if (activity.stops()) {
            Set<Activity> left = EnumSet.noneOf(Activity.class);
            left.addAll(running);
            left.remove(activity.ends());
            return new Use(ever, running.isEmpty() ? last : Optional.of(at), left, seen, earlier, features);
        }
        return new Use(
                true, Optional.of(at), activity.starts() ? with(running, activity) : running, seen, earlier, features);
    }

    private static Set<Activity> with(Set<Activity> some, Activity one) {
        Set<Activity> more = EnumSet.of(one);
        more.addAll(some);
        return more;
    }

    private Use anew() {
        Set<Activity> past = EnumSet.noneOf(Activity.class);
        past.addAll(earlier);
        past.addAll(begun);
        return new Use(ever, last, running, running, past, Collections.emptyNavigableSet());
    }

    private Use switched(List<String> some, boolean on) {
        NavigableSet<String> changed = new TreeSet<>(features);
        if (on) {
            changed.addAll(some);
        } else {
            some.forEach(changed::remove);
        }
        return new Use(ever, last, running, begun, earlier, changed);
    }
}
