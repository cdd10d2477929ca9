package goodterms.core.life;

import goodterms.core.account.Account;
import goodterms.core.cases.Case;
import goodterms.core.catalog.Company;
import goodterms.core.payment.PaymentId;
import goodterms.terms.decision.Decision;
import goodterms.terms.facts.Facts;
import goodterms.terms.vocabulary.Fact;
import goodterms.terms.vocabulary.Question;
import java.time.Instant;
import java.util.Optional;

/** What the page says of a request that waits for a person. */
public final class Waiting {

    private Waiting() {}

    /** Its decision as far as it goes, on the facts of the request and what was found out since; none without rules. */
    public static Optional<Decision> decision(Account account, Case open, Company company) {
        return decision(account, open.payment(), open.facts().about(Question.REFUND), company);
    }

    /** The decision of a request about a payment on facts that were gathered when it was asked; none without rules. */
    public static Optional<Decision> decision(Account account, PaymentId asked, Facts facts, Company company) {
        Fact askedAt = Question.REFUND.fact("asked_at").orElseThrow();
        Instant then = Instant.ofEpochSecond(facts.raw(askedAt));
        return account.billing()
                .payment(asked)
                .flatMap(payment -> Refunding.rules(company, payment, then))
                .map(rules -> rules.decide(facts));
    }
}
