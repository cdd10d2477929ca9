package goodterms.core.account;

import goodterms.core.cases.CaseId;
import goodterms.core.identity.Actor;
import goodterms.core.invoice.InvoiceId;
import goodterms.core.payment.Card;
import goodterms.core.payment.ChargeResult;
import goodterms.core.payment.PaymentId;
import java.time.Instant;
import java.util.Optional;
import org.joda.money.Money;

/** What happened to money. */
public sealed interface PaymentEvent extends Event {

    /** Another card is charged from here on. */
    record CardChanged(Instant at, Card card, Actor by) implements PaymentEvent {}

    /** The processor was asked for money; its answer comes as a command. */
    record PaymentAttempted(Instant at, PaymentId payment, InvoiceId invoice, int attempt, Money amount, Card card)
            implements PaymentEvent {}

    /** An invoice was paid. */
    record PaymentSucceeded(Instant at, PaymentId payment, InvoiceId invoice, Money amount) implements PaymentEvent {}

    /**
     * An attempt brought no money.
     *
     * @param nextAttempt when it is tried again by itself, if it is
     */
    record PaymentFailed(
            Instant at,
            PaymentId payment,
            InvoiceId invoice,
            Money amount,
            ChargeResult reason,
            Optional<Instant> nextAttempt)
            implements PaymentEvent {}

    /** Money stays on the account for later invoices. */
    record Credited(Instant at, PaymentId payment, Money amount, CaseId caseId) implements PaymentEvent {}
}
