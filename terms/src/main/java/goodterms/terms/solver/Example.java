package goodterms.terms.solver;

import de.uni_freiburg.informatik.ultimate.logic.Term;
import goodterms.terms.facts.Facts;
import goodterms.terms.vocabulary.Fact;
import java.util.Optional;

/**
 * Finds a case a person can picture: fact by fact, the typical value where it is possible, else the possible one nearest
 * to it. So the case depends on the conditions alone, and not on how the solver searched.
 */
public final class Example {

    private final World world;
    private final Solver solver;
    private int entered;

    private Example(World world) {
        this.world = world;
        this.solver = world.solver();
    }

    /** A case in which a condition holds; empty if the solver finds none or gives up. */
    public static Optional<Facts> of(World world, Term condition) {
        Example example = new Example(world);
        try {
            return example.narrow(condition) ? example.choose() : Optional.empty();
        } finally {
            while (example.entered > 0) {
                example.widen();
            }
        }
    }

    private boolean narrow(Term condition) {
        entered++;
        return solver.enter(condition) == Outcome.POSSIBLE;
    }

    private void widen() {
        solver.leave();
        entered--;
    }

    /** Narrows to a condition if it is possible. */
    private boolean narrowed(Term condition) {
        boolean possible = narrow(condition);
        if (!possible) {
            widen();
        }
        return possible;
    }

    private Optional<Facts> choose() {
        Facts facts = Facts.none(world.question());
        for (String clause : world.givenBefore()) {
            Term given = world.given(clause);
            if (!narrowed(solver.theory().not(given))) {
                if (!narrowed(given)) {
                    return Optional.empty();
                }
                facts = facts.more().given(clause).build();
            }
        }
        for (Fact fact : Typical.order(world.question())) {
            if (exists(fact, facts)) {
                Optional<Long> value = nearest(fact, Typical.value(fact, facts));
                if (value.isEmpty()) {
                    return Optional.empty();
                }
                facts = facts.more().set(fact, value.get()).build();
            }
        }
        return Optional.of(facts);
    }

    /** A fact exists unless its guard fails; guards are yes-or-no facts and so chosen before all others. */
    private boolean exists(Fact fact, Facts chosen) {
        return fact.guard()
                .flatMap(world.question()::fact)
                .map(guard -> chosen.raw(guard) == 1)
                .orElse(true);
    }

    /** Narrows a fact to the possible value nearest to a typical one. */
    private Optional<Long> nearest(Fact fact, long typical) {
        if (narrowed(world.is(fact, typical))) {
            return Optional.of(typical);
        }
        long distance = leastDistance(fact, typical);
        for (long value : new long[] {typical + distance, typical - distance}) {
            if (fact.least() <= value && value <= fact.most() && narrowed(world.is(fact, value))) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }

    private long leastDistance(Fact fact, long typical) {
        long impossible = 0;
        long possible = Math.max(fact.most() - typical, typical - fact.least());
        while (possible - impossible > 1) {
            long middle = impossible + (possible - impossible) / 2;
            if (solver.enter(within(fact, typical, middle)) == Outcome.POSSIBLE) {
                possible = Math.abs(solver.value(world.fact(fact)) - typical);
            } else {
                impossible = middle;
            }
            solver.leave();
        }
        return possible;
    }

    private Term within(Fact fact, long typical, long distance) {
        Term term = world.fact(fact);
        return solver.theory()
                .and(
                        solver.theory().term("<=", solver.constant(typical - distance), term),
                        solver.theory().term("<=", term, solver.constant(typical + distance)));
    }
}
