package goodterms.terms.decision;

import goodterms.terms.clause.Clause;
import goodterms.terms.clause.PageId;
import goodterms.terms.clause.Precedence;
import goodterms.terms.expression.Expression;
import goodterms.terms.facts.Facts;
import goodterms.terms.vocabulary.Output;
import goodterms.terms.vocabulary.Question;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The clauses of a page that answer one question, made ready to decide cases.
 *
 * <p>A clause decides an output when it applies, sets that output, and no applying clause that sets it stands above.
 */
public final class Rules {

    /** The most clauses that can answer one question: each has a bit of a long. */
    public static final int MOST_CLAUSES = Long.SIZE;

    private final PageId page;
    private final Question question;
    private final List<Clause> clauses;
    private final Precedence precedence;
    private final ReadyClause[] ready;
    private final ReadyOutput[] outputs;
    private final int conditions;

    /**
     * Makes clauses ready.
     *
     * @param clauses in the order of the page, no more than {@link #MOST_CLAUSES}; there is no circle of precedence
     *     among them
     */
    public Rules(PageId page, Question question, List<Clause> clauses) {
        if (clauses.size() > MOST_CLAUSES) {
            throw new IllegalArgumentException(clauses.size() + " clauses answer one question");
        }
        this.page = page;
        this.question = question;
        this.clauses = List.copyOf(clauses);
        this.precedence = new Precedence(clauses);
        Map<String, Integer> places = new HashMap<>();
        this.ready = new ReadyClause[clauses.size()];
        int first = 0;
        for (int i = 0; i < ready.length; i++) {
            places.put(clauses.get(i).id(), i);
            ready[i] = new ReadyClause(clauses.get(i), first);
            first += clauses.get(i).conditions().size();
        }
        this.conditions = first;
        this.outputs = question.outputs().stream()
                .map(output -> ReadyOutput.of(output, precedence, places, ready))
                .toArray(ReadyOutput[]::new);
    }

    public PageId page() {
        return page;
    }

    public Question question() {
        return question;
    }

    /** The clauses, in the order of the page. */
    public List<Clause> clauses() {
        return clauses;
    }

    public Precedence precedence() {
        return precedence;
    }

    /** The outputs that the page itself speaks of, in the question's order. */
    public List<Output> spokenOf() {
        return question.outputs().stream()
                .filter(output -> !precedence.setting(output).isEmpty())
                .toList();
    }

    /** The value of an expression whose facts are all known, in the unit of its kind. */
    public static long value(Expression expression, Facts facts) {
        return Reckoning.from(expression).of(facts);
    }

    /** Decides a case, with all it rests on. */
    public Decision decide(Facts facts) {
        Trace trace = new Trace(this, facts, conditions);
        for (int i = 0; i < ready.length; i++) {
            trace.applies(i, ready[i].check(facts, trace));
        }
        return new Decision(page, question, facts, answers(trace.holds(), trace.possible(), facts), trace);
    }

    /** Decides a case without saying why: one answer for each output, in the question's order. */
    public List<Answer> answers(Facts facts) {
        long holds = 0;
        long possible = 0;
        for (int i = 0; i < ready.length; i++) {
            switch (ready[i].applies(facts)) {
                case HOLDS -> {
                    holds |= 1L << i;
                    possible |= 1L << i;
                }
                case UNKNOWN -> possible |= 1L << i;
                case FAILS -> {}
            }
        }
        return answers(holds, possible, facts);
    }

    /**
     * The answers that follow.
     *
     * @param holds a bit for each clause that surely applies
     * @param possible a bit for each that applies or may turn out to
     */
    private List<Answer> answers(long holds, long possible, Facts facts) {
        Answer[] answers = new Answer[outputs.length];
        for (int i = 0; i < answers.length; i++) {
            answers[i] = outputs[i].answer(holds, possible, facts);
        }
        return List.of(answers);
    }

    /** What became of each clause. */
    List<Verdict> verdicts(Trace trace, List<Answer> answers) {
        List<Verdict> verdicts = new ArrayList<>(ready.length);
        for (int i = 0; i < ready.length; i++) {
            Clause clause = clauses.get(i);
            verdicts.add(new Verdict(
                    clause,
                    trace.applies(i),
                    ready[i].checks(trace),
                    ready[i].spent(trace.facts()),
                    decides(clause, answers),
                    givesWayTo(clause, trace)));
        }
        return List.copyOf(verdicts);
    }

    private static List<Output> decides(Clause clause, List<Answer> answers) {
        List<Output> decides = new ArrayList<>(2);
        for (Answer answer : answers) {
            if (answer instanceof Answer.Decided decided
                    && decided.clause().id().equals(clause.id())) {
                decides.add(decided.output());
            }
        }
        return decides;
    }

    /** The clauses that apply and stand above one for at least one output both set. */
    private List<Clause> givesWayTo(Clause low, Trace trace) {
        List<Clause> higher = new ArrayList<>(2);
        for (int i = 0; i < ready.length; i++) {
            Clause high = clauses.get(i);
            boolean both = low.grants().keySet().stream().anyMatch(high.grants()::containsKey);
            if (both && trace.applies(i) == Truth.HOLDS && precedence.above(high, low)) {
                higher.add(high);
            }
        }
        return higher;
    }
}
