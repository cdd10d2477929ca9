package goodterms.terms.proof;

import de.uni_freiburg.informatik.ultimate.logic.Term;
import goodterms.terms.clause.Clause;
import goodterms.terms.clause.Grant;
import goodterms.terms.decision.Rules;
import goodterms.terms.facts.Facts;
import goodterms.terms.solver.Outcome;
import goodterms.terms.solver.Reasoning;
import goodterms.terms.solver.Solver;
import goodterms.terms.solver.World;
import goodterms.terms.vocabulary.Fact;
import goodterms.terms.vocabulary.Output;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds out which missing facts must be asked for: a fact need not be, if no two cases that agree on all the others can
 * have different answers.
 */
final class Asking {

    /** Two clauses that may decide an output in two cases; the same clause twice where its amount may differ. */
    private record Pair(Output output, Clause one, Clause other) {}

    private final Rules rules;
    private final Facts known;
    private final Solver solver = new Solver();
    private final World world;
    private final Reasoning reasoning;
    private int copies;

    Asking(Rules rules, Facts known) {
        this.rules = rules;
        this.known = known;
        this.world = World.of(solver, rules.question());
        this.reasoning = new Reasoning(rules, world);
        solver.require(world.is(known));
    }

    Relevance relevance() {
        if (solver.ask() != Outcome.POSSIBLE) {
            return new Relevance(rules.decide(known).asks(), Map.of());
        }
        Map<Output, Clause> certain = new LinkedHashMap<>();
        List<Pair> pairs = new ArrayList<>();
        for (Output output : rules.spokenOf()) {
            List<Clause> deciders = deciders(output);
            if (deciders.size() == 1 && solver.ask(reasoning.undecided(output)) == Outcome.IMPOSSIBLE) {
                certain.put(output, deciders.getFirst());
            }
            pairs.addAll(pairs(output, deciders));
        }
        return new Relevance(asks(pairs), certain);
    }

    private List<Clause> deciders(Output output) {
        return rules.precedence().setting(output).stream()
                .filter(clause -> solver.ask(reasoning.decides(clause, output)) != Outcome.IMPOSSIBLE)
                .toList();
    }

    private List<Pair> pairs(Output output, List<Clause> deciders) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < deciders.size(); i++) {
            Clause one = deciders.get(i);
            if (one.grants().get(output) instanceof Grant.Amount) {
                pairs.add(new Pair(output, one, one));
            }
            deciders.subList(i + 1, deciders.size()).forEach(other -> pairs.add(new Pair(output, one, other)));
        }
        return pairs;
    }

    /** Takes away what need not be asked for, beginning with what is hardest to come by. */
    private Set<Fact> asks(List<Pair> pairs) {
        Set<Fact> asks = missing(pairs);
        List<Fact> hardestFirst = asks.stream()
                .sorted(Comparator.comparingInt(Asking::effort).reversed().thenComparingInt(Fact::slot))
                .toList();
        for (Fact fact : hardestFirst) {
            Set<Fact> others = new LinkedHashSet<>(asks);
            others.remove(fact);
            if (settle(others, pairs)) {
                asks.remove(fact);
            }
        }
        return asks;
    }

    private Set<Fact> missing(List<Pair> pairs) {
        Set<Clause> involved = new LinkedHashSet<>();
        for (Pair pair : pairs) {
            for (Clause clause : List.of(pair.one(), pair.other())) {
                involved.add(clause);
                involved.addAll(rules.precedence().above(clause, pair.output()));
            }
        }
        return Reads.of(involved).stream()
                .filter(fact -> !known.knows(fact))
                .sorted(Comparator.comparingInt(Fact::slot))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** What is written down costs nothing to look up; a finding needs a person. */
    private static int effort(Fact fact) {
        return switch (fact.source()) {
            case LEDGER, HISTORY -> 0;
            case COMPUTED -> 1;
            case CLAIMED -> 2;
            case JUDGED -> 3;
        };
    }

    /** Whether all answers are certain once these facts are known, whatever their values are. */
    private boolean settle(Set<Fact> facts, List<Pair> pairs) {
        Set<Fact> shared = new LinkedHashSet<>(facts);
        rules.question().facts().stream().filter(known::knows).forEach(shared::add);
        solver.enter();
        Reasoning copy = new Reasoning(rules, world.beside("copy " + copies++, shared));
        boolean settled = pairs.stream().allMatch(pair -> solver.ask(differ(pair, copy)) == Outcome.IMPOSSIBLE);
        solver.leave();
        return settled;
    }

    private Term differ(Pair pair, Reasoning copy) {
        Term both =
                reasoning.all(reasoning.decides(pair.one(), pair.output()), copy.decides(pair.other(), pair.output()));
        if (pair.one().equals(pair.other()) && pair.one().grants().get(pair.output()) instanceof Grant.Amount amount) {
            return reasoning.all(both, reasoning.unequal(reasoning.most(amount), copy.most(amount)));
        }
        return both;
    }
}
