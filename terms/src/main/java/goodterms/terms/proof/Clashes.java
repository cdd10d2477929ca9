package goodterms.terms.proof;

import de.uni_freiburg.informatik.ultimate.logic.Term;
import goodterms.terms.clause.Clause;
import goodterms.terms.clause.Precedence;
import goodterms.terms.decision.Answer;
import goodterms.terms.decision.Rules;
import goodterms.terms.facts.Facts;
import goodterms.terms.solver.Outcome;
import goodterms.terms.solver.Reasoning;
import goodterms.terms.solver.Solver;
import goodterms.terms.source.Finding;
import goodterms.terms.vocabulary.Output;
import java.util.ArrayList;
import java.util.List;

/** Cases that two clauses both decide; even with equal amounts, since a decision cites one sentence. */
final class Clashes {

    private final Rules rules;
    private final Reasoning reasoning;
    private final Evidence evidence;
    private final Solver solver;

    Clashes(Reasoning reasoning, Evidence evidence) {
        this.rules = reasoning.rules();
        this.reasoning = reasoning;
        this.evidence = evidence;
        this.solver = reasoning.world().solver();
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        List<Clause> clauses = rules.clauses();
        for (int i = 0; i < clauses.size(); i++) {
            Clause one = clauses.get(i);
            List<Clause> rivals = clauses.subList(i + 1, clauses.size()).stream()
                    .filter(other -> !contested(one, other).isEmpty() && !Contradiction.between(one, other))
                    .toList();
            if (!rivals.isEmpty()) {
                // Asked once for all rivals: most clauses exclude each other by what they have in common.
                solver.enter(reasoning.applies(one));
                rivals.forEach(other -> clash(one, other, findings));
                solver.leave();
            }
        }
        return findings;
    }

    /** The outputs that both set and of which neither stands above the other. */
    private List<Output> contested(Clause one, Clause other) {
        Precedence precedence = rules.precedence();
        if (precedence.above(one, other) || precedence.above(other, one)) {
            return List.of();
        }
        return rules.question().outputs().stream()
                .filter(output ->
                        one.grants().containsKey(output) && other.grants().containsKey(output))
                .toList();
    }

    private void clash(Clause one, Clause other, List<Finding> findings) {
        List<Output> contested = contested(one, other);
        if (contested.size() > 1 && solver.ask(reasoning.applies(other)) == Outcome.IMPOSSIBLE) {
            return;
        }
        for (Output output : contested) {
            Term both = reasoning.clash(one, other, output);
            Claim claim = Claim.about(
                    List.of(one, other),
                    "clash",
                    "`" + one + "` and `" + other + "` both decide `" + output + "` in some cases",
                    facts -> bothStand(one, other, output, facts),
                    "Say which stands above: `instead of: " + other + "` in `" + one
                            + "` or the reverse; or give them conditions that exclude each other.");
            evidence.against(both, claim).ifPresent(findings::add);
        }
    }

    private boolean bothStand(Clause one, Clause other, Output output, Facts facts) {
        return rules.decide(facts).answer(output.name()) instanceof Answer.Open open
                && open.asks().isEmpty()
                && open.candidates().containsAll(List.of(one, other));
    }
}
