package goodterms.terms.decision;

import goodterms.terms.clause.Clause;
import goodterms.terms.value.Value;
import goodterms.terms.vocabulary.Fact;
import goodterms.terms.vocabulary.Output;
import java.util.List;
import java.util.Set;

/** What a page says of one output in one case. */
public sealed interface Answer {

    Output output();

    /**
     * One clause decides.
     *
     * @param floor what is owed; for words, the word
     * @param ceiling what can be given at most: above the floor only where the clause leaves it to staff
     */
    record Decided(Output output, Clause clause, Value floor, Value ceiling) implements Answer {

        /** Whether it is left to the clause's role to decide between floor and ceiling. */
        public boolean discretionary() {
            return !floor.equals(ceiling);
        }
    }

    /** No clause of the page speaks of this output, so the question's own answer holds. */
    record Assumed(Output output, Value value) implements Answer {}

    /**
     * Nothing is decided yet.
     *
     * @param candidates the clauses that can still decide
     * @param asks the facts that must become known; empty only on a page that was never proved, where no clause or more
     *     than one decides this case
     */
    record Open(Output output, List<Clause> candidates, Set<Fact> asks) implements Answer {}
}
