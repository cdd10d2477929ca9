package goodterms.core.ledger;

import goodterms.core.account.CaseEvent;
import goodterms.core.account.Event;
import goodterms.core.account.PaymentEvent;
import goodterms.core.account.PeopleEvent;
import goodterms.core.account.SubscriptionEvent;
import goodterms.core.account.UseEvent;
import java.util.List;
import java.util.stream.Stream;
import org.joda.money.Money;

/** Which events move money between which books. */
public final class Books {

    private Books() {}

    /** The money an event moves; none for most. */
    public static List<Transfer> transfers(Event event) {
        return switch (event) {
            case PaymentEvent it -> money(it);
            case PeopleEvent _, SubscriptionEvent _, UseEvent _, CaseEvent _ -> List.of();
        };
    }

    private static List<Transfer> money(PaymentEvent event) {
        return switch (event) {
            case PaymentEvent.InvoiceIssued it ->
                Stream.concat(
                                transfer(Book.RECEIVABLE, Book.REVENUE, it.total()),
                                transfer(Book.CUSTOMER_CREDIT, Book.RECEIVABLE, it.credit()))
                        .toList();
            case PaymentEvent.PaymentSucceeded it ->
                transfer(Book.PROCESSOR, Book.RECEIVABLE, it.amount()).toList();
            case PaymentEvent.InvoiceWrittenOff it ->
                transfer(Book.BAD_DEBTS, Book.RECEIVABLE, it.amount()).toList();
            case PaymentEvent.Refunded it ->
                transfer(Book.REFUNDS, Book.PROCESSOR, it.amount()).toList();
            case PaymentEvent.Credited it ->
                transfer(Book.CREDITS_GIVEN, Book.CUSTOMER_CREDIT, it.amount()).toList();
            case PaymentEvent.CardChanged _, PaymentEvent.PaymentAttempted _, PaymentEvent.PaymentFailed _ -> List.of();
        };
    }

    private static Stream<Transfer> transfer(Book debit, Book credit, Money amount) {
        return amount.isZero() ? Stream.empty() : Stream.of(new Transfer(debit, credit, amount));
    }
}
