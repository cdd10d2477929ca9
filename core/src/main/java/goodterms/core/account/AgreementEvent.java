package goodterms.core.account;

import goodterms.core.identity.Actor;
import goodterms.core.payment.PaymentId;
import goodterms.terms.clause.PageId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What happened between the company and the customer about the terms themselves. */
public sealed interface AgreementEvent extends Event {

    /**
     * The customer was told of a new version.
     *
     * @param inForce when it comes into force
     * @param pages those that change, in the new version
     */
    record TermsAnnounced(Instant at, Instant inForce, List<PageId> pages) implements AgreementEvent {

        public TermsAnnounced {
            pages = List.copyOf(pages);
        }
    }

    /**
     * The customer accepted the version in force.
     *
     * @param inForce when it came into force
     * @param by who clicked; empty where going on was enough
     * @param refunds the page that judges refunds in this version
     * @param payments those that it judges from here on, though they were charged under a version before
     */
    record TermsAccepted(
            Instant at,
            Instant inForce,
            Acceptance how,
            Optional<Actor> by,
            Optional<PageId> refunds,
            List<PaymentId> payments)
            implements AgreementEvent {

        public TermsAccepted {
            payments = List.copyOf(payments);
        }
    }
}
