package goodterms.journal.memory;

import goodterms.core.account.Event;
import goodterms.core.account.InvoiceEvent;
import goodterms.core.account.SubscriptionEvent;
import java.util.function.Consumer;

/** Nothing new is invoiced between an accepted cancellation and whatever undoes it. */
final class NothingNewAfterCancelling implements Invariant {

    private boolean cancelled;

    @Override
    public void happened(Event event, Consumer<String> broken) {
        switch (event) {
            case SubscriptionEvent.CancellationAccepted _, SubscriptionEvent.EndAnnounced _ -> cancelled = true;
            case SubscriptionEvent.CancellationWithdrawn _,
                    SubscriptionEvent.TrialReactivated _,
                    SubscriptionEvent.TrialStarted _,
                    SubscriptionEvent.FreePlanStarted _ -> cancelled = false;
            // A trial that was cancelled must not become a paid period.
            case SubscriptionEvent.SubscriptionStarted it -> cancelled = cancelled && it.afterTrial();
            case InvoiceEvent.InvoiceIssued it -> {
                if (cancelled) {
                    broken.accept(it.invoice() + " was issued after the cancellation");
                }
            }
            default -> {}
        }
    }
}
