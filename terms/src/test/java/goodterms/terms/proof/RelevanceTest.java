package goodterms.terms.proof;

import static org.assertj.core.api.Assertions.assertThat;

import goodterms.terms.Chance;
import goodterms.terms.Draft;
import goodterms.terms.DrawnClauses;
import goodterms.terms.clause.Clause;
import goodterms.terms.decision.Answer;
import goodterms.terms.decision.Rules;
import goodterms.terms.facts.Facts;
import goodterms.terms.value.Kind;
import goodterms.terms.vocabulary.Fact;
import goodterms.terms.vocabulary.Output;
import goodterms.terms.vocabulary.Question;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RelevanceTest {

    private static final Rules EXAMPLE = Draft.refunds().rules("""
            clause kept-unless-stated
            default
            refund: 0
            clause late-cancellation
            instead of: never-used
            when: cancelled
            when: asked_at - charged_at <= late_window
            refund: charged - share(charged, handling_fee)
            clause later-cancellation
            when: cancelled
            when: asked_at - charged_at > late_window
            refund: up to unused_value
            decided by: support lead
            clause never-used
            instead of: later-cancellation
            when: cancelled
            when: !used_since_charge
            refund: 0
            """);

    @Test
    void only_what_can_still_change_an_answer_is_asked_for() {
        Facts late = Facts.about(Question.REFUND)
                .truth("cancelled", true)
                .moment("charged_at", 1_793_491_200L)
                .moment("asked_at", 1_793_491_200L + 3_600)
                .build();
        assertThat(asks(late)).containsExactly("charged");
        assertThat(asks(late.more().truth("cancelled", false).build())).isEmpty();
        assertThat(asks(late.more().moment("asked_at", 1_793_591_200L).build()))
                .containsExactly("unused_value", "used_since_charge");
    }

    @Test
    void what_axioms_settle_is_not_asked_for() {
        Facts later = Facts.about(Question.REFUND)
                .truth("cancelled", true)
                .moment("charged_at", 1_793_491_200L)
                .moment("asked_at", 1_793_591_200L)
                .build();
        assertThat(asks(later.more().truth("ever_used", false).build())).isEmpty();
        assertThat(asks(later.more().money("charged", 0).build())).containsExactly("used_since_charge");
    }

    @Test
    void the_clause_can_be_certain_before_its_amount_is() {
        Facts late = Facts.about(Question.REFUND)
                .truth("cancelled", true)
                .moment("charged_at", 1_793_491_200L)
                .moment("asked_at", 1_793_491_200L + 3_600)
                .build();
        assertThat(Relevance.of(EXAMPLE, late).certain().values())
                .extracting(Clause::id)
                .containsExactly("late-cancellation");
    }

    @Test
    void facts_that_contradict_each_other_are_asked_about_as_if_nothing_bound_them() {
        Facts impossible = Facts.about(Question.REFUND)
                .moment("charged_at", 1_793_491_200L)
                .moment("asked_at", 1_793_491_100L)
                .build();
        assertThat(asks(impossible)).contains("cancelled");
    }

    /** Yes-or-no facts and words of a question without axioms: few enough to look at all cases. */
    @Test
    void the_facts_asked_for_are_exactly_those_that_matter() {
        List<Fact> small = Question.CANCELLATION.facts().stream()
                .filter(fact -> fact.type().kind() == Kind.TRUTH || fact.type().kind() == Kind.WORD)
                .toList();
        AtomicInteger asked = new AtomicInteger();
        AtomicInteger spared = new AtomicInteger();
        Chance.forSeeds(40, chance -> {
            DrawnClauses drawn = new DrawnClauses(chance, Question.CANCELLATION);
            Rules rules = drawn.draft().rules(drawn.ranked(4).replaceAll("owes [<>=!]+ cap", "in_trial"));
            Facts.Builder known = Facts.about(Question.CANCELLATION);
            small.stream()
                    .filter(fact -> chance.yes(50))
                    .forEach(fact -> known.set(fact, chance.number(fact.least(), fact.most())));
            Facts partial = known.build();
            Relevance relevance = Relevance.of(rules, partial);
            assertThat(relevance.asks()).isEqualTo(thatMatter(rules, partial, small));
            assertThat(relevance.certain()).isEqualTo(certain(rules, partial, small));
            asked.addAndGet(relevance.asks().size());
            Set<Fact> asks = rules.decide(partial).asks();
            spared.addAndGet(asks.size() - relevance.asks().size());
        });
        assertThat(asked).hasValueGreaterThan(40);
        assertThat(spared).hasValueGreaterThan(5);
    }

    /** Without axioms, a fact matters if changing it alone changes some answer. */
    private static Set<Fact> thatMatter(Rules rules, Facts partial, List<Fact> facts) {
        Set<Fact> matter = new HashSet<>();
        for (Fact fact : facts) {
            if (!partial.knows(fact)) {
                for (Facts whole : completions(partial, facts)) {
                    List<Answer> answers = rules.answers(whole);
                    for (long raw = fact.least(); raw <= fact.most(); raw++) {
                        if (!answers.equals(
                                rules.answers(whole.more().set(fact, raw).build()))) {
                            matter.add(fact);
                        }
                    }
                }
            }
        }
        return matter;
    }

    private static Map<Output, Clause> certain(Rules rules, Facts partial, List<Fact> facts) {
        Map<Output, Set<Clause>> deciders = new HashMap<>();
        for (Facts whole : completions(partial, facts)) {
            for (Answer answer : rules.answers(whole)) {
                if (answer instanceof Answer.Decided it) {
                    deciders.computeIfAbsent(it.output(), output -> new HashSet<>())
                            .add(it.clause());
                }
            }
        }
        return deciders.entrySet().stream()
                .filter(entry -> entry.getValue().size() == 1)
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().iterator().next()));
    }

    private static List<Facts> completions(Facts partial, List<Fact> facts) {
        List<Facts> all = List.of(partial);
        for (Fact fact : facts) {
            if (!partial.knows(fact)) {
                List<Facts> more = new ArrayList<>();
                for (Facts each : all) {
                    for (long raw = fact.least(); raw <= fact.most(); raw++) {
                        more.add(each.more().set(fact, raw).build());
                    }
                }
                all = more;
            }
        }
        return all;
    }

    private static List<String> asks(Facts known) {
        return Relevance.of(EXAMPLE, known).asks().stream().map(Fact::name).toList();
    }
}
