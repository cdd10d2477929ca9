package goodterms.core.account;

import goodterms.core.calendar.Period;
import goodterms.core.payment.Card;
import goodterms.core.payment.Invoice;
import goodterms.core.payment.InvoiceId;
import goodterms.core.payment.Payment;
import goodterms.core.payment.PaymentId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.joda.money.Money;

/**
 * The money of an account.
 *
 * @param credit what the company owes the customer and sets off against invoices
 * @param open the invoices not yet paid, the oldest first
 * @param payments the latest payments, the oldest first: those that can still be asked about
 * @param lastInvoice the number of the latest invoice
 * @param lastPayment the number of the latest payment
 * @param totals sums over the whole life
 */
public record Billing(
        Optional<Card> card,
        Money credit,
        List<Invoice> open,
        List<Payment> payments,
        int lastInvoice,
        int lastPayment,
        Totals totals) {

    /**
     * How many payments are kept: a year of monthly ones and one more, so that a payment is asked about until its
     * anniversary. Older ones stand in the journal, and rules are asked about them no more; those that a person is
     * looking at stay until that is over.
     */
    public static final int KEPT = 13;

    /**
     * Sums over the life of an account.
     *
     * @param charged what was paid
     * @param refunded what went back
     * @param credited what was credited
     */
    public record Totals(Money charged, Money refunded, Money credited) {}

    public Billing {
        open = List.copyOf(open);
        payments = List.copyOf(payments);
    }

    static Billing none(Money nothing) {
        return new Billing(
                Optional.empty(), nothing, List.of(), List.of(), 0, 0, new Totals(nothing, nothing, nothing));
    }

    /** The payment of that number, if it is still kept. */
    public Optional<Payment> payment(PaymentId id) {
        return payments.stream().filter(payment -> payment.id().equals(id)).findFirst();
    }

    /** The latest payment. */
    public Optional<Payment> latest() {
        return payments.isEmpty() ? Optional.empty() : Optional.of(payments.getLast());
    }

    /** The unpaid invoice of that number. */
    public Optional<Invoice> invoice(InvoiceId id) {
        return open.stream().filter(invoice -> invoice.id().equals(id)).findFirst();
    }

    /** What is still to be paid. */
    public Money owed() {
        return open.stream().map(Invoice::due).reduce(Money.zero(credit.getCurrencyUnit()), Money::plus);
    }

    /** Whether the processor has yet to answer for a subscription. */
    public boolean awaiting(int subscription) {
        return open.stream()
                .anyMatch(invoice -> invoice.contract().number() == subscription
                        && invoice.collection().awaiting());
    }

    /** @param needed whether a payment must be kept however old it is */
    Billing after(PaymentEvent event, Predicate<PaymentId> needed) {
        return switch (event) {
            case PaymentEvent.CardChanged it ->
                new Billing(Optional.of(it.card()), credit, open, payments, lastInvoice, lastPayment, totals);
            case PaymentEvent.InvoiceIssued it -> issued(it);
            case PaymentEvent.PaymentAttempted it -> attempted(it);
            case PaymentEvent.PaymentSucceeded it -> paid(it, needed);
            case PaymentEvent.PaymentFailed it ->
                collecting(it.invoice(), invoice -> invoice.failed(it.at(), it.nextAttempt()));
            case PaymentEvent.InvoiceWrittenOff it -> with(without(it.invoice()), payments);
            case PaymentEvent.Refunded it ->
                giving(it.payment(), it.amount())
                        .with(new Totals(totals.charged(), totals.refunded().plus(it.amount()), totals.credited()));
            case PaymentEvent.Credited it ->
                giving(it.payment(), it.amount())
                        .crediting(credit.plus(it.amount()))
                        .with(new Totals(
                                totals.charged(),
                                totals.refunded(),
                                totals.credited().plus(it.amount())));
        };
    }

    Billing changing(PaymentId id, UnaryOperator<Payment> change) {
        return with(
                open,
                payments.stream()
                        .map(payment -> payment.id().equals(id) ? change.apply(payment) : payment)
                        .toList());
    }

    Billing changingLatest(UnaryOperator<Payment> change) {
        return latest().map(payment -> changing(payment.id(), change)).orElse(this);
    }

    Billing latestPays(Period period) {
        return changingLatest(payment -> payment.paying(period));
    }

    private Billing issued(PaymentEvent.InvoiceIssued it) {
        List<Invoice> more = new ArrayList<>(open);
        // What credit covers whole is paid the moment it is issued.
        if (it.due().isPositive()) {
            more.add(new Invoice(
                    it.invoice(),
                    it.contract(),
                    it.due(),
                    it.period(),
                    it.firstAfterTrial(),
                    it.terms(),
                    Invoice.Collection.NOT_BEGUN));
        }
        return new Billing(
                card, credit.minus(it.credit()), more, payments, it.invoice().number(), lastPayment, totals);
    }

    private Billing attempted(PaymentEvent.PaymentAttempted it) {
        Billing asked = collecting(it.invoice(), invoice -> invoice.attempted(it.payment(), it.attempt()));
        int last = Math.max(lastPayment, it.payment().number());
        return new Billing(card, credit, asked.open, payments, lastInvoice, last, totals);
    }

    private Billing paid(PaymentEvent.PaymentSucceeded it, Predicate<PaymentId> needed) {
        List<Payment> more = new ArrayList<>(payments);
        invoice(it.invoice()).ifPresent(invoice -> more.add(Payment.of(invoice, it.payment(), it.at())));
        int young = lastPayment - KEPT;
        List<Payment> kept = more.stream()
                .filter(payment -> payment.id().number() > young || needed.test(payment.id()))
                .toList();
        return with(without(it.invoice()), kept)
                .with(new Totals(totals.charged().plus(it.amount()), totals.refunded(), totals.credited()));
    }

    private Billing giving(PaymentId id, Money amount) {
        return changing(id, payment -> payment.givingBack(amount));
    }

    private Billing collecting(InvoiceId id, UnaryOperator<Invoice> change) {
        return with(
                open.stream()
                        .map(invoice -> invoice.id().equals(id) ? change.apply(invoice) : invoice)
                        .toList(),
                payments);
    }

    private List<Invoice> without(InvoiceId id) {
        return open.stream().filter(invoice -> !invoice.id().equals(id)).toList();
    }

    private Billing with(List<Invoice> invoices, List<Payment> kept) {
        return new Billing(card, credit, invoices, kept, lastInvoice, lastPayment, totals);
    }

    private Billing with(Totals sums) {
        return new Billing(card, credit, open, payments, lastInvoice, lastPayment, sums);
    }

    private Billing crediting(Money balance) {
        return new Billing(card, balance, open, payments, lastInvoice, lastPayment, totals);
    }
}
