package goodterms.terms.decision;

import goodterms.terms.clause.Clause;
import goodterms.terms.clause.Condition;
import goodterms.terms.expression.Expression.Comparison;
import goodterms.terms.expression.Reading;
import goodterms.terms.facts.Facts;
import java.util.Arrays;
import java.util.List;

/** A clause with its conditions made ready to be worked out often. */
final class ReadyClause {

    private final Clause clause;
    private final ReadyCondition[] conditions;
    private final boolean once;
    private final int[] above;

    /** @param above the places of the clauses that stand above it for at least one output both set */
    ReadyClause(Clause clause, int[] above) {
        this.clause = clause;
        this.conditions = clause.conditions().stream().map(ReadyCondition::new).toArray(ReadyCondition[]::new);
        this.once = clause.once().isPresent();
        this.above = above;
    }

    int[] above() {
        return above;
    }

    /** Whether it gives something only once within its scope, and has. */
    boolean spent(Facts facts) {
        return once && facts.given(clause.id());
    }

    Truth applies(Facts facts) {
        if (spent(facts)) {
            return Truth.FAILS;
        }
        Truth applies = Truth.HOLDS;
        for (ReadyCondition condition : conditions) {
            Truth truth = condition.truth(facts);
            if (truth == Truth.FAILS) {
                return Truth.FAILS;
            }
            if (truth == Truth.UNKNOWN) {
                applies = Truth.UNKNOWN;
            }
        }
        return applies;
    }

    /** Every condition with what became of it, even where one alone settles the clause. */
    List<Verdict.Check> check(Facts facts) {
        Verdict.Check[] checks = new Verdict.Check[conditions.length];
        for (int i = 0; i < conditions.length; i++) {
            checks[i] = conditions[i].check(facts);
        }
        return Arrays.asList(checks);
    }

    Truth applies(List<Verdict.Check> checks, Facts facts) {
        if (spent(facts)) {
            return Truth.FAILS;
        }
        Truth applies = Truth.HOLDS;
        for (int i = 0; i < checks.size(); i++) {
            Truth truth = checks.get(i).truth();
            if (truth == Truth.FAILS) {
                return Truth.FAILS;
            }
            if (truth == Truth.UNKNOWN) {
                applies = Truth.UNKNOWN;
            }
        }
        return applies;
    }

    /** The missing facts that keep its conditions open, as slots. */
    long asks(Facts facts) {
        long asks = 0;
        for (ReadyCondition condition : conditions) {
            if (condition.truth(facts) == Truth.UNKNOWN) {
                asks |= condition.reads & ~facts.known();
            }
        }
        return asks;
    }

    /** A condition made ready. */
    private static final class ReadyCondition {
        private final Condition condition;
        private final Reckoning holds;
        private final Reckoning left;
        private final Reckoning right;
        private final boolean compares;
        private final long reads;

        ReadyCondition(Condition condition) {
            this.condition = condition;
            this.holds = Reckoning.from(condition.expression());
            this.reads = Reading.slots(condition.expression());
            this.compares = condition.expression() instanceof Comparison;
            if (condition.expression() instanceof Comparison comparison) {
                this.left = Reckoning.from(comparison.left());
                this.right = Reckoning.from(comparison.right());
            } else {
                this.left = holds;
                this.right = holds;
            }
        }

        Truth truth(Facts facts) {
            return (reads & ~facts.known()) == 0
                    ? Truth.of(holds.of(facts) == 1)
                    : Partial.of(condition.expression(), facts);
        }

        Verdict.Check check(Facts facts) {
            Truth truth = truth(facts);
            return truth != Truth.UNKNOWN && compares && (reads & ~facts.known()) == 0
                    ? new Verdict.Check(condition, truth, left.of(facts), right.of(facts))
                    : new Verdict.Check(condition, truth, 0, 0);
        }
    }
}
