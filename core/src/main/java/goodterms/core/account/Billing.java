package goodterms.core.account;

import goodterms.core.calendar.Period;
import goodterms.core.invoice.CreditReason;
import goodterms.core.invoice.Deal;
import goodterms.core.invoice.Documents;
import goodterms.core.invoice.InvoiceId;
import goodterms.core.invoice.Issued;
import goodterms.core.invoice.LineKind;
import goodterms.core.money.Shares;
import goodterms.core.payment.Card;
import goodterms.core.payment.Dispute;
import goodterms.core.payment.DisputeStatus;
import goodterms.core.payment.Invoice;
import goodterms.core.payment.Payment;
import goodterms.core.payment.PaymentId;
import goodterms.core.payment.PaymentKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
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

    /** @param needed whether a payment must be kept however old it is */
    Billing after(PaymentEvent event, Predicate<PaymentId> needed) {
        return switch (event) {
            case PaymentEvent.CardChanged it ->
                new Billing(
                        Optional.of(it.card()),
                        credit,
                        open,
                        payments,
                        documents,
                        deal,
                        lastPayment,
                        reversals,
                        totals);
            case PaymentEvent.PaymentAttempted it -> attempted(it);
            case PaymentEvent.PaymentSucceeded it -> paid(it, needed);
            case PaymentEvent.PaymentFailed it ->
                collecting(it.invoice(), invoice -> invoice.failed(it.at(), it.nextAttempt()));
            case PaymentEvent.Credited it ->
                giving(it.payment(), it.amount())
                        .crediting(credit.plus(it.amount()))
                        .with(totals.crediting(it.amount()));
        };
    }

    Billing after(InvoiceEvent event) {
        return switch (event) {
            case InvoiceEvent.InvoiceIssued it -> issued(it);
            case InvoiceEvent.InvoiceVoided it ->
                with(without(it.invoice()), payments).crediting(credit.plus(it.credit()));
            case InvoiceEvent.InvoiceWrittenOff it -> with(without(it.invoice()), payments);
            case InvoiceEvent.CreditNoteIssued it -> noted(it);
            case InvoiceEvent.DocumentNumbered it -> with(documents.numbered(it.document()));
            case InvoiceEvent.CouponClaimed it -> with(deal.claiming(it.discount()));
            case InvoiceEvent.CustomPriceSet it -> with(deal.with(it.price()));
            case InvoiceEvent.BillingDetailsChanged _ -> this;
        };
    }

    Billing after(RefundEvent event) {
        Billing changed = with(reversals.after(event));
        return switch (event) {
            case RefundEvent.RefundOrdered it -> changed.giving(it.payment(), it.amount());
            case RefundEvent.Refunded it ->
                (it.refund().isPresent() ? changed : changed.giving(it.payment(), it.amount()))
                        .with(totals.refunding(it.amount()));
            case RefundEvent.RefundSettled it -> changed.settled(it);
            case RefundEvent.RefundRetried _, RefundEvent.RefundFailed _ -> changed;
        };
    }

    private Billing settled(RefundEvent.RefundSettled it) {
        return switch (it.how()) {
            case TRANSFERRED -> with(totals.refunding(it.amount()));
            case CREDITED -> crediting(credit.plus(it.amount())).with(totals.crediting(it.amount()));
            case DISPUTED -> this;
        };
    }

    Billing after(DisputeEvent event) {
        Billing changed = with(reversals.after(event));
        return switch (event) {
            case DisputeEvent.DisputeOpened it -> changed.with(totals.disputing(it.amount()));
            case DisputeEvent.DisputeWon it ->
                changed.with(totals.disputing(it.amount().negated()));
            case DisputeEvent.DisputeLost it ->
                changed.changing(
                        it.payment(),
                        payment -> payment.givingBack(
                                Shares.smaller(it.amount(), payment.amount().minus(payment.givenBack()))));
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

    private Billing issued(InvoiceEvent.InvoiceIssued it) {
        List<Invoice> more = new ArrayList<>(open);
        // What credit covers whole is paid the moment it is issued.
        if (it.due().isPositive()) {
            more.add(new Invoice(
                    it.invoice(),
                    it.contract(),
                    it.due(),
                    PaymentKind.of(it.lines()),
                    it.period(),
                    it.firstAfterTrial(),
                    it.terms(),
                    Invoice.Collection.NOT_BEGUN));
        }
        boolean discounted = it.lines().stream().anyMatch(line -> line.kind() == LineKind.DISCOUNT);
        Issued kept = new Issued(it.invoice(), it.total(), it.tax(), Money.zero(credit.getCurrencyUnit()));
        return with(more, payments)
                .crediting(credit.minus(it.credit()))
                .with(documents.with(kept, this::stillAskedAbout))
                .with(discounted ? deal.discounted() : deal);
    }

    private boolean stillAskedAbout(InvoiceId id) {
        return invoice(id).isPresent()
                || payments.stream().anyMatch(payment -> payment.invoice().equals(id));
    }

    private Billing noted(InvoiceEvent.CreditNoteIssued it) {
        Billing noted = with(documents.with(it.note(), it.invoice(), it.total()));
        return it.reason() == CreditReason.DOWNGRADE
                ? noted.crediting(credit.plus(it.total()))
                        .with(totals.crediting(it.total()))
                        .with(open, givingBack(it.invoice(), it.total()))
                : noted;
    }

    /** A payment whose invoice was credited is given back that much less. */
    private List<Payment> givingBack(InvoiceId invoice, Money amount) {
        return payments.stream()
                .map(payment -> payment.invoice().equals(invoice) ? payment.givingBack(amount) : payment)
                .toList();
    }

    private Billing attempted(PaymentEvent.PaymentAttempted it) {
        Billing asked = collecting(it.invoice(), invoice -> invoice.attempted(it.payment(), it.attempt()));
        int last = Math.max(lastPayment, it.payment().number());
        return new Billing(card, credit, asked.open, payments, documents, deal, last, reversals, totals);
    }

    private Billing paid(PaymentEvent.PaymentSucceeded it, Predicate<PaymentId> needed) {
        List<Payment> more = new ArrayList<>(payments);
        invoice(it.invoice()).ifPresent(invoice -> more.add(Payment.of(invoice, it.payment(), it.at())));
        int young = lastPayment - KEPT;
        List<Payment> kept = more.stream()
                .filter(payment ->
                        payment.id().number() > young || needed.test(payment.id()) || reversals.concern(payment.id()))
                .toList();
        return with(without(it.invoice()), kept).with(totals.charging(it.amount()));
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
        return new Billing(card, credit, invoices, kept, documents, deal, lastPayment, reversals, totals);
    }

    private Billing with(Totals sums) {
        return new Billing(card, credit, open, payments, documents, deal, lastPayment, reversals, sums);
    }

    private Billing with(Reversals changed) {
        return new Billing(card, credit, open, payments, documents, deal, lastPayment, changed, totals);
    }

    private Billing with(Documents papers) {
        return new Billing(card, credit, open, payments, papers, deal, lastPayment, reversals, totals);
    }

    private Billing with(Deal other) {
        return new Billing(card, credit, open, payments, documents, other, lastPayment, reversals, totals);
    }

    /** The same with no card on file. */
    Billing withoutCard() {
        return new Billing(Optional.empty(), credit, open, payments, documents, deal, lastPayment, reversals, totals);
    }

    private Billing crediting(Money balance) {
        return new Billing(card, balance, open, payments, documents, deal, lastPayment, reversals, totals);
    }
}
