package goodterms.core.figures;

import goodterms.core.account.AgreementEvent;
import goodterms.core.account.CaseEvent;
import goodterms.core.account.ChangeEvent;
import goodterms.core.account.DeskEvent;
import goodterms.core.account.DisputeEvent;
import goodterms.core.account.Event;
import goodterms.core.account.InvoiceEvent;
import goodterms.core.account.MeteringEvent;
import goodterms.core.account.PaymentEvent;
import goodterms.core.account.PeopleEvent;
import goodterms.core.account.PeopleEvent.AccountOpened;
import goodterms.core.account.RefundEvent;
import goodterms.core.account.ReminderEvent;
import goodterms.core.account.RetentionEvent;
import goodterms.core.account.SubscriptionEvent;
import goodterms.core.account.SuspensionEvent;
import goodterms.core.account.UseEvent;

/** What figures are made of. */
public final class Sources {

    private Sources() {}

    /** Whether an account's figures may be others after that event; use, of which most is reported, changes none. */
    public static boolean include(Event event) {
        return switch (event) {
            case SubscriptionEvent _, ChangeEvent _, SuspensionEvent _ -> true;
            case InvoiceEvent _, PaymentEvent _, RefundEvent _, DisputeEvent _ -> true;
            case CaseEvent _, DeskEvent _ -> true;
            case PeopleEvent it -> it instanceof AccountOpened;
            case UseEvent _, MeteringEvent _ -> false;
            case AgreementEvent _, ReminderEvent _, RetentionEvent _ -> false;
        };
    }
}
