package goodterms.terms.decision;

import goodterms.terms.clause.Clause;
import goodterms.terms.facts.Facts;
import java.util.ArrayList;
import java.util.List;

/** A clause with its conditions made ready to be worked out often. */
final class ReadyClause {

    private final Clause clause;
    private final ReadyCondition[] conditions;
    private final boolean once;
    /** The place of its first condition among those of all clauses. */
    private final int first;

    ReadyClause(Clause clause, int first) {
        this.clause = clause;
        this.conditions = clause.conditions().stream().map(ReadyCondition::new).toArray(ReadyCondition[]::new);
        this.once = clause.once().isPresent();
        this.first = first;
    }

    /** Whether it gives something only once within its scope, and has. */
    boolean spent(Facts facts) {
        return once && facts.given(clause.id());
    }

    /** Whether it applies; the first condition that fails settles it. */
    Truth applies(Facts facts) {
        if (spent(facts)) {
            return Truth.FAILS;
        }
        boolean unknown = false;
        for (ReadyCondition condition : conditions) {
            if (condition.known(facts)) {
                if (!condition.holds(facts)) {
                    return Truth.FAILS;
                }
            } else {
                Truth truth = condition.truth(facts);
                if (truth == Truth.FAILS) {
                    return Truth.FAILS;
                }
                unknown |= truth == Truth.UNKNOWN;
            }
        }
        return unknown ? Truth.UNKNOWN : Truth.HOLDS;
    }

    /** Whether it applies; every condition is worked out and written down, even where one alone settles it. */
    Truth check(Facts facts, Trace trace) {
        boolean fails = spent(facts);
        boolean unknown = false;
        for (int i = 0; i < conditions.length; i++) {
            Truth truth = conditions[i].check(first + i, facts, trace);
            fails |= truth == Truth.FAILS;
            unknown |= truth == Truth.UNKNOWN;
        }
        if (fails) {
            return Truth.FAILS;
        }
        return unknown ? Truth.UNKNOWN : Truth.HOLDS;
    }

    /** What was written down about its conditions. */
    List<Verdict.Check> checks(Trace trace) {
        List<Verdict.Check> checks = new ArrayList<>(conditions.length);
        for (int i = 0; i < conditions.length; i++) {
            checks.add(conditions[i].check(first + i, trace));
        }
        return checks;
    }

    /** The missing facts that keep its conditions open, as slots. */
    long asks(Facts facts) {
        long asks = 0;
        for (ReadyCondition condition : conditions) {
            if (condition.truth(facts) == Truth.UNKNOWN) {
                asks |= condition.reads() & ~facts.known();
            }
        }
        return asks;
    }
}
