package goodterms.terms.proof;

import goodterms.terms.clause.Clause;
import goodterms.terms.decision.Rules;
import goodterms.terms.solver.Outcome;
import goodterms.terms.solver.Reasoning;
import goodterms.terms.solver.Solver;
import goodterms.terms.source.Finding;
import goodterms.terms.vocabulary.Output;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Clauses that can never decide an output they set. */
final class DeadClauses {

    private final Rules rules;
    private final Reasoning reasoning;
    private final Solver solver;

    DeadClauses(Reasoning reasoning) {
        this.rules = reasoning.rules();
        this.reasoning = reasoning;
        this.solver = reasoning.world().solver();
    }

    List<Finding> findings() {
        return rules.clauses().stream()
                .flatMap(clause -> findings(clause).stream())
                .toList();
    }

    private List<Finding> findings(Clause clause) {
        List<Output> dead = new ArrayList<>();
        List<Output> unknown = new ArrayList<>();
        for (Output output : rules.question().outputs()) {
            if (clause.grants().containsKey(output)) {
                switch (solver.ask(reasoning.decides(clause, output))) {
                    case POSSIBLE -> {}
                    case IMPOSSIBLE -> dead.add(output);
                    case UNKNOWN -> unknown.add(output);
                }
            }
        }
        List<Finding> findings = new ArrayList<>();
        if (!unknown.isEmpty()) {
            findings.add(dead(clause, unknown).notProved("the solver gave up"));
        }
        if (!dead.isEmpty()) {
            findings.add(dead(clause, dead).finding(List.of()));
        }
        return findings;
    }

    private Claim dead(Clause clause, List<Output> outputs) {
        boolean all = outputs.size() == clause.grants().size();
        boolean never = solver.ask(reasoning.applies(clause)) == Outcome.IMPOSSIBLE;
        String decides =
                all ? "anything" : outputs.stream().map(o -> "`" + o + "`").collect(Collectors.joining(", "));
        List<Clause> above = outputs.stream()
                .flatMap(output -> rules.precedence().above(clause, output).stream())
                .distinct()
                .limit(Proof.FEW)
                .toList();
        String why = never
                ? ": its conditions never hold together"
                : ": wherever it applies, a clause that stands above it applies too";
        return Claim.about(
                never
                        ? List.of(clause)
                        : Stream.concat(Stream.of(clause), above.stream()).toList(),
                "dead-clause",
                "`" + clause + "` can never decide " + decides + why,
                facts -> true,
                never
                        ? "Correct its `when:` lines, or drop it."
                        : "Correct what stands above it, or drop " + (all ? "it." : "that line of it."));
    }
}
