package goodterms.core.cases;

import goodterms.core.catalog.Citation;
import goodterms.core.identity.AccountId;
import goodterms.core.identity.Personal;
import java.time.Instant;
import org.joda.money.Money;

/**
 * A case that a person has decided.
 *
 * @param clause what left it to a person
 * @param facts what the page was asked about
 * @param given what the person gave
 * @param bound the most that the page would have let them give
 * @param because the reason they wrote down
 */
public record Precedent(
        AccountId account,
        CaseId caseId,
        Instant decidedAt,
        Citation clause,
        CaseFacts facts,
        Money given,
        Money bound,
        @Personal String because) {}
