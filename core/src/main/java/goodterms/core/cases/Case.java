package goodterms.core.cases;

import goodterms.core.payment.PaymentId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/**
 * A refund request that waits for a person.
 *
 * @param payment the payment asked about
 * @param role who decides it: named by the page or, while findings are missing, any role
 * @param refundUpTo the most that may be refunded
 * @param creditUpTo the most that may be credited
 * @param asks the facts that a person must find out first
 * @param once the clauses that will have given what they give only once, if it is granted
 * @param facts all that is known, with the moment of the request as the moment asked at
 * @param progress what has become of it since
 */
public record Case(
        CaseId id,
        Instant openedAt,
        PaymentId payment,
        Optional<String> role,
        Money refundUpTo,
        Money creditUpTo,
        List<String> asks,
        List<Once> once,
        CaseFacts facts,
        Progress progress) {

    public Case {
        asks = List.copyOf(asks);
        once = List.copyOf(once);
    }

    /** The same with other progress. */
    public Case with(Progress other) {
        return new Case(id, openedAt, payment, role, refundUpTo, creditUpTo, asks, once, facts, other);
    }
}
