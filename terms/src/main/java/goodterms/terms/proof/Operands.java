package goodterms.terms.proof;

import de.uni_freiburg.informatik.ultimate.logic.Term;
import goodterms.terms.clause.Clause;
import goodterms.terms.clause.Condition;
import goodterms.terms.clause.Grant;
import goodterms.terms.decision.Rules;
import goodterms.terms.expression.Expression;
import goodterms.terms.expression.Expression.And;
import goodterms.terms.expression.Expression.Choice;
import goodterms.terms.expression.Expression.Comparison;
import goodterms.terms.expression.Expression.Not;
import goodterms.terms.expression.Expression.Or;
import goodterms.terms.expression.Expression.Part;
import goodterms.terms.expression.Expression.Relation;
import goodterms.terms.solver.Reasoning;
import goodterms.terms.solver.World;
import goodterms.terms.source.Finding;
import java.util.ArrayList;
import java.util.List;

/**
 * Shares and quotients of something below zero: CEL rounds those towards zero and we round down, so a page may hold none.
 * A part that is only looked at after other conditions held is judged where they hold.
 */
final class Operands {

    private final Reasoning reasoning;
    private final World world;
    private final Evidence evidence;
    private final List<Finding> findings = new ArrayList<>();

    Operands(Reasoning reasoning, Evidence evidence) {
        this.reasoning = reasoning;
        this.world = reasoning.world();
        this.evidence = evidence;
    }

    List<Finding> findings() {
        for (Clause clause : reasoning.rules().clauses()) {
            List<Expression> held = new ArrayList<>();
            for (Condition condition : clause.conditions()) {
                look(clause, condition.expression(), held);
                held.add(condition.expression());
            }
            clause.grants().values().forEach(grant -> {
                if (grant instanceof Grant.Amount amount) {
                    look(clause, amount.most(), held);
                }
            });
        }
        return findings;
    }

    private void look(Clause clause, Expression expression, List<Expression> held) {
        if (expression instanceof Part part) {
            notBelowZero(clause, part, held);
        }
        switch (expression) {
            case And it -> inTurn(clause, it.all(), held, false);
            case Or it -> inTurn(clause, it.any(), held, true);
            case Choice it -> {
                look(clause, it.when(), held);
                look(clause, it.then(), with(held, it.when()));
                look(clause, it.otherwise(), with(held, new Not(it.when())));
            }
            default -> expression.parts().forEach(inner -> look(clause, inner, held));
        }
    }

    /** Parts after the first are looked at only where those before them held, or failed. */
    private void inTurn(Clause clause, List<Expression> parts, List<Expression> held, boolean failed) {
        List<Expression> before = held;
        for (Expression part : parts) {
            look(clause, part, before);
            before = with(before, failed ? new Not(part) : part);
        }
    }

    private static List<Expression> with(List<Expression> held, Expression more) {
        List<Expression> all = new ArrayList<>(held);
        all.add(more);
        return all;
    }

    private void notBelowZero(Clause clause, Part part, List<Expression> held) {
        if (Range.of(part.of()).least().signum() >= 0) {
            return;
        }
        Expression negative = new Comparison(
                Relation.LESS, part.of(), Expression.zero(part.of().type()));
        List<Expression> all = with(held, negative);
        Term condition = reasoning.all(all.stream().map(world::term).toArray(Term[]::new));
        Claim claim = Claim.about(
                List.of(clause),
                "below-zero",
                "`" + clause + "` takes a share of something below zero in some cases",
                facts -> Rules.value(new And(all), facts) == 1,
                "Add a condition before it that keeps such cases out.");
        evidence.against(condition, claim).ifPresent(findings::add);
    }
}
