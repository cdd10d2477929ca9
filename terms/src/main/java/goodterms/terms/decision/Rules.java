package goodterms.terms.decision;

import goodterms.terms.clause.Clause;
import goodterms.terms.clause.PageId;
import goodterms.terms.clause.Precedence;
import goodterms.terms.expression.Expression;
import goodterms.terms.facts.Facts;
import goodterms.terms.vocabulary.Output;
import goodterms.terms.vocabulary.Question;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The clauses of a page that answer one question, made ready to decide cases.
 *
 * <p>A clause decides an output when it applies, sets that output, and no applying clause that sets it stands above.
 */
public final class Rules {

    private final PageId page;
    private final Question question;
    private final List<Clause> clauses;
    private final Precedence precedence;
    private final ReadyClause[] ready;
    private final ReadyOutput[] outputs;

    /** @param clauses in the order of the page; there is no circle of precedence among them */
    public Rules(PageId page, Question question, List<Clause> clauses) {
        this.page = page;
        this.question = question;
        this.clauses = List.copyOf(clauses);
        this.precedence = new Precedence(clauses);
        this.ready = clauses.stream()
                .map(clause -> new ReadyClause(clause, above(clause)))
                .toArray(ReadyClause[]::new);
        this.outputs = question.outputs().stream().map(this::ready).toArray(ReadyOutput[]::new);
    }

    /** The places of the clauses that stand above one for at least one output both set. */
    private int[] above(Clause low) {
        return low.grants().keySet().stream()
                .flatMap(output -> precedence.above(low, output).stream())
                .distinct()
                .mapToInt(clauses::indexOf)
                .toArray();
    }

    private ReadyOutput ready(Output output) {
        List<ReadyOutput.Setter> setters = new ArrayList<>();
        for (Clause clause : precedence.setting(output)) {
            int place = clauses.indexOf(clause);
            int[] above = precedence.above(clause, output).stream()
                    .mapToInt(clauses::indexOf)
                    .toArray();
            setters.add(new ReadyOutput.Setter(clause, output, place, above, ready[place]));
        }
        return new ReadyOutput(output, setters);
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
        Truth[] applies = new Truth[ready.length];
        List<List<Verdict.Check>> checks = new ArrayList<>(ready.length);
        for (int i = 0; i < ready.length; i++) {
            List<Verdict.Check> checked = ready[i].check(facts);
            checks.add(checked);
            applies[i] = ready[i].applies(checked, facts);
        }
        List<Answer> answers = answers(applies, facts);
        List<Verdict> verdicts = new ArrayList<>(ready.length);
        for (int i = 0; i < ready.length; i++) {
            verdicts.add(verdict(i, applies, checks.get(i), answers, facts));
        }
        return new Decision(page, question, facts, answers, verdicts);
    }

    /** Decides a case without saying why: one answer for each output, in the question's order. */
    public List<Answer> answers(Facts facts) {
        Truth[] applies = new Truth[ready.length];
        for (int i = 0; i < ready.length; i++) {
            applies[i] = ready[i].applies(facts);
        }
        return answers(applies, facts);
    }

    private List<Answer> answers(Truth[] applies, Facts facts) {
        Answer[] answers = new Answer[outputs.length];
        for (int i = 0; i < outputs.length; i++) {
            answers[i] = outputs[i].answer(applies, facts);
        }
        return Arrays.asList(answers);
    }

    private Verdict verdict(int place, Truth[] applies, List<Verdict.Check> checks, List<Answer> answers, Facts facts) {
        Clause clause = clauses.get(place);
        List<Output> decides = new ArrayList<>(2);
        for (Answer answer : answers) {
            if (answer instanceof Answer.Decided decided
                    && decided.clause().id().equals(clause.id())) {
                decides.add(decided.output());
            }
        }
        List<Clause> givesWayTo = new ArrayList<>(2);
        for (int higher : ready[place].above()) {
            if (applies[higher] == Truth.HOLDS) {
                givesWayTo.add(clauses.get(higher));
            }
        }
        boolean spent = clause.once().isPresent() && facts.given(clause.id());
        return new Verdict(clause, applies[place], checks, spent, decides, givesWayTo);
    }
}
