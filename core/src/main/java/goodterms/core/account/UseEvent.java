package goodterms.core.account;

import goodterms.core.identity.Actor;
import goodterms.core.usage.Activity;
import goodterms.core.usage.Topic;
import java.time.Instant;

/** What the company's product and its support desk report. */
public sealed interface UseEvent extends Event {

    /**
     * The product was used, or use that goes on by itself began or ended.
     *
     * @param acknowledged whether the customer had been shown what it costs them and confirmed
     */
    record ActivityRecorded(Instant at, Activity activity, boolean acknowledged) implements UseEvent {}

    /** Somebody wrote to support. */
    record SupportContacted(Instant at, Topic about, Actor by) implements UseEvent {}
}
