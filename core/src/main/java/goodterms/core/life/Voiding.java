package goodterms.core.life;

import goodterms.core.account.Command;
import goodterms.core.account.InvoiceEvent.InvoiceVoided;
import goodterms.core.account.InvoiceRefusal;
import goodterms.core.account.MoneyRefusal;
import goodterms.core.account.Outcome;
import goodterms.core.account.Refusal;
import goodterms.core.invoice.CreditReason;
import goodterms.core.invoice.Issued;
import goodterms.core.payment.Invoice;
import goodterms.core.subscription.Subscription;
import java.time.Instant;
import java.util.Optional;

/** Cancelling an invoice that nobody has paid. */
final class Voiding {

    private Voiding() {}

    static Outcome cancel(Unfolding life, Command.VoidInvoice command) {
        Optional<Refusal> refusal = Staff.required(life, command.by()).or(() -> notVoidable(life, command));
        if (refusal.isPresent()) {
            return Unfolding.refused(refusal.get());
        }
        Invoice invoice = life.account().billing().invoice(command.invoice()).orElseThrow();
        Issued issued =
                life.account().billing().documents().invoice(invoice.id()).orElseThrow();
        life.then(new InvoiceVoided(
                life.now(),
                invoice.id(),
                invoice.due(),
                issued.total().minus(invoice.due()),
                command.by(),
                command.because()));
        CreditNotes.issue(life, invoice.id(), issued.total(), CreditReason.VOID, Optional.empty());
        boolean begins = shutOut(life.account().subscription(), life.now());
        Collecting.settled(life, invoice);
        // The period that begins now is paid by nobody yet.
        if (begins && life.account().subscription() instanceof Subscription.Active active) {
            Renewing.bill(life, active.contract(), active.period(), false);
        }
        return life.accepted();
    }

    /** Whether access stopped for so long that the period the invoice billed is over. */
    private static boolean shutOut(Subscription subscription, Instant now) {
        return switch (subscription) {
            case Subscription.Suspended it -> !it.before().period().until().isAfter(now);
            case Subscription.Frozen it -> !it.before().period().until().isAfter(now);
            case Subscription _ -> false;
        };
    }

    private static Optional<Refusal> notVoidable(Unfolding life, Command.VoidInvoice command) {
        Optional<Invoice> open = life.account().billing().invoice(command.invoice());
        if (open.isEmpty()) {
            return Optional.of(new InvoiceRefusal.NoOpenInvoice(command.invoice()));
        }
        if (open.get().collection().awaiting()) {
            return Optional.of(new InvoiceRefusal.AnswerAwaited(command.invoice()));
        }
        Issued issued =
                life.account().billing().documents().invoice(command.invoice()).orElseThrow();
        if (issued.credited().isPositive()) {
            return Optional.of(new InvoiceRefusal.PartlyCredited(command.invoice(), issued.credited()));
        }
        if (command.because().isBlank()) {
            return Optional.of(new MoneyRefusal.ReasonMissing());
        }
        return Dealing.aboveRole(life, command.by(), issued.total());
    }
}
