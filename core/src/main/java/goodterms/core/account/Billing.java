package goodterms.core.account;

import goodterms.core.calendar.Period;
import goodterms.core.invoice.Deal;
import goodterms.core.invoice.Documents;
import goodterms.core.invoice.InvoiceId;
import goodterms.core.invoice.Running;
import goodterms.core.payment.Card;
import goodterms.core.payment.Dispute;
import goodterms.core.payment.DisputeStatus;
import goodterms.core.payment.Invoice;
import goodterms.core.payment.Payment;
import goodterms.core.payment.PaymentId;
import goodterms.core.subscription.Change;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.joda.money.Money;

/**
 * The money of an account.
 *
 * @param credit what the company owes the customer and sets off against invoices
 * @param open the invoices not yet paid, the oldest first
 * @param payments the latest payments, the oldest first: those that can still be asked about
 * @param documents the invoices and credit notes as far as they can still be credited or await a number
 * @param running what was billed for the period that runs
 * @param deal what the account has apart from the published prices
 * @param lastPayment the number of the latest payment
 * @param reversals what is on its way back, and what is contested
 * @param totals sums over the whole life
 */
public record Billing(
        Optional<Card> card,
        Money credit,
        List<Invoice> open,
        List<Payment> payments,
        Documents documents,
        Running running,
        Deal deal,
        int lastPayment,
        Reversals reversals,
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
     * @param disputed what disputes took, less what was won back
     */
    public record Totals(Money charged, Money refunded, Money credited, Money disputed) {

        Totals charging(Money more) {
            return new Totals(charged.plus(more), refunded, credited, disputed);
        }

        Totals refunding(Money more) {
            return new Totals(charged, refunded.plus(more), credited, disputed);
        }

        Totals crediting(Money more) {
            return new Totals(charged, refunded, credited.plus(more), disputed);
        }

        Totals disputing(Money more) {
            return new Totals(charged, refunded, credited, disputed.plus(more));
        }
    }

    public Billing {
        open = List.copyOf(open);
        payments = List.copyOf(payments);
    }

    static Billing none(Money nothing) {
        return new Billing(
                Optional.empty(),
                nothing,
                List.of(),
                List.of(),
                Documents.NONE,
                Running.NONE,
                Deal.NONE,
                0,
                Reversals.NONE,
                new Totals(nothing, nothing, nothing, nothing));
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

    /** The invoices that are to be paid and for which no money is on its way, the oldest first. */
    public List<Invoice> unasked() {
        return open.stream().filter(invoice -> !invoice.collection().awaiting()).toList();
    }

    /** What is to be paid, is on its way back, or is contested at the bank. */
    public Money unsettled() {
        Stream<Money> back = reversals.refunds().stream().map(Reversals.Refund::amount);
        Stream<Money> contested = reversals.disputes().stream()
                .filter(it -> it.status() == DisputeStatus.OPEN)
                .map(Dispute::amount);
        return Stream.concat(back, contested).reduce(owed(), Money::plus);
    }

    /** Whether the processor has yet to answer for a subscription. */
    public boolean awaiting(int subscription) {
        return open.stream()
                .anyMatch(invoice -> invoice.contract().number() == subscription
                        && invoice.collection().awaiting());
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

    /** A period that begins late is what the latest payment pays for. */
    Billing latestPays(Period period) {
        return changingLatest(payment -> payment.paying(period)).with(running.over(period.from(), period.until()));
    }

    /** What a change ends counts no longer: it was credited, or counts towards what was changed to. */
    Billing changed(Change change) {
        return with(running.after(change));
    }

    /** What was paid until the end of a period is used so much later, because it stood still. */
    Billing later(Instant until, Duration pause) {
        List<Payment> moved = payments.stream()
                .map(payment -> payment.period().until().equals(until) ? payment.later(pause) : payment)
                .toList();
        return with(open, moved).with(running.later(pause));
    }

    /** No paid period runs any more. */
    Billing idle() {
        return with(Running.NONE);
    }

    /** With an amount of a payment given back. */
    Billing giving(PaymentId id, Money amount) {
        Running less = payment(id)
                .map(payment -> running.givingBack(payment.invoice(), amount))
                .orElse(running);
        return changing(id, payment -> payment.givingBack(amount)).with(less);
    }

    /** With what became of collecting an invoice. */
    Billing collecting(InvoiceId id, UnaryOperator<Invoice> change) {
        return with(
                open.stream()
                        .map(invoice -> invoice.id().equals(id) ? change.apply(invoice) : invoice)
                        .toList(),
                payments);
    }

    /** The open invoices but one. */
    List<Invoice> without(InvoiceId id) {
        return open.stream().filter(invoice -> !invoice.id().equals(id)).toList();
    }

    Billing with(List<Invoice> invoices, List<Payment> kept) {
        return new Billing(card, credit, invoices, kept, documents, running, deal, lastPayment, reversals, totals);
    }

    Billing with(Totals sums) {
        return new Billing(card, credit, open, payments, documents, running, deal, lastPayment, reversals, sums);
    }

    Billing with(Reversals changed) {
        return new Billing(card, credit, open, payments, documents, running, deal, lastPayment, changed, totals);
    }

    Billing with(Documents papers) {
        return new Billing(card, credit, open, payments, papers, running, deal, lastPayment, reversals, totals);
    }

    Billing with(Running other) {
        return new Billing(card, credit, open, payments, documents, other, deal, lastPayment, reversals, totals);
    }

    Billing with(Deal other) {
        return new Billing(card, credit, open, payments, documents, running, other, lastPayment, reversals, totals);
    }

    Billing with(Optional<Card> other) {
        return new Billing(other, credit, open, payments, documents, running, deal, lastPayment, reversals, totals);
    }

    /** With the number of the latest payment. */
    Billing with(int latest) {
        return new Billing(card, credit, open, payments, documents, running, deal, latest, reversals, totals);
    }

    /** With that balance. */
    Billing crediting(Money balance) {
        return new Billing(card, balance, open, payments, documents, running, deal, lastPayment, reversals, totals);
    }
}
