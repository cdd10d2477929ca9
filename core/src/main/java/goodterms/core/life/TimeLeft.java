package goodterms.core.life;

import goodterms.core.account.Billing;
import goodterms.core.invoice.Billed;
import goodterms.core.invoice.InvoiceId;
import goodterms.core.invoice.Issued;
import goodterms.core.money.Shares;
import goodterms.core.payment.Payment;
import goodterms.core.payment.PaymentKind;
import java.time.Instant;
import java.util.List;
import org.joda.money.Money;

/**
 * What payments are worth of the time they paid for and that is left. After a change, the payments behind the period that
 * runs share what is left of it: each holds what it has brought to its price, and nothing counts twice.
 */
final class TimeLeft {

    private TimeLeft() {}

    static Money of(Billing billing, Payment payment, Instant now) {
        Money nothing = Money.zero(payment.amount().getCurrencyUnit());
        if (payment.kind() == PaymentKind.OVERAGE) {
            // What was used was used.
            return nothing;
        }
        List<Billed> lines = billing.running().lines();
        if (lines.stream().anyMatch(line -> line.invoice().equals(payment.invoice()))) {
            Money own = brought(billing, payment.invoice(), now, nothing);
            return Shares.smaller(payment.amount(), paid(billing, payment, own));
        }
        if (!lines.isEmpty() && billing.running().carried().contains(payment.invoice())) {
            return Shares.smaller(payment.amount(), carried(billing, payment.invoice(), now, nothing));
        }
        return Shares.part(
                payment.amount(),
                payment.period().secondsAfter(now),
                payment.period().seconds());
    }

    /** What an invoice itself has brought to the time that is left: not what earlier ones did, whose rest it set off. */
    private static Money brought(Billing billing, InvoiceId invoice, Instant now, Money nothing) {
        Money whole = nothing;
        Money left = nothing;
        for (Billed line : billing.running().lines()) {
            if (line.invoice().equals(invoice)) {
                whole = whole.plus(line.gross());
                left = left.plus(line.unused(now).gross());
            }
        }
        Money most = whole;
        Money own = billing.documents()
                .invoice(invoice)
                .map(Issued::total)
                .map(total -> Shares.smaller(total, most))
                .orElse(whole);
        return own.equals(whole) ? left : Shares.part(left, own.getAmountMinorLong(), whole.getAmountMinorLong());
    }

    /** The part of it that was paid, where credit has paid the rest. */
    private static Money paid(Billing billing, Payment payment, Money own) {
        Money total = billing.documents()
                .invoice(payment.invoice())
                .map(Issued::total)
                .orElse(payment.amount());
        return total.equals(payment.amount())
                ? own
                : Shares.part(own, payment.amount().getAmountMinorLong(), total.getAmountMinorLong());
    }

    /** What is left of what an earlier invoice has brought to the lines that run; the latest of them first. */
    private static Money carried(Billing billing, InvoiceId invoice, Instant now, Money nothing) {
        Money rest = billing.running().unused(now, nothing);
        for (InvoiceId own : billing.running().lines().stream()
                .map(Billed::invoice)
                .distinct()
                .toList()) {
            rest = rest.minus(brought(billing, own, now, nothing));
        }
        for (InvoiceId earlier : billing.running().carried().reversed()) {
            if (earlier.equals(invoice)) {
                return rest;
            }
            Money most = billing.documents().invoice(earlier).map(Issued::total).orElse(nothing);
            rest = rest.minus(Shares.smaller(rest, most));
        }
        return nothing;
    }
}
