package goodterms.terms.proof;

import goodterms.terms.clause.Clause;
import goodterms.terms.clause.Condition;
import goodterms.terms.clause.Grant;
import goodterms.terms.decision.Rules;
import goodterms.terms.expression.Expression;
import goodterms.terms.expression.Expression.FactRead;
import goodterms.terms.source.Finding;
import goodterms.terms.source.Position;
import goodterms.terms.vocabulary.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What can be seen in the clauses themselves, before any case is looked at: guards and overflow. */
final class Plain {

    private final Rules rules;
    private final List<Finding> findings = new ArrayList<>();

    private Plain(Rules rules) {
        this.rules = rules;
    }

    static List<Finding> findings(Rules rules) {
        Plain plain = new Plain(rules);
        for (Clause clause : rules.clauses()) {
            plain.guards(clause);
            plain.overflow(clause);
        }
        return plain.findings;
    }

    private void guards(Clause clause) {
        for (Fact fact : Reads.of(List.of(clause))) {
            Optional<String> guard = fact.guard().filter(name -> !guarded(clause, name));
            if (guard.isPresent()) {
                findings.add(new Finding(
                        clause.at(),
                        "unguarded-fact",
                        "`" + clause + "` reads `" + fact + "`, which exists only where `" + guard.get() + "` holds",
                        List.of(clause.citation()),
                        List.of(),
                        "Add a line `when: " + guard.get() + "` to the clause."));
            }
        }
    }

    private boolean guarded(Clause clause, String guard) {
        return rules.question()
                .fact(guard)
                .map(FactRead::new)
                .filter(read -> clause.conditions().stream()
                        .anyMatch(condition -> condition.expression().equals(read)))
                .isPresent();
    }

    private void overflow(Clause clause) {
        for (Condition condition : clause.conditions()) {
            overflow(clause, condition.expression(), condition.at(), condition.text());
        }
        clause.grants().values().forEach(grant -> {
            if (grant instanceof Grant.Amount amount) {
                overflow(clause, amount.most(), clause.at(), amount.text());
            }
        });
    }

    private void overflow(Clause clause, Expression expression, Position at, String text) {
        if (!Range.of(expression).fits()) {
            findings.add(new Finding(
                    at,
                    "overflow",
                    "`" + text + "` can grow beyond what fits a whole number of 64 bits",
                    List.of(clause.citation()),
                    List.of(),
                    "Use smaller parameters."));
        }
    }
}
