package goodterms.terms.decision;

import static org.assertj.core.api.Assertions.assertThat;

import goodterms.terms.Draft;
import goodterms.terms.clause.Clause;
import goodterms.terms.facts.Facts;
import goodterms.terms.vocabulary.Fact;
import goodterms.terms.vocabulary.Question;
import org.junit.jupiter.api.Test;

class RulesTest {

    private static final String CHAIN = """
            clause kept
            default
            refund: 0

            clause low
            when: cancelled
            refund: unused_value

            clause middle
            instead of: low
            when: campaign_started
            refund: 0

            clause high
            instead of: middle
            when: ever_used
            refund: charged
            """;

    private final Rules rules = Draft.refunds().rules(CHAIN);

    private static Facts.Builder facts() {
        return Facts.about(Question.REFUND).money("charged", 2_900).money("unused_value", 1_400);
    }

    private Answer refund(Facts.Builder facts) {
        return rules.decide(facts.build()).answer("refund");
    }

    private String decider(Facts.Builder facts) {
        return rules.decide(facts.build()).decider("refund").map(Clause::id).orElse("nobody");
    }

    @Test
    void a_default_decides_where_nothing_else_applies() {
        assertThat(decider(facts().truth("cancelled", false)
                        .truth("campaign_started", false)
                        .truth("ever_used", false)))
                .isEqualTo("kept");
    }

    @Test
    void instead_of_reaches_through_a_clause_that_does_not_apply() {
        assertThat(decider(facts().truth("cancelled", true)
                        .truth("campaign_started", false)
                        .truth("ever_used", true)))
                .isEqualTo("high");
    }

    @Test
    void the_highest_of_all_that_apply_decides() {
        assertThat(decider(facts().truth("cancelled", true)
                        .truth("campaign_started", true)
                        .truth("ever_used", true)))
                .isEqualTo("high");
        assertThat(decider(facts().truth("cancelled", true)
                        .truth("campaign_started", true)
                        .truth("ever_used", false)))
                .isEqualTo("middle");
    }

    @Test
    void a_clause_above_that_may_apply_keeps_the_answer_open() {
        Answer answer = refund(facts().truth("cancelled", true).truth("campaign_started", false));
        assertThat(answer).isInstanceOf(Answer.Open.class);
        assertThat(((Answer.Open) answer).asks()).extracting(Fact::name).containsExactly("ever_used");
        assertThat(((Answer.Open) answer).candidates()).extracting(Clause::id).containsExactly("low", "high");
    }

    @Test
    void what_stands_below_a_clause_that_surely_applies_is_not_asked_for() {
        assertThat(decider(facts().truth("ever_used", true))).isEqualTo("high");
    }

    @Test
    void an_amount_that_reads_a_missing_fact_is_asked_for() {
        Answer answer = refund(Facts.about(Question.REFUND)
                .truth("cancelled", true)
                .truth("campaign_started", false)
                .truth("ever_used", false));
        assertThat(((Answer.Open) answer).asks()).extracting(Fact::name).containsExactly("unused_value");
    }

    @Test
    void an_output_no_clause_speaks_of_takes_its_assumed_answer() {
        assertThat(rules.decide(facts().build()).answer("credit")).isInstanceOf(Answer.Assumed.class);
        assertThat(rules.decide(facts().build()).minorOwed("credit")).isZero();
        assertThat(rules.decide(facts().build()).word("refer to")).isEqualTo("nobody");
    }

    @Test
    void with_and_without_the_reasons_the_answers_are_the_same() {
        Facts known = facts().truth("cancelled", true).truth("ever_used", true).build();
        assertThat(rules.answers(known)).isEqualTo(rules.decide(known).answers());
    }

    @Test
    void facts_that_break_an_axiom_contradict_each_other() {
        assertThat(Contradiction.in(facts().money("unused_value", 3_000).build()))
                .contains("unused_value <= charged");
        assertThat(Contradiction.in(facts().truth("cancelled", true).build())).isEmpty();
        assertThat(Contradiction.in(facts().truth("used_since_charge", true)
                        .truth("ever_used", false)
                        .build()))
                .contains("!used_since_charge || ever_used");
        assertThat(Contradiction.in(facts().truth("cancelled", false)
                        .moment("cancelled_at", 1_793_491_200L)
                        .build()))
                .contains("cancelled_at only where cancelled");
    }
}
