package goodterms.terms.clause;

import goodterms.terms.source.Position;
import goodterms.terms.source.Quote;
import goodterms.terms.vocabulary.Output;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One rule of a page, under the sentences that state it.
 *
 * @param isDefault whether it stands below every other clause that gives the same output
 * @param insteadOf the clauses it directly stands above
 * @param conditions all must hold
 * @param once within what it gives something only once
 * @param grants what it says, output by output
 * @param decidedBy the role that decides where an output says {@code up to}
 * @param citation the customer's own sentences
 */
public record Clause(
        String id,
        Position at,
        boolean isDefault,
        List<String> insteadOf,
        List<Condition> conditions,
        Optional<Scope> once,
        Map<Output, Grant> grants,
        Optional<String> decidedBy,
        Quote citation) {

    public Clause {
        insteadOf = List.copyOf(insteadOf);
        conditions = List.copyOf(conditions);
    }

    /** The fact that says whether it has already given something within its scope. */
    public String givenBefore() {
        return id.replace('-', '_') + "_given_before";
    }

    @Override
    public String toString() {
        return id;
    }
}
