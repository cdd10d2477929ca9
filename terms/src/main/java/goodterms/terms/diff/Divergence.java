package goodterms.terms.diff;

import goodterms.terms.clause.Clause;
import goodterms.terms.decision.Answer;
import goodterms.terms.facts.Facts;
import goodterms.terms.vocabulary.Output;
import java.util.Optional;

/**
 * Two clauses of two versions that decide the same cases, and decide some of them differently.
 *
 * @param before the clause of the version before; empty where the question's own answer held
 * @param after the clause of the version after; likewise
 * @param shown a case both versions decide, and differently; empty where that could be neither shown nor excluded
 */
public record Divergence(Output output, Optional<Clause> before, Optional<Clause> after, Optional<Shown> shown) {

    /** A case with both answers. */
    public record Shown(Facts facts, Answer before, Answer after) {}
}
