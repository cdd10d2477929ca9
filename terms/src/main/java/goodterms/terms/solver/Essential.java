package goodterms.terms.solver;

import de.uni_freiburg.informatik.ultimate.logic.Term;
import goodterms.terms.facts.Facts;
import goodterms.terms.vocabulary.Fact;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What of a case makes a condition hold, so that the rest need not be told. */
public final class Essential {

    private Essential() {}

    /**
     * Few facts of a case that make a condition hold, whatever all others are; measured facts are left out before words,
     * and words before truths.
     *
     * @param clauses those of which what they have given before is part of the case
     */
    public static List<Fact> of(
            World world, Term condition, Facts facts, Collection<Fact> candidates, Set<String> clauses) {
        Term otherwise = world.solver().theory().not(condition);
        Term given = given(world, facts, clauses);
        List<Fact> kept = new ArrayList<>(Typical.order(world.question()).stream()
                .filter(candidates::contains)
                .filter(facts::knows)
                .toList());
        for (Fact fact : List.copyOf(kept).reversed()) {
            Term[] without = Stream.concat(
                            Stream.of(otherwise, given),
                            kept.stream().filter(other -> !other.equals(fact)).map(it -> world.is(it, facts.raw(it))))
                    .toArray(Term[]::new);
            if (world.solver().ask(without) == Outcome.IMPOSSIBLE) {
                kept.remove(fact);
            }
        }
        return kept;
    }

    private static Term given(World world, Facts facts, Set<String> clauses) {
        return world.solver()
                .theory()
                .and(clauses.stream()
                        .map(clause -> facts.given(clause)
                                ? world.given(clause)
                                : world.solver().theory().not(world.given(clause)))
                        .toArray(Term[]::new));
    }
}
