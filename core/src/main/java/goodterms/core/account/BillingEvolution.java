package goodterms.core.account;

import goodterms.core.catalog.Tax;
import goodterms.core.invoice.CreditReason;
import goodterms.core.invoice.InvoiceId;
import goodterms.core.invoice.Issued;
import goodterms.core.invoice.LineKind;
import goodterms.core.money.Shares;
import goodterms.core.payment.Invoice;
import goodterms.core.payment.Payment;
import goodterms.core.payment.PaymentId;
import goodterms.core.payment.PaymentKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.joda.money.Money;

/** What events make of the money of an account. */
final class BillingEvolution {

    private BillingEvolution() {}

    /** @param needed whether a payment must be kept however old it is */
    static Billing after(Billing before, PaymentEvent event, Predicate<PaymentId> needed) {
        return switch (event) {
            case PaymentEvent.CardChanged it -> before.with(Optional.of(it.card()));
            case PaymentEvent.PaymentAttempted it -> attempted(before, it);
            case PaymentEvent.PaymentSucceeded it -> paid(before, it, needed);
            case PaymentEvent.PaymentFailed it ->
                before.collecting(it.invoice(), invoice -> invoice.failed(it.at(), it.nextAttempt()));
            case PaymentEvent.Credited it ->
                before.giving(it.payment(), it.amount())
                        .crediting(before.credit().plus(it.amount()))
                        .with(before.totals().crediting(it.amount()));
        };
    }

    static Billing after(Billing before, InvoiceEvent event) {
        return switch (event) {
            case InvoiceEvent.InvoiceIssued it -> issued(before, it);
            case InvoiceEvent.InvoiceVoided it ->
                before.with(before.without(it.invoice()), before.payments())
                        .crediting(before.credit().plus(it.credit()))
                        .with(before.running().without(it.invoice()));
            case InvoiceEvent.InvoiceWrittenOff it -> before.with(before.without(it.invoice()), before.payments());
            case InvoiceEvent.CreditNoteIssued it -> noted(before, it);
            case InvoiceEvent.DocumentNumbered it ->
                before.with(before.documents().numbered(it.document()));
            case InvoiceEvent.CouponClaimed it -> before.with(before.deal().claiming(it.discount()));
            case InvoiceEvent.CustomPriceSet it -> before.with(before.deal().with(it.price()));
            case InvoiceEvent.BillingDetailsChanged _ -> before;
        };
    }

    static Billing after(Billing before, RefundEvent event) {
        Billing changed = before.with(before.reversals().after(event));
        return switch (event) {
            case RefundEvent.RefundOrdered it -> changed.giving(it.payment(), it.amount());
            case RefundEvent.Refunded it ->
                (it.refund().isPresent() ? changed : changed.giving(it.payment(), it.amount()))
                        .with(before.totals().refunding(it.amount()));
            case RefundEvent.RefundSettled it -> settled(changed, it);
            case RefundEvent.RefundRetried _, RefundEvent.RefundFailed _ -> changed;
        };
    }

    private static Billing settled(Billing before, RefundEvent.RefundSettled it) {
        return switch (it.how()) {
            case TRANSFERRED -> before.with(before.totals().refunding(it.amount()));
            case CREDITED ->
                before.crediting(before.credit().plus(it.amount()))
                        .with(before.totals().crediting(it.amount()));
            case DISPUTED -> before;
        };
    }

    static Billing after(Billing before, DisputeEvent event) {
        Billing changed = before.with(before.reversals().after(event));
        return switch (event) {
            case DisputeEvent.DisputeOpened it -> changed.with(before.totals().disputing(it.amount()));
            case DisputeEvent.DisputeWon it ->
                changed.with(before.totals().disputing(it.amount().negated()));
            case DisputeEvent.DisputeLost it ->
                changed.giving(
                        it.payment(),
                        changed.payment(it.payment())
                                .map(BillingEvolution::keeps)
                                .map(keeps -> Shares.smaller(it.amount(), keeps))
                                .orElse(it.amount()));
        };
    }

    private static Billing issued(Billing before, InvoiceEvent.InvoiceIssued it) {
        List<Invoice> more = new ArrayList<>(before.open());
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
        boolean inclusive = it.taxRate().filter(Tax::inclusive).isPresent();
        boolean discounted = it.lines().stream().anyMatch(line -> line.kind() == LineKind.DISCOUNT);
        Issued kept = new Issued(
                it.invoice(), it.total(), it.tax(), Money.zero(before.credit().getCurrencyUnit()));
        return before.with(more, before.payments())
                .crediting(before.credit().minus(it.credit()))
                .with(before.documents().with(kept, id -> stillAskedAbout(before, id)))
                .with(before.running().with(it.invoice(), it.lines(), inclusive, it.at()))
                .with(discounted ? before.deal().discounted() : before.deal());
    }

    private static boolean stillAskedAbout(Billing before, InvoiceId id) {
        return before.invoice(id).isPresent()
                || before.payments().stream()
                        .anyMatch(payment -> payment.invoice().equals(id));
    }

    private static Billing noted(Billing before, InvoiceEvent.CreditNoteIssued it) {
        Billing noted = before.with(before.documents().with(it.note(), it.invoice(), it.total()));
        return it.reason() == CreditReason.DOWNGRADE
                ? noted.crediting(before.credit().plus(it.total()))
                        .with(before.totals().crediting(it.total()))
                        .with(before.open(), givingBack(before, it.invoice(), it.total()))
                : noted;
    }

    /** A payment whose invoice was credited counts as given back; what is above it had been paid by credit. */
    private static List<Payment> givingBack(Billing before, InvoiceId invoice, Money amount) {
        return before.payments().stream()
                .map(payment -> payment.invoice().equals(invoice)
                        ? payment.givingBack(Shares.smaller(amount, keeps(payment)))
                        : payment)
                .toList();
    }

    private static Billing attempted(Billing before, PaymentEvent.PaymentAttempted it) {
        Billing asked = before.collecting(it.invoice(), invoice -> invoice.attempted(it.payment(), it.attempt()));
        return asked.with(Math.max(before.lastPayment(), it.payment().number()));
    }

    private static Billing paid(Billing before, PaymentEvent.PaymentSucceeded it, Predicate<PaymentId> needed) {
        List<Payment> more = new ArrayList<>(before.payments());
        before.invoice(it.invoice()).ifPresent(invoice -> more.add(Payment.of(invoice, it.payment(), it.at())));
        int young = before.lastPayment() - Billing.KEPT;
        List<Payment> kept = more.stream()
                .filter(payment -> payment.id().number() > young
                        || needed.test(payment.id())
                        || before.reversals().concern(payment.id()))
                .toList();
        return before.with(before.without(it.invoice()), kept)
                .with(before.totals().charging(it.amount()));
    }

    private static Money keeps(Payment payment) {
        return payment.amount().minus(payment.givenBack());
    }
}
