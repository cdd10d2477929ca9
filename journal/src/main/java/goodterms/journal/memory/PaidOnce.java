package goodterms.journal.memory;

import goodterms.core.account.Event;
import goodterms.core.account.InvoiceEvent;
import goodterms.core.account.PaymentEvent;
import goodterms.core.account.RefundEvent;
import goodterms.core.invoice.CreditReason;
import goodterms.core.invoice.InvoiceId;
import goodterms.core.money.Shares;
import goodterms.core.payment.PaymentId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.joda.money.Money;

/** An invoice is paid once, with what was due; and no more goes back of a payment than was paid. */
final class PaidOnce implements Invariant {

    private final Map<InvoiceId, Money> due = new HashMap<>();
    private final Set<InvoiceId> settled = new HashSet<>();
    private final Map<InvoiceId, PaymentId> payments = new HashMap<>();
    private final Map<PaymentId, Money> kept = new HashMap<>();
    /** What of an invoice was paid by credit, and has not come back. */
    private final Map<InvoiceId, Money> byCredit = new HashMap<>();

    @Override
    public void happened(Event event, Consumer<String> broken) {
        switch (event) {
            case InvoiceEvent.InvoiceIssued it -> {
                byCredit.put(it.invoice(), it.credit());
                if (due.put(it.invoice(), it.due()) != null) {
                    broken.accept(it.invoice() + " was issued twice");
                }
            }
            case PaymentEvent.PaymentSucceeded it -> paid(it, broken);
            case InvoiceEvent.InvoiceWrittenOff it -> givenUp(it.invoice(), it.amount(), "written off", broken);
            case InvoiceEvent.InvoiceVoided it -> givenUp(it.invoice(), it.due(), "voided", broken);
            case RefundEvent.RefundOrdered it -> giveBack(it.payment(), it.amount(), broken);
            case PaymentEvent.Credited it -> giveBack(it.payment(), it.amount(), broken);
            case InvoiceEvent.CreditNoteIssued it -> downgraded(it, broken);
            default -> {}
        }
    }

    private void paid(PaymentEvent.PaymentSucceeded it, Consumer<String> broken) {
        if (!settled.add(it.invoice())) {
            broken.accept(it.invoice() + " was paid twice");
        }
        if (!it.amount().equals(due.get(it.invoice()))) {
            broken.accept(it.invoice() + " was paid with " + it.amount() + ", and due was " + due.get(it.invoice()));
        }
        payments.put(it.invoice(), it.payment());
        if (kept.put(it.payment(), it.amount()) != null) {
            broken.accept(it.payment() + " was taken twice");
        }
    }

    private void givenUp(InvoiceId invoice, Money amount, String how, Consumer<String> broken) {
        if (!settled.add(invoice)) {
            broken.accept(invoice + " was " + how + " though it was settled");
        }
        if (!amount.equals(due.get(invoice))) {
            broken.accept(amount + " of " + invoice + " was " + how + ", and due was " + due.get(invoice));
        }
    }

    /** A downgrade's note itself puts the money on the balance; for other reasons, an event beside the note does. */
    private void downgraded(InvoiceEvent.CreditNoteIssued it, Consumer<String> broken) {
        PaymentId payment = payments.get(it.invoice());
        if (it.reason() == CreditReason.DOWNGRADE) {
            Money nothing = Money.zero(it.total().getCurrencyUnit());
            Money paid = payment == null ? nothing : kept.getOrDefault(payment, nothing);
            Money back = Shares.smaller(paid, it.total());
            if (payment != null && back.isPositive()) {
                giveBack(payment, back, broken);
            }
            Money credit = byCredit.getOrDefault(it.invoice(), nothing)
                    .minus(it.total().minus(back));
            byCredit.put(it.invoice(), credit);
            if (credit.isNegative()) {
                broken.accept("more of " + it.invoice() + " came back than was paid, by money and by credit");
            }
        }
    }

    private void giveBack(PaymentId payment, Money amount, Consumer<String> broken) {
        Money before = kept.getOrDefault(payment, Money.zero(amount.getCurrencyUnit()));
        kept.put(payment, before.minus(amount));
        if (!amount.isPositive()) {
            broken.accept(amount + " was given back of " + payment);
        }
        if (before.isLessThan(amount)) {
            broken.accept("more was given back of " + payment + " than was paid");
        }
    }
}
