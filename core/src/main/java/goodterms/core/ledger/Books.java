package goodterms.core.ledger;

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
import goodterms.core.account.RefundEvent;
import goodterms.core.account.ReminderEvent;
import goodterms.core.account.RetentionEvent;
import goodterms.core.account.SubscriptionEvent;
import goodterms.core.account.SuspensionEvent;
import goodterms.core.account.UseEvent;
import goodterms.core.invoice.CreditReason;
import goodterms.core.payment.Settlement;
import java.util.List;
import java.util.stream.Stream;
import org.joda.money.Money;

/** Which events move money between which books. */
public final class Books {

    private Books() {}

    /** The money an event moves; none for most. */
    public static List<Transfer> transfers(Event event) {
        return switch (event) {
            case InvoiceEvent it -> papers(it);
            case PaymentEvent it -> money(it);
            case PeopleEvent _,
                    SubscriptionEvent _,
                    ChangeEvent _,
                    SuspensionEvent _,
                    ReminderEvent _,
                    UseEvent _,
                    MeteringEvent _,
                    CaseEvent _,
                    RetentionEvent _,
                    AgreementEvent _,
                    DeskEvent _ -> List.of();
            case RefundEvent it -> refund(it).toList();
            case DisputeEvent it -> dispute(it).toList();
        };
    }

    private static List<Transfer> papers(InvoiceEvent event) {
        return switch (event) {
            case InvoiceEvent.InvoiceIssued it ->
                all(List.of(
                        transfer(
                                Book.RECEIVABLE,
                                Book.DEFERRED_REVENUE,
                                it.total().minus(it.tax())),
                        transfer(Book.RECEIVABLE, Book.TAX_PAYABLE, it.tax()),
                        transfer(Book.CUSTOMER_CREDIT, Book.RECEIVABLE, it.credit())));
            case InvoiceEvent.InvoiceVoided it ->
                all(List.of(
                        transfer(Book.CREDITS_GIVEN, Book.RECEIVABLE, it.due()),
                        transfer(Book.CREDITS_GIVEN, Book.CUSTOMER_CREDIT, it.credit())));
            case InvoiceEvent.InvoiceWrittenOff it ->
                transfer(Book.BAD_DEBTS, Book.RECEIVABLE, it.amount()).toList();
            case InvoiceEvent.CreditNoteIssued it ->
                all(List.of(
                        transfer(Book.DEFERRED_REVENUE, gives(it.reason()), it.net()),
                        transfer(Book.TAX_PAYABLE, gives(it.reason()), it.tax())));
            case InvoiceEvent.DocumentNumbered _,
                    InvoiceEvent.BillingDetailsChanged _,
                    InvoiceEvent.CouponClaimed _,
                    InvoiceEvent.CustomPriceSet _ -> List.of();
        };
    }

    /** Where the money of a credit note waits for the event beside it, or where it stays. */
    private static Book gives(CreditReason reason) {
        return switch (reason) {
            case REFUND -> Book.REFUNDS;
            case CREDIT, VOID -> Book.CREDITS_GIVEN;
            case DOWNGRADE -> Book.CUSTOMER_CREDIT;
        };
    }

    private static List<Transfer> all(List<Stream<Transfer>> transfers) {
        return transfers.stream().flatMap(it -> it).toList();
    }

    private static List<Transfer> money(PaymentEvent event) {
        return switch (event) {
            case PaymentEvent.PaymentSucceeded it ->
                transfer(Book.PROCESSOR, Book.RECEIVABLE, it.amount()).toList();
            case PaymentEvent.Credited it ->
                transfer(Book.CREDITS_GIVEN, Book.CUSTOMER_CREDIT, it.amount()).toList();
            case PaymentEvent.CardChanged _, PaymentEvent.PaymentAttempted _, PaymentEvent.PaymentFailed _ -> List.of();
        };
    }

    private static Stream<Transfer> refund(RefundEvent event) {
        return switch (event) {
            case RefundEvent.RefundOrdered it -> transfer(Book.REFUNDS, Book.REFUNDS_PAYABLE, it.amount());
            case RefundEvent.Refunded it ->
                transfer(it.refund().isPresent() ? Book.REFUNDS_PAYABLE : Book.REFUNDS, Book.PROCESSOR, it.amount());
            case RefundEvent.RefundSettled it -> transfer(Book.REFUNDS_PAYABLE, paidFrom(it.how()), it.amount());
            case RefundEvent.RefundRetried _, RefundEvent.RefundFailed _ -> Stream.empty();
        };
    }

    private static Book paidFrom(Settlement how) {
        return switch (how) {
            case TRANSFERRED -> Book.BANK;
            case CREDITED -> Book.CUSTOMER_CREDIT;
            // What looked like a loss was owed anyway.
            case DISPUTED -> Book.DISPUTE_LOSSES;
        };
    }

    private static Stream<Transfer> dispute(DisputeEvent event) {
        return switch (event) {
            case DisputeEvent.DisputeOpened it -> transfer(Book.DISPUTED, Book.PROCESSOR, it.amount());
            case DisputeEvent.DisputeWon it -> transfer(Book.PROCESSOR, Book.DISPUTED, it.amount());
            case DisputeEvent.DisputeLost it -> transfer(Book.DISPUTE_LOSSES, Book.DISPUTED, it.amount());
        };
    }

    private static Stream<Transfer> transfer(Book debit, Book credit, Money amount) {
        return amount.isZero() ? Stream.empty() : Stream.of(new Transfer(debit, credit, amount));
    }
}
