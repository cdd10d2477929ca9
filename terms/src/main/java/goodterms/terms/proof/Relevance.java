package goodterms.terms.proof;

import goodterms.terms.clause.Clause;
import goodterms.terms.decision.Rules;
import goodterms.terms.facts.Facts;
import goodterms.terms.vocabulary.Fact;
import goodterms.terms.vocabulary.Output;
import java.util.Map;
import java.util.Set;

/**
 * What is open about a case of which not everything is known.
 *
 * @param asks the facts to ask for: once they are known every answer is certain, and without any one of them it is not
 * @param certain the outputs that one clause decides whatever the missing facts turn out to be, with that clause
 */
public record Relevance(Set<Fact> asks, Map<Output, Clause> certain) {

    /**
     * Looks at all cases that agree with what is known. What the solver gives up on is asked for; so is everything that
     * may matter where what is known contradicts itself.
     */
    public static Relevance of(Rules rules, Facts known) {
        return new Asking(rules, known).relevance();
    }
}
