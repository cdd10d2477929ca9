package goodterms.terms.proof;

import goodterms.terms.clause.Clause;
import goodterms.terms.facts.Facts;
import goodterms.terms.source.Finding;
import goodterms.terms.source.Position;
import goodterms.terms.source.Quote;
import goodterms.terms.vocabulary.Fact;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Something that must be so in no case, and what to say where it is.
 *
 * @param at where the finding points
 * @param involved the clauses whose sentences are quoted
 * @param shown the facts the case is told by
 * @param replay whether the evaluator shows the same in that case
 */
record Claim(
        Position at,
        String code,
        String message,
        List<Clause> involved,
        Collection<Fact> shown,
        Predicate<Facts> replay,
        String remedy) {

    /** A claim about clauses, which stands where the first of them does and is told by the facts they read. */
    static Claim about(List<Clause> involved, String code, String message, Predicate<Facts> replay, String remedy) {
        return new Claim(involved.getFirst().at(), code, message, involved, Reads.of(involved), replay, remedy);
    }

    /** The same, with one more fact to tell the case by. */
    Claim showing(Fact fact) {
        Set<Fact> more = new LinkedHashSet<>(shown);
        more.add(fact);
        return new Claim(at, code, message, involved, more, replay, remedy);
    }

    Finding finding(List<String> example) {
        return new Finding(at, code, message, quotes(), example, remedy);
    }

    Finding notProved(String why) {
        return new Finding(
                at,
                "not-proved",
                "it could not be proved that this is wrong or right: " + message + " (" + why + ")",
                quotes(),
                List.of(),
                "Make the clauses simpler: fewer conditions, or fewer facts in one condition.");
    }

    private List<Quote> quotes() {
        return involved.stream().map(Clause::citation).toList();
    }
}
