package goodterms.terms.facts;

import static org.assertj.core.api.Assertions.assertThat;

import goodterms.terms.value.Kind;
import goodterms.terms.vocabulary.Fact;
import goodterms.terms.vocabulary.Question;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TellingTest {

    private static final long MIDNIGHT = 1_793_491_200L;

    @Test
    void a_case_is_told_in_short_phrases_amounts_first() {
        Facts facts = Facts.about(Question.REFUND)
                .moment("charged_at", MIDNIGHT)
                .moment("asked_at", MIDNIGHT + 32 * 3_600 + 40 * 60)
                .moment("contract_made_at", MIDNIGHT - 24 * 3_600 - 1)
                .money("charged", 29_00)
                .truth("used_since_charge", false)
                .word("reason", "forgot")
                .given("late-cancellation")
                .build();
        assertThat(told(facts))
                .containsExactly(
                        "29.00 charged",
                        "asked 32 h 40 min after the charge",
                        "not used since the charge",
                        "reason: forgot",
                        "contract made 24 h 00 min 01 s before the charge",
                        "late-cancellation already given");
    }

    @Test
    void the_charge_has_a_date_where_nothing_is_told_relative_to_it() {
        Facts facts = Facts.about(Question.REFUND)
                .moment("charged_at", MIDNIGHT)
                .moment("asked_at", MIDNIGHT)
                .build();
        Fact charged = Question.REFUND.fact("charged_at").orElseThrow();
        assertThat(new Telling("USD").of(facts, List.of(charged), Set.of()))
                .containsExactly("charged on 2026-11-01T00:00Z");
        assertThat(told(facts)).containsExactly("asked at the moment of the charge");
    }

    @Test
    void amounts_have_the_decimals_of_their_currency() {
        Facts facts = Facts.about(Question.REFUND).money("charged", 2_900).build();
        assertThat(new Telling("JPY").of(facts, Question.REFUND.facts(), Set.of()))
                .containsExactly("2900 charged");
    }

    @Test
    void every_fact_but_words_has_a_phrase_of_its_own() {
        for (Question question : Question.values()) {
            for (Fact fact : question.facts()) {
                if (fact.type().kind() != Kind.WORD && !fact.name().equals("charged_at")) {
                    assertThat(Telling.hasPhrase(fact)).as(fact.name()).isTrue();
                }
            }
        }
    }

    private static List<String> told(Facts facts) {
        return new Telling("USD").of(facts, Question.REFUND.facts(), facts.given());
    }
}
