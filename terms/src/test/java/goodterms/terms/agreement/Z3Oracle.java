package goodterms.terms.agreement;

import com.microsoft.z3.ArithExpr;
import com.microsoft.z3.BoolExpr;
import com.microsoft.z3.Context;
import com.microsoft.z3.IntExpr;
import com.microsoft.z3.IntSort;
import com.microsoft.z3.Solver;
import com.microsoft.z3.Status;
import goodterms.terms.clause.Clause;
import goodterms.terms.decision.Rules;
import goodterms.terms.expression.Axioms;
import goodterms.terms.expression.Expression;
import goodterms.terms.expression.Expression.And;
import goodterms.terms.expression.Expression.Choice;
import goodterms.terms.expression.Expression.Comparison;
import goodterms.terms.expression.Expression.FactRead;
import goodterms.terms.expression.Expression.GivenBefore;
import goodterms.terms.expression.Expression.Literal;
import goodterms.terms.expression.Expression.Minus;
import goodterms.terms.expression.Expression.Not;
import goodterms.terms.expression.Expression.Or;
import goodterms.terms.expression.Expression.Part;
import goodterms.terms.expression.Expression.Plus;
import goodterms.terms.expression.Expression.Times;
import goodterms.terms.vocabulary.Fact;
import goodterms.terms.vocabulary.Output;
import java.util.List;

/** Gaps, clashes and dead clauses by another solver, from a translation of its own: every truth is a whole number here. */
final class Z3Oracle implements AutoCloseable {

    private final Rules rules;
    private final Context z3 = new Context();
    private final Solver solver = z3.mkSolver();

    Z3Oracle(Rules rules) {
        this.rules = rules;
        for (Fact fact : rules.question().facts()) {
            IntExpr variable = z3.mkIntConst(fact.name());
            require(z3.mkLe(z3.mkInt(fact.least()), variable));
            require(z3.mkLe(variable, z3.mkInt(fact.most())));
        }
        Axioms.of(rules.question()).forEach(axiom -> require(holds(axiom)));
    }

    private void require(BoolExpr condition) {
        solver.add(new BoolExpr[] {condition});
    }

    boolean gap(Output output) {
        return possible(setting(output).stream()
                .map(clause -> z3.mkNot(applies(clause)))
                .toArray(BoolExpr[]::new));
    }

    boolean clash(Clause one, Clause other, Output output) {
        return possible(decides(one, output), decides(other, output));
    }

    boolean dead(Clause clause, Output output) {
        return !possible(decides(clause, output));
    }

    List<Clause> setting(Output output) {
        return rules.clauses().stream()
                .filter(clause -> clause.grants().containsKey(output))
                .toList();
    }

    @Override
    public void close() {
        z3.close();
    }

    private boolean possible(BoolExpr... all) {
        Status status = solver.check(all);
        if (status == Status.UNKNOWN) {
            throw new IllegalStateException("Z3 gave up: " + solver.getReasonUnknown());
        }
        return status == Status.SATISFIABLE;
    }

    private BoolExpr decides(Clause clause, Output output) {
        BoolExpr decides = applies(clause);
        for (Clause other : setting(output)) {
            if (above(other, clause)) {
                decides = z3.mkAnd(decides, z3.mkNot(applies(other)));
            }
        }
        return decides;
    }

    /** By the words of the language: a chain of `instead of`, or a default below. */
    private boolean above(Clause high, Clause low) {
        return !high.equals(low)
                && ((low.isDefault() && !high.isDefault())
                        || high.insteadOf().contains(low.id())
                        || high.insteadOf().stream()
                                .anyMatch(next -> rules.clauses().stream()
                                        .anyMatch(clause -> clause.id().equals(next) && above(clause, low))));
    }

    private BoolExpr applies(Clause clause) {
        BoolExpr applies = z3.mkTrue();
        for (var condition : clause.conditions()) {
            applies = z3.mkAnd(applies, holds(condition.expression()));
        }
        return clause.once().isPresent() ? z3.mkAnd(applies, z3.mkNot(holds(new GivenBefore(clause.id())))) : applies;
    }

    private BoolExpr holds(Expression condition) {
        return z3.mkEq(number(condition), z3.mkInt(1));
    }

    private ArithExpr<IntSort> number(Expression expression) {
        return switch (expression) {
            case Literal it -> z3.mkInt(it.value().raw());
            case FactRead it -> z3.mkIntConst(it.fact().name());
            case GivenBefore it -> truth(z3.mkBoolConst("given " + it.clause()));
            case Plus it -> z3.mkAdd(number(it.left()), number(it.right()));
            case Minus it -> z3.mkSub(number(it.left()), number(it.right()));
            case Times it -> z3.mkMul(number(it.of()), z3.mkInt(it.by()));
            case Part it -> z3.mkDiv(z3.mkMul(number(it.of()), z3.mkInt(it.by())), z3.mkInt(it.over()));
            case Comparison it -> truth(comparison(it));
            case Not it -> z3.mkSub(z3.mkInt(1), number(it.of()));
            case And it -> truth(z3.mkAnd(it.all().stream().map(this::holds).toArray(BoolExpr[]::new)));
            case Or it -> truth(z3.mkOr(it.any().stream().map(this::holds).toArray(BoolExpr[]::new)));
            case Choice it ->
                (ArithExpr<IntSort>) z3.mkITE(holds(it.when()), number(it.then()), number(it.otherwise()));
        };
    }

    private ArithExpr<IntSort> truth(BoolExpr condition) {
        return (ArithExpr<IntSort>) z3.<IntSort>mkITE(condition, z3.mkInt(1), z3.mkInt(0));
    }

    private BoolExpr comparison(Comparison it) {
        ArithExpr<IntSort> left = number(it.left());
        ArithExpr<IntSort> right = number(it.right());
        return switch (it.relation()) {
            case EQUAL -> z3.mkEq(left, right);
            case UNEQUAL -> z3.mkNot(z3.mkEq(left, right));
            case LESS -> z3.mkLt(left, right);
            case AT_MOST -> z3.mkLe(left, right);
            case MORE -> z3.mkLt(right, left);
            case AT_LEAST -> z3.mkLe(right, left);
        };
    }
}
