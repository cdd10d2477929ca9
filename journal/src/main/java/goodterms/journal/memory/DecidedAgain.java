package goodterms.journal.memory;

import goodterms.core.account.CaseEvent.RefundDecided;
import goodterms.core.account.Event;
import goodterms.core.catalog.Company;
import goodterms.terms.decision.Contradiction;
import goodterms.terms.decision.Decision;
import goodterms.terms.vocabulary.Question;
import java.util.Optional;
import java.util.function.Consumer;

/** The facts of a decision contradict no axiom, and decided again by the same page they give the same. */
final class DecidedAgain implements Invariant {

    private final Company company;

    DecidedAgain(Company company) {
        this.company = company;
    }

    @Override
    public void happened(Event event, Consumer<String> broken) {
        if (!(event instanceof RefundDecided decided)) {
            return;
        }
        if (!Contradiction.in(decided.facts().about(Question.REFUND)).isEmpty()) {
            broken.accept(decided.caseId() + " was decided on facts that contradict each other");
        }
        Optional<Decision> again = Redeciding.again(decided, company);
        if (again.isEmpty() || !Redeciding.agrees(decided, again.get())) {
            broken.accept("deciding " + decided.caseId() + " again gives another answer");
        }
    }
}
