package goodterms.core.life;

import static goodterms.core.notice.NoticeKind.BILLING;

import goodterms.core.account.InvoiceEvent;
import goodterms.core.account.PaymentEvent;
import goodterms.core.invoice.CreditReason;
import goodterms.core.notice.Notice;
import goodterms.core.subscription.Subscription;
import java.util.List;

/** What people are written about money. All of it concerns billing and always goes. */
final class MoneyNotices {

    private MoneyNotices() {}

    static List<Notice> of(InvoiceEvent event, Letter letter) {
        return switch (event) {
            // Where something is left to pay, the payment is told, or its failure.
            case InvoiceEvent.InvoiceIssued it ->
                it.due().isPositive() ? List.of() : letter.of(it.invoice()).toOwners(BILLING, "an invoice is settled");
            case InvoiceEvent.InvoiceVoided it -> letter.of(it.invoice()).toOwners(BILLING, "an invoice is cancelled");
            case InvoiceEvent.InvoiceWrittenOff it -> letter.of(it.invoice()).toOwners(BILLING, "an invoice is closed");
            case InvoiceEvent.CreditNoteIssued it ->
                // For other reasons, the event beside it says where the money goes.
                it.reason() == CreditReason.DOWNGRADE
                        ? letter.of(it.note()).toOwners(BILLING, "a credit note for you")
                        : List.of();
            case InvoiceEvent.BillingDetailsChanged _ -> letter.toOwners(BILLING, "your billing details have changed");
            case InvoiceEvent.CouponClaimed _ -> letter.toOwners(BILLING, "your coupon is taken");
            case InvoiceEvent.CustomPriceSet _ -> letter.toOwners(BILLING, "a price of your own");
            case InvoiceEvent.DocumentNumbered _ -> List.of();
        };
    }

    static List<Notice> of(PaymentEvent event, Letter letter) {
        return switch (event) {
            case PaymentEvent.CardChanged _ -> letter.toOwners(BILLING, "your card is saved");
            case PaymentEvent.PaymentSucceeded it ->
                letter.of(it.invoice())
                        .then("It pays " + it.invoice() + ".")
                        .toOwners(BILLING, "thank you for your payment");
            case PaymentEvent.PaymentFailed it -> failed(letter.of(it.invoice()));
            case PaymentEvent.Credited it -> letter.of(it.caseId()).toOwners(BILLING, "a credit for you");
            case PaymentEvent.PaymentAttempted _ -> List.of();
        };
    }

    /** The first failure of what runs is told with what follows from it, see {@link SubscriptionNotices}. */
    private static List<Notice> failed(Letter letter) {
        boolean runs = letter.after().subscription() instanceof Subscription.Active
                || (letter.after().subscription() instanceof Subscription.Ending ending
                        && ending.before() instanceof Subscription.Active);
        return runs ? List.of() : letter.thenNext().toOwners(BILLING, "a payment failed");
    }
}
