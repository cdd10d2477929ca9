package goodterms.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import goodterms.core.account.DisputeEvent;
import goodterms.core.account.InvoiceEvent.InvoiceIssued;
import goodterms.core.account.InvoiceEvent.InvoiceWrittenOff;
import goodterms.core.account.PaymentEvent.Credited;
import goodterms.core.account.PaymentEvent.PaymentSucceeded;
import goodterms.core.account.RefundEvent;
import goodterms.core.account.SubscriptionEvent.CaughtUp;
import goodterms.core.calendar.Interval;
import goodterms.core.calendar.Period;
import goodterms.core.cases.CaseId;
import goodterms.core.invoice.InvoiceId;
import goodterms.core.payment.DisputeReason;
import goodterms.core.payment.PaymentId;
import goodterms.core.payment.RefundId;
import goodterms.core.payment.Settlement;
import goodterms.core.subscription.Contract;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

final class BooksTest {

    private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");
    private static final InvoiceId INVOICE = new InvoiceId(1);
    private static final PaymentId PAYMENT = new PaymentId(1);
    private static final RefundId REFUND = new RefundId(1);
    private static final CaseId CASE = new CaseId(1);

    private static Money usd(long cents) {
        return Money.ofMinor(CurrencyUnit.USD, cents);
    }

    private static InvoiceIssued invoice(long total, long tax, long credit) {
        return new InvoiceIssued(
                NOW,
                INVOICE,
                Contract.made(1, "pro", Interval.MONTH, usd(total), NOW),
                List.of(),
                Optional.empty(),
                usd(tax),
                usd(total),
                usd(credit),
                usd(total - credit),
                new Period(0, NOW, NOW.plusSeconds(1)),
                false,
                Optional.empty(),
                Optional.empty());
    }

    @Test
    void an_invoice_is_revenue_to_be_earned_that_the_customer_owes() {
        assertThat(Books.transfers(invoice(4_900, 0, 0)))
                .containsExactly(new Transfer(Book.RECEIVABLE, Book.DEFERRED_REVENUE, usd(4_900)));
    }

    @Test
    void tax_is_owed_to_the_state_and_credit_pays_out_of_what_the_company_owes() {
        assertThat(Books.transfers(invoice(5_831, 931, 1_000)))
                .containsExactly(
                        new Transfer(Book.RECEIVABLE, Book.DEFERRED_REVENUE, usd(4_900)),
                        new Transfer(Book.RECEIVABLE, Book.TAX_PAYABLE, usd(931)),
                        new Transfer(Book.CUSTOMER_CREDIT, Book.RECEIVABLE, usd(1_000)));
    }

    @Test
    void an_invoice_over_nothing_moves_nothing() {
        assertThat(Books.transfers(invoice(0, 0, 0))).isEmpty();
    }

    @Test
    void each_movement_of_money_has_its_two_books() {
        assertThat(Books.transfers(new PaymentSucceeded(NOW, PAYMENT, INVOICE, usd(4_900))))
                .containsExactly(new Transfer(Book.PROCESSOR, Book.RECEIVABLE, usd(4_900)));
        assertThat(Books.transfers(new Credited(NOW, PAYMENT, usd(100), CASE)))
                .containsExactly(new Transfer(Book.CREDITS_GIVEN, Book.CUSTOMER_CREDIT, usd(100)));
        assertThat(Books.transfers(new InvoiceWrittenOff(NOW, INVOICE, usd(4_900))))
                .containsExactly(new Transfer(Book.BAD_DEBTS, Book.RECEIVABLE, usd(4_900)));
        assertThat(Books.transfers(new CaughtUp(NOW))).isEmpty();
    }

    @Test
    void a_refund_is_owed_when_it_is_ordered_and_leaves_the_processor_when_it_goes() {
        assertThat(Books.transfers(new RefundEvent.RefundOrdered(NOW, REFUND, PAYMENT, usd(100), CASE)))
                .containsExactly(new Transfer(Book.REFUNDS, Book.REFUNDS_PAYABLE, usd(100)));
        assertThat(Books.transfers(new RefundEvent.Refunded(NOW, PAYMENT, usd(100), CASE, Optional.of(REFUND))))
                .containsExactly(new Transfer(Book.REFUNDS_PAYABLE, Book.PROCESSOR, usd(100)));
        assertThat(Books.transfers(new RefundEvent.RefundRetried(NOW, REFUND, PAYMENT, usd(100), 2)))
                .isEmpty();
    }

    @Test
    void a_refund_of_an_old_journal_was_ordered_and_gone_at_once() {
        assertThat(Books.transfers(new RefundEvent.Refunded(NOW, PAYMENT, usd(100), CASE, Optional.empty())))
                .containsExactly(new Transfer(Book.REFUNDS, Book.PROCESSOR, usd(100)));
    }

    @Test
    void a_refund_that_could_not_go_is_made_good_from_where_the_money_came() {
        assertThat(Books.transfers(settled(Settlement.TRANSFERRED)))
                .containsExactly(new Transfer(Book.REFUNDS_PAYABLE, Book.BANK, usd(100)));
        assertThat(Books.transfers(settled(Settlement.CREDITED)))
                .containsExactly(new Transfer(Book.REFUNDS_PAYABLE, Book.CUSTOMER_CREDIT, usd(100)));
        assertThat(Books.transfers(settled(Settlement.DISPUTED)))
                .containsExactly(new Transfer(Book.REFUNDS_PAYABLE, Book.DISPUTE_LOSSES, usd(100)));
    }

    private static RefundEvent.RefundSettled settled(Settlement how) {
        return new RefundEvent.RefundSettled(NOW, REFUND, PAYMENT, usd(100), CASE, how, Optional.empty(), "");
    }

    @Test
    void a_dispute_takes_money_and_gives_it_back_or_keeps_it() {
        assertThat(Books.transfers(new DisputeEvent.DisputeOpened(
                        NOW, PAYMENT, "d-1", usd(100), DisputeReason.OTHER, NOW.plusSeconds(1))))
                .containsExactly(new Transfer(Book.DISPUTED, Book.PROCESSOR, usd(100)));
        assertThat(Books.transfers(new DisputeEvent.DisputeWon(NOW, PAYMENT, "d-1", usd(100))))
                .containsExactly(new Transfer(Book.PROCESSOR, Book.DISPUTED, usd(100)));
        assertThat(Books.transfers(new DisputeEvent.DisputeLost(NOW, PAYMENT, "d-1", usd(100), usd(0))))
                .containsExactly(new Transfer(Book.DISPUTE_LOSSES, Book.DISPUTED, usd(100)));
    }

    @Test
    void a_transfer_of_nothing_or_to_itself_is_a_bug() {
        assertThatThrownBy(() -> new Transfer(Book.REVENUE, Book.REFUNDS, usd(0)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Transfer(Book.REVENUE, Book.REVENUE, usd(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
