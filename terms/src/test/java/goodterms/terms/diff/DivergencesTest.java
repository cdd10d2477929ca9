package goodterms.terms.diff;

import static org.assertj.core.api.Assertions.assertThat;

import goodterms.terms.Chance;
import goodterms.terms.DrawnClauses;
import goodterms.terms.DrawnFacts;
import goodterms.terms.clause.Clause;
import goodterms.terms.decision.Answer;
import goodterms.terms.decision.Rules;
import goodterms.terms.facts.Facts;
import goodterms.terms.value.Value.Scalar;
import goodterms.terms.vocabulary.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DivergencesTest {

    private static final int CASES = 100_000;

    /** Pages that are proved by the way they are drawn, and the same pages edited: some edits change nothing. */
    @Test
    void there_is_no_difference_exactly_when_decisions_agree_on_every_case() {
        List<String> equal = new ArrayList<>();
        List<String> different = new ArrayList<>();
        Chance.forSeeds(9, chance -> {
            Question question = chance.yes(70) ? Question.REFUND : chance.one(Question.values());
            DrawnClauses drawn = new DrawnClauses(chance, question);
            String text = drawn.ranked(6);
            Rules before = drawn.draft().rules(text);
            List<Scalar> edges = new ArrayList<>(drawn.parameters().values());
            Rules after = edited(chance, drawn, text, edges);
            Set<String> found = new TreeSet<>();
            Divergences.between(before, after).forEach(it -> {
                assertThat(it.shown()).isPresent();
                found.add(it.output() + " " + name(it.before().orElse(null)) + " "
                        + name(it.after().orElse(null)));
            });
            Set<String> met = met(before, after, new DrawnFacts(chance, question, edges));
            assertThat(found).containsAll(met);
            assertThat(met.isEmpty()).isEqualTo(found.isEmpty());
            (found.isEmpty() ? equal : different).add(text);
        });
        assertThat(equal).isNotEmpty();
        assertThat(different).hasSizeGreaterThan(2);
    }

    /** Another value for every parameter, or conditions in other words. */
    private static Rules edited(Chance chance, DrawnClauses drawn, String text, List<Scalar> edges) {
        if (chance.yes(40)) {
            return drawn.draft().rules(text.replaceAll("(?m)^when: (.*)$", "when: !(!($1) || !true)"));
        }
        drawn.parameters().replaceAll((name, value) -> new Scalar(value.type(), value.raw() + 1));
        edges.addAll(drawn.parameters().values());
        return drawn.draft().rules(text);
    }

    private static Set<String> met(Rules before, Rules after, DrawnFacts cases) {
        List<String> once = before.clauses().stream()
                .filter(clause -> clause.once().isPresent())
                .map(Clause::id)
                .toList();
        Set<String> met = new TreeSet<>();
        for (int i = 0; i < CASES; i++) {
            Facts facts = cases.draw(once);
            List<Answer> were = before.answers(facts);
            List<Answer> are = after.answers(facts);
            for (int place = 0; place < were.size(); place++) {
                if (!Divergences.same(were.get(place), are.get(place))) {
                    met.add(were.get(place).output() + " " + decider(were.get(place)) + " " + decider(are.get(place)));
                }
            }
        }
        return met;
    }

    private static String decider(Answer answer) {
        return answer instanceof Answer.Decided it ? name(it.clause()) : name(null);
    }

    private static String name(@Nullable Clause clause) {
        return clause == null ? "nobody" : clause.id();
    }
}
