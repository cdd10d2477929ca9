package goodterms.terms.decision;

import goodterms.terms.clause.Clause;
import goodterms.terms.clause.Condition;
import goodterms.terms.vocabulary.Output;
import java.util.List;

/**
 * What became of one clause in one case, and why.
 *
 * @param checks its conditions, in the order of the page
 * @param spent whether it gives something only once and has
 * @param decides the outputs it decides
 * @param givesWayTo the clauses that apply and stand above it
 */
public record Verdict(
        Clause clause,
        Truth applies,
        List<Check> checks,
        boolean spent,
        List<Output> decides,
        List<Clause> givesWayTo) {

    /**
     * What became of one condition.
     *
     * @param left the value of its left side, where it is a comparison and both sides are known
     * @param right the value of its right side, likewise
     */
    public record Check(Condition condition, Truth truth, long left, long right) {}
}
