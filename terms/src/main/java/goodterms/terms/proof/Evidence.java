package goodterms.terms.proof;

import de.uni_freiburg.informatik.ultimate.logic.Term;
import goodterms.terms.facts.Facts;
import goodterms.terms.facts.Telling;
import goodterms.terms.solver.Essential;
import goodterms.terms.solver.Example;
import goodterms.terms.solver.Reasoning;
import goodterms.terms.source.Finding;
import goodterms.terms.vocabulary.Fact;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/** Asks the solver whether a claim can be broken, and shows how: only with a case the evaluator agrees on. */
final class Evidence {

    /** A page with that many findings fails; more of them would only bury the first. */
    private static final int ENOUGH = 100;

    private final Reasoning reasoning;
    private final Telling telling;
    private int found;

    Evidence(Reasoning reasoning, Telling telling) {
        this.reasoning = reasoning;
        this.telling = telling;
    }

    /** The finding, unless no case makes the condition hold, or more than enough is found already. */
    Optional<Finding> against(Term condition, Claim claim) {
        Optional<Finding> finding = found < ENOUGH ? look(condition, claim) : Optional.empty();
        found += finding.isPresent() ? 1 : 0;
        return finding;
    }

    private Optional<Finding> look(Term condition, Claim claim) {
        return switch (reasoning.world().solver().ask(condition)) {
            case IMPOSSIBLE -> Optional.empty();
            case UNKNOWN -> Optional.of(claim.notProved("the solver gave up"));
            case POSSIBLE -> Optional.of(shown(condition, claim));
        };
    }

    private Finding shown(Term condition, Claim claim) {
        Optional<Facts> example = Example.of(reasoning.world(), condition);
        if (example.isEmpty()) {
            return claim.notProved("the solver gave up looking for a case");
        }
        if (!claim.replay().test(example.get())) {
            return claim.notProved("the solver's case does not show it when it is decided");
        }
        Set<String> given = Reads.givenBefore(reasoning.rules().clauses());
        Collection<Fact> shown = claim.code().equals("gap")
                ? Essential.of(reasoning.world(), condition, example.get(), claim.shown(), given)
                : claim.shown();
        return claim.finding(telling.of(example.get(), shown, given));
    }
}
