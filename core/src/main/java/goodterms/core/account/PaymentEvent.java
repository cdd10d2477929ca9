package goodterms.core.account;

import goodterms.core.calendar.Period;
import goodterms.core.cases.CaseId;
import goodterms.core.identity.Actor;
import goodterms.core.payment.Card;
import goodterms.core.payment.ChargeResult;
import goodterms.core.payment.InvoiceId;
import goodterms.core.payment.PaymentId;
import goodterms.core.subscription.Contract;
import goodterms.terms.clause.PageId;
import java.time.Instant;
import java.util.Optional;
import org.joda.money.Money;

/** What happened to money. */
public sealed interface PaymentEvent extends Event {

    /** Another card is charged from here on. */
    record CardChanged(Instant at, Card card, Actor by) implements PaymentEvent {}

    /**
     * A period was billed.
     *
     * @param contract what it bills, with the price stamped on it
     * @param total the price of the period
     * @param credit what of it the customer's credit covers
     * @param due what is left to pay
     * @param period the time it pays for
     * @param firstAfterTrial whether a free trial came right before
     * @param terms the page that judges refunds of it, in the version in force
     */
    record InvoiceIssued(
            Instant at,
            InvoiceId invoice,
            Contract contract,
            Money total,
            Money credit,
            Money due,
            Period period,
            boolean firstAfterTrial,
            Optional<PageId> terms)
            implements PaymentEvent {}

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

    /** An invoice will never be paid and is not asked for any more. */
    record InvoiceWrittenOff(Instant at, InvoiceId invoice, Money amount) implements PaymentEvent {}

    /** Money goes back the way it came. */
    record Refunded(Instant at, PaymentId payment, Money amount, CaseId caseId) implements PaymentEvent {}

    /** Money stays on the account for later invoices. */
    record Credited(Instant at, PaymentId payment, Money amount, CaseId caseId) implements PaymentEvent {}
}
