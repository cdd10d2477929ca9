package goodterms.terms.decision;

import goodterms.terms.expression.Axioms;
import goodterms.terms.expression.Expression;
import goodterms.terms.facts.Facts;
import java.util.List;
import java.util.Optional;

/** Facts that can't all be true of one case. */
public final class Contradiction {

    private Contradiction() {}

    /** The first axiom that the known facts break, whatever the missing ones turn out to be; as the vocabulary has it. */
    public static Optional<String> in(Facts facts) {
        List<Expression> axioms = Axioms.of(facts.question());
        for (int i = 0; i < axioms.size(); i++) {
            if (Partial.of(axioms.get(i), facts) == Truth.FAILS) {
                return Optional.of(facts.question().axioms().get(i));
            }
        }
        return unguarded(facts);
    }

    /** A fact that exists only where another holds can't have a value where that one doesn't. */
    private static Optional<String> unguarded(Facts facts) {
        return facts.question().facts().stream()
                .filter(facts::knows)
                .filter(fact -> fact.guard()
                        .flatMap(facts.question()::fact)
                        .filter(guard -> facts.knows(guard) && facts.raw(guard) == 0)
                        .isPresent())
                .map(fact -> fact.name() + " only where " + fact.guard().orElseThrow())
                .findFirst();
    }
}
