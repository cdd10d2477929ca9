package goodterms.terms.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cel.common.CelValidationException;
import goodterms.terms.Chance;
import goodterms.terms.DrawnClauses;
import goodterms.terms.DrawnFacts;
import goodterms.terms.clause.Clause;
import goodterms.terms.clause.Condition;
import goodterms.terms.clause.Grant;
import goodterms.terms.decision.Answer;
import goodterms.terms.decision.Rules;
import goodterms.terms.expression.Axioms;
import goodterms.terms.expression.Expression;
import goodterms.terms.facts.Facts;
import goodterms.terms.solver.Outcome;
import goodterms.terms.solver.Reasoning;
import goodterms.terms.solver.Solver;
import goodterms.terms.solver.World;
import goodterms.terms.vocabulary.Output;
import goodterms.terms.vocabulary.Question;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Three readings of every clause: our evaluator, CEL's checker and runtime, and the solver's model. */
class AgreementTest {

    @Test
    void evaluator_cel_and_solver_give_the_same_value_to_every_expression() {
        Chance.forSeeds(60, chance -> {
            Question question = chance.one(Question.values());
            DrawnClauses drawn = new DrawnClauses(chance, question);
            Rules rules = drawn.draft().rules(drawn.loose(6));
            List<String> once = once(rules);
            CelOracle oracle = new CelOracle(
                    question,
                    drawn.parameters(),
                    rules.clauses().stream().map(Clause::givenBefore).toList());
            Map<Expression, CelOracle.Checked> checked = new HashMap<>();
            texts(rules).forEach((expression, text) -> checked.put(expression, check(oracle, text)));
            DrawnFacts cases =
                    new DrawnFacts(chance, question, drawn.parameters().values());
            for (int i = 0; i < 40; i++) {
                Facts facts = cases.draw(once);
                checked.forEach((expression, cel) -> assertThat(Rules.value(expression, facts))
                        .as("%s of %s", texts(rules).get(expression), facts)
                        .isEqualTo(value(cel, facts, rules)));
                if (i < 2) {
                    solverAgrees(rules, facts);
                }
            }
        });
    }

    @Test
    void drawn_cases_keep_to_all_axioms() {
        Chance.forSeeds(20, chance -> {
            Question question = chance.one(Question.values());
            DrawnFacts cases = new DrawnFacts(
                    chance,
                    question,
                    new DrawnClauses(chance, question).parameters().values());
            for (int i = 0; i < 500; i++) {
                Facts facts = cases.draw(List.of());
                assertThat(Axioms.of(question)).allMatch(axiom -> Rules.value(axiom, facts) == 1);
            }
        });
    }

    @Test
    void cel_accepts_every_axiom() throws CelValidationException {
        for (Question question : Question.values()) {
            CelOracle oracle = new CelOracle(question, Map.of(), List.of());
            for (String axiom : question.axioms()) {
                assertThat(oracle.check(axiom)).isNotNull();
            }
        }
    }

    private static void solverAgrees(Rules rules, Facts facts) {
        Solver solver = new Solver();
        World world = World.of(solver, rules.question());
        Reasoning reasoning = new Reasoning(rules, world);
        texts(rules).keySet().forEach(world::term);
        assertThat(solver.enter(world.is(facts))).isEqualTo(Outcome.POSSIBLE);
        texts(rules)
                .keySet()
                .forEach(expression -> assertThat(solver.value(world.term(expression)))
                        .as("%s of %s", texts(rules).get(expression), facts)
                        .isEqualTo(Rules.value(expression, facts)));
        for (Answer answer : rules.answers(facts)) {
            List<Clause> deciders = new ArrayList<>();
            for (Clause clause : rules.precedence().setting(answer.output())) {
                if (solver.value(reasoning.decides(clause, answer.output())) == 1) {
                    deciders.add(clause);
                }
            }
            assertThat(deciders).isEqualTo(deciders(answer));
        }
        solver.leave();
    }

    private static List<Clause> deciders(Answer answer) {
        return switch (answer) {
            case Answer.Decided it -> List.of(it.clause());
            case Answer.Open it -> it.candidates();
            case Answer.Assumed _ -> List.of();
        };
    }

    /** Every condition and amount, with the text it was read from. */
    private static Map<Expression, String> texts(Rules rules) {
        Map<Expression, String> texts = new HashMap<>();
        for (Clause clause : rules.clauses()) {
            for (Condition condition : clause.conditions()) {
                texts.put(condition.expression(), condition.text());
            }
            for (Map.Entry<Output, Grant> grant : clause.grants().entrySet()) {
                if (grant.getValue() instanceof Grant.Amount amount) {
                    texts.put(amount.most(), amount.text());
                }
            }
        }
        return texts;
    }

    private static List<String> once(Rules rules) {
        return rules.clauses().stream()
                .filter(clause -> clause.once().isPresent())
                .map(Clause::id)
                .toList();
    }

    private static CelOracle.Checked check(CelOracle oracle, String text) {
        try {
            return oracle.check(text);
        } catch (CelValidationException e) {
            throw new AssertionError("we read what CEL refuses: " + text, e);
        }
    }

    private static long value(CelOracle.Checked cel, Facts facts, Rules rules) {
        Map<String, Boolean> given = new HashMap<>();
        rules.clauses().forEach(clause -> given.put(clause.givenBefore(), facts.given(clause.id())));
        try {
            return cel.of(facts, given);
        } catch (dev.cel.runtime.CelEvaluationException e) {
            throw new AssertionError(e);
        }
    }
}
