package goodterms.journal.memory;

import goodterms.core.account.CaseEvent.RefundDecided;
import goodterms.core.catalog.Company;
import goodterms.terms.decision.Decision;
import goodterms.terms.vocabulary.Question;
import java.util.Optional;

/** Makes a decision again from what was written down about it. */
public final class Redeciding {

    private Redeciding() {}

    /** The decision, with its trace; nothing if the company no longer keeps the page it was made by. */
    public static Optional<Decision> again(RefundDecided decided, Company company) {
        return company.termsWith(decided.page(), Question.REFUND)
                .flatMap(terms -> terms.rules(Question.REFUND))
                .map(rules -> rules.decide(decided.facts().about(Question.REFUND)));
    }

    /** Whether it gives the amounts that were written down. */
    static boolean agrees(RefundDecided decided, Decision again) {
        return again.complete()
                && again.minorOwed("refund") == decided.refund().getAmountMinorLong()
                && again.minorAtMost("refund") == decided.upTo().getAmountMinorLong()
                && again.minorOwed("credit") == decided.credit().getAmountMinorLong()
                && again.minorAtMost("credit") == decided.creditUpTo().getAmountMinorLong();
    }
}
