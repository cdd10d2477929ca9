package goodterms.core.account;

import goodterms.core.payment.DisputeReason;
import goodterms.core.payment.PaymentId;
import java.time.Instant;
import org.joda.money.Money;

/** What happened to a payment that the cardholder contests at their bank. */
public sealed interface DisputeEvent extends Event {

    /**
     * The processor took the money until it is decided.
     *
     * @param answerBy until when evidence can be sent
     */
    record DisputeOpened(
            Instant at, PaymentId payment, String dispute, Money amount, DisputeReason reason, Instant answerBy)
            implements DisputeEvent {}

    /** The money is back. */
    record DisputeWon(Instant at, PaymentId payment, String dispute, Money amount) implements DisputeEvent {}

    /**
     * The money stays with the customer.
     *
     * @param beyond how much of it they had already got back another way
     */
    record DisputeLost(Instant at, PaymentId payment, String dispute, Money amount, Money beyond)
            implements DisputeEvent {}
}
