package goodterms.core.account;

import goodterms.core.cases.CaseId;
import goodterms.core.identity.Actor;
import goodterms.core.identity.Personal;
import goodterms.core.payment.PayBackResult;
import goodterms.core.payment.PaymentId;
import goodterms.core.payment.RefundId;
import goodterms.core.payment.Settlement;
import java.time.Instant;
import java.util.Optional;
import org.joda.money.Money;

/** What happened to money on its way back; it has gone only when the processor, or a person who saw to it, says so. */
public sealed interface RefundEvent extends Event {

    /** Money is owed back and counts as given from here on; the processor is asked for the first time. */
    record RefundOrdered(Instant at, RefundId refund, PaymentId payment, Money amount, CaseId caseId)
            implements RefundEvent {}

    /**
     * The processor was asked again.
     *
     * @param attempt which time this is, from 2
     */
    record RefundRetried(Instant at, RefundId refund, PaymentId payment, Money amount, int attempt)
            implements RefundEvent {}

    /**
     * The processor has paid it back.
     *
     * @param refund which order this fulfils; empty in journals from before refunds were ordered, where this both
     *     ordered and paid
     */
    record Refunded(Instant at, PaymentId payment, Money amount, CaseId caseId, Optional<RefundId> refund)
            implements RefundEvent {}

    /**
     * The processor could not pay it back; it is still owed.
     *
     * @param nextAttempt when it is tried again by itself; empty where a person must see to it
     */
    record RefundFailed(
            Instant at,
            RefundId refund,
            PaymentId payment,
            Money amount,
            CaseId caseId,
            int attempt,
            PayBackResult reason,
            Optional<Instant> nextAttempt)
            implements RefundEvent {}

    /**
     * What was owed back, or a part of it, was made good another way.
     *
     * @param by the person who saw to it; empty where a dispute did
     */
    record RefundSettled(
            Instant at,
            RefundId refund,
            PaymentId payment,
            Money amount,
            CaseId caseId,
            Settlement how,
            Optional<Actor> by,
            @Personal String because)
            implements RefundEvent {}
}
