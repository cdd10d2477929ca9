package goodterms.terms.proof;

import de.uni_freiburg.informatik.ultimate.logic.Term;
import goodterms.terms.clause.Clause;
import goodterms.terms.decision.Answer;
import goodterms.terms.decision.Rules;
import goodterms.terms.facts.Facts;
import goodterms.terms.solver.Reasoning;
import goodterms.terms.source.Finding;
import goodterms.terms.source.Position;
import goodterms.terms.vocabulary.Output;
import java.util.List;
import java.util.Optional;

/** Cases in which no clause decides an output. */
final class Gaps {

    private final Rules rules;
    private final Reasoning reasoning;
    private final Evidence evidence;

    Gaps(Reasoning reasoning, Evidence evidence) {
        this.rules = reasoning.rules();
        this.reasoning = reasoning;
        this.evidence = evidence;
    }

    List<Finding> findings() {
        return rules.question().outputs().stream()
                .filter(output -> output.assumed().isEmpty()
                        || !rules.precedence().setting(output).isEmpty())
                .flatMap(output -> gap(output).stream())
                .toList();
    }

    private Optional<Finding> gap(Output output) {
        List<Clause> setting = rules.precedence().setting(output);
        Term undecided = reasoning.undecided(output);
        Claim claim = new Claim(
                first(setting),
                "gap",
                setting.isEmpty()
                        ? "no clause ever says what `" + output + "` is"
                        : "in some cases no clause says what `" + output + "` is",
                setting.size() > Proof.FEW ? setting.subList(0, 1) : setting,
                Reads.of(setting),
                facts -> undecided(output, facts),
                "Add a clause for such cases, or a `default` clause that gives `" + output + "`.");
        return evidence.against(undecided, claim);
    }

    private boolean undecided(Output output, Facts facts) {
        return rules.decide(facts).answer(output.name()) instanceof Answer.Open open
                && open.candidates().isEmpty();
    }

    private Position first(List<Clause> setting) {
        return setting.stream()
                .findFirst()
                .or(() -> rules.clauses().stream().findFirst())
                .map(Clause::at)
                .orElse(Position.line(rules.page().page() + ".md", 1));
    }
}
