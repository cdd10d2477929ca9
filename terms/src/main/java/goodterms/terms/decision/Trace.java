package goodterms.terms.decision;

import goodterms.terms.facts.Facts;
import java.util.Arrays;
import java.util.List;

/**
 * What a decision rests on, written down while it is made: for each clause whether it applies, for each condition
 * whether it holds, and the two values it compares. Kept flat, as it is made with every decision and read with few.
 */
public final class Trace {

    private final Rules rules;
    private final Facts facts;
    private final Truth[] truths;
    /** The left and the right side of each condition, in turn. */
    private final long[] sides;

    private long holds;
    private long possible;

    Trace(Rules rules, Facts facts, int conditions) {
        this.rules = rules;
        this.facts = facts;
        this.truths = new Truth[conditions];
        this.sides = new long[2 * conditions];
    }

    /** Notes what became of a condition. */
    void condition(int place, Truth truth, long left, long right) {
        truths[place] = truth;
        sides[2 * place] = left;
        sides[2 * place + 1] = right;
    }

    /** Notes whether a clause applies. */
    void applies(int clause, Truth truth) {
        if (truth != Truth.FAILS) {
            possible |= 1L << clause;
            holds |= truth == Truth.HOLDS ? 1L << clause : 0;
        }
    }

    Truth applies(int clause) {
        if ((holds & 1L << clause) != 0) {
            return Truth.HOLDS;
        }
        return (possible & 1L << clause) == 0 ? Truth.FAILS : Truth.UNKNOWN;
    }

    Truth truth(int condition) {
        return truths[condition];
    }

    long left(int condition) {
        return sides[2 * condition];
    }

    long right(int condition) {
        return sides[2 * condition + 1];
    }

    /** A bit for each clause that surely applies. */
    long holds() {
        return holds;
    }

    /** A bit for each clause that applies or may turn out to. */
    long possible() {
        return possible;
    }

    Facts facts() {
        return facts;
    }

    /** What became of each clause, in the order of the page. */
    List<Verdict> verdicts(List<Answer> answers) {
        return rules.verdicts(this, answers);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Trace it
                && facts.equals(it.facts)
                && holds == it.holds
                && possible == it.possible
                && Arrays.equals(truths, it.truths)
                && Arrays.equals(sides, it.sides);
    }

    @Override
    public int hashCode() {
        return 31 * facts.hashCode() + Arrays.hashCode(sides);
    }

    @Override
    public String toString() {
        return "Trace" + Arrays.toString(truths);
    }
}
