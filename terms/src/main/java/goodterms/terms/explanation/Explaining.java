package goodterms.terms.explanation;

import goodterms.terms.clause.Clause;
import goodterms.terms.clause.Grant;
import goodterms.terms.clause.Scope;
import goodterms.terms.decision.Answer;
import goodterms.terms.decision.Decision;
import goodterms.terms.decision.Truth;
import goodterms.terms.decision.Verdict;
import goodterms.terms.explanation.Explanation.Asked;
import goodterms.terms.explanation.Explanation.Checked;
import goodterms.terms.explanation.Explanation.Citation;
import goodterms.terms.explanation.Explanation.Known;
import goodterms.terms.explanation.Explanation.Reason;
import goodterms.terms.explanation.Explanation.Result;
import goodterms.terms.explanation.Explanation.Standing;
import goodterms.terms.explanation.Explanation.Step;
import goodterms.terms.expression.Expression.Comparison;
import goodterms.terms.expression.Expression.Relation;
import goodterms.terms.value.Kind;
import goodterms.terms.value.Value.Scalar;
import goodterms.terms.value.Wording;
import goodterms.terms.vocabulary.Fact;
import goodterms.terms.vocabulary.Output;
import goodterms.terms.vocabulary.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Puts decisions into words. */
public final class Explaining {

    private final Decision decision;
    private final String currency;

    private Explaining(Decision decision, String currency) {
        this.decision = decision;
        this.currency = currency;
    }

    /** The words for a decision; the currency is the ISO 4217 code of the page's amounts. */
    public static Explanation of(Decision decision, String currency) {
        return of(decision, currency, decision.asks());
    }

    /** The same, where it was worked out exactly which missing facts can still change an answer. */
    public static Explanation of(Decision decision, String currency, Set<Fact> asks) {
        Explaining it = new Explaining(decision, currency);
        return new Explanation(
                decision.page().company(),
                decision.page().page(),
                decision.page().updated().toString(),
                decision.page().sha256(),
                decision.question().word(),
                decision.answers().stream().map(it::result).toList(),
                decision.verdicts().stream().map(it::reason).toList(),
                it.known(),
                asks.stream()
                        .map(fact -> new Asked(fact.name(), fact.phrase(), fact.source()))
                        .toList());
    }

    private Result result(Answer answer) {
        Output output = answer.output();
        Optional<String> money = output.type().kind() == Kind.MONEY ? Optional.of(currency) : Optional.empty();
        return switch (answer) {
            case Answer.Decided it -> decided(it, money);
            case Answer.Assumed it ->
                new Result(
                        output.name(),
                        Standing.ASSUMED,
                        Optional.of(Wording.of(it.value(), currency)),
                        Optional.of(Wording.of(it.value(), currency)),
                        money,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        List.of());
            case Answer.Open it ->
                new Result(
                        output.name(),
                        Standing.OPEN,
                        Optional.empty(),
                        Optional.empty(),
                        money,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        it.candidates().stream().map(Clause::id).toList());
        };
    }

    private Result decided(Answer.Decided it, Optional<String> money) {
        return new Result(
                it.output().name(),
                Standing.DECIDED,
                Optional.of(Wording.of(it.floor(), currency)),
                Optional.of(Wording.of(it.ceiling(), currency)),
                money,
                Optional.of(it.clause().id()),
                it.discretionary() ? it.clause().decidedBy() : Optional.empty(),
                Optional.of(citation(it.clause())),
                calculation(it),
                List.of());
    }

    private static Citation citation(Clause clause) {
        return new Citation(
                clause.citation().headings(),
                clause.citation().at().line(),
                clause.citation().words());
    }

    private List<Step> calculation(Answer.Decided answer) {
        return answer.clause().grants().get(answer.output()) instanceof Grant.Amount amount
                ? Calculation.of(amount.most(), decision.facts(), currency)
                : List.of();
    }

    private Reason reason(Verdict verdict) {
        return new Reason(
                verdict.clause().id(),
                verdict.applies(),
                verdict.clause().grants().keySet().stream().map(Output::name).toList(),
                verdict.decides().stream().map(Output::name).toList(),
                verdict.givesWayTo().stream().map(Clause::id).toList(),
                verdict.spent() ? verdict.clause().once().map(Scope::word) : Optional.empty(),
                verdict.checks().stream().map(this::checked).toList());
    }

    private Checked checked(Verdict.Check check) {
        return new Checked(check.condition().text(), check.truth(), values(check));
    }

    /** Both sides with the relation they are in, which is not the one the condition asks for where it fails. */
    private Optional<String> values(Verdict.Check check) {
        if (check.truth() == Truth.UNKNOWN || !(check.condition().expression() instanceof Comparison comparison)) {
            return Optional.empty();
        }
        Relation relation = check.truth() == Truth.HOLDS ? comparison.relation() : opposite(comparison.relation());
        String left = Wording.of(new Scalar(comparison.left().type(), check.left()), currency);
        String right = Wording.of(new Scalar(comparison.right().type(), check.right()), currency);
        return Optional.of(left + " " + relation.sign() + " " + right);
    }

    private static Relation opposite(Relation relation) {
        return switch (relation) {
            case EQUAL -> Relation.UNEQUAL;
            case UNEQUAL -> Relation.EQUAL;
            case LESS -> Relation.AT_LEAST;
            case AT_MOST -> Relation.MORE;
            case MORE -> Relation.AT_MOST;
            case AT_LEAST -> Relation.LESS;
        };
    }

    private List<Known> known() {
        List<Known> known = new ArrayList<>();
        decision.question()
                .facts()
                .forEach(fact -> decision.facts()
                        .value(fact)
                        .ifPresent(value ->
                                known.add(new Known(fact.name(), Wording.of(value, currency), fact.source()))));
        decision.facts().given().stream()
                .sorted()
                .forEach(clause ->
                        known.add(new Known(clause.replace('-', '_') + "_given_before", "yes", Source.HISTORY)));
        return known;
    }
}
