package goodterms.core.account;

import java.time.Instant;

/** What happened to an account: past tense, immutable, in whole seconds. */
public sealed interface Event
        permits PeopleEvent,
                SubscriptionEvent,
                ChangeEvent,
                InvoiceEvent,
                PaymentEvent,
                RefundEvent,
                DisputeEvent,
                SuspensionEvent,
                UseEvent,
                MeteringEvent,
                CaseEvent,
                AgreementEvent,
                DeskEvent,
                ReminderEvent,
                RetentionEvent {

    /** When it happened; never before the event before it. */
    Instant at();

    /** Its name in stories and journals: {@code trial-started}. */
    default String name() {
        return Naming.of(getClass());
    }
}
