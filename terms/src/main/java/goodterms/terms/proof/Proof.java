package goodterms.terms.proof;

import goodterms.terms.decision.Rules;
import goodterms.terms.facts.Telling;
import goodterms.terms.solver.Reasoning;
import goodterms.terms.solver.Solver;
import goodterms.terms.solver.World;
import goodterms.terms.source.Finding;
import java.util.ArrayList;
import java.util.List;

/**
 * What is proved of a page before it can be published, for all facts in range: every output of a question is decided by
 * exactly one clause, every clause can decide something, and nobody gets back more than they were charged.
 */
public final class Proof {

    /** More sentences than this beside one finding hide it. */
    static final int FEW = 4;

    private Proof() {}

    /**
     * What keeps the rules of one question from being proved; empty if they are.
     *
     * @param currency the ISO 4217 code the page's amounts are in
     */
    public static List<Finding> of(Rules rules, String currency) {
        return of(rules, currency, Solver.STEPS);
    }

    /** @param steps how far the solver goes on one question before that is reported as not proved */
    static List<Finding> of(Rules rules, String currency, long steps) {
        List<Finding> plain = Plain.findings(rules);
        if (!plain.isEmpty()) {
            // The solver would look at facts that don't exist and at sums the evaluator can't form.
            return sorted(plain);
        }
        Reasoning reasoning = new Reasoning(rules, World.of(new Solver(steps), rules.question()));
        Evidence evidence = new Evidence(reasoning, new Telling(currency));
        List<Finding> findings = new ArrayList<>();
        findings.addAll(new Gaps(reasoning, evidence).findings());
        findings.addAll(new Clashes(reasoning, evidence).findings());
        findings.addAll(new DeadClauses(reasoning).findings());
        findings.addAll(new Operands(reasoning, evidence).findings());
        findings.addAll(new Bounds(reasoning, evidence).findings());
        return sorted(findings);
    }

    private static List<Finding> sorted(List<Finding> findings) {
        return findings.stream().sorted(Finding.BY_PLACE).toList();
    }
}
