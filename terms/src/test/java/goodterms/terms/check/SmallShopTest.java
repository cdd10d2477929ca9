package goodterms.terms.check;

import static org.assertj.core.api.Assertions.assertThat;

import goodterms.terms.decision.Answer;
import goodterms.terms.decision.Decision;
import goodterms.terms.decision.Rules;
import goodterms.terms.decision.Truth;
import goodterms.terms.facts.FactText;
import goodterms.terms.facts.Facts;
import goodterms.terms.source.Position;
import goodterms.terms.vocabulary.Fact;
import goodterms.terms.vocabulary.Question;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class SmallShopTest {

    private final Rules rules = rules();

    private static Rules rules() {
        try {
            String text = Files.readString(Path.of("../docs/pages/good/small-shop.md"));
            return Check.of("small-shop.md", text)
                    .policy()
                    .orElseThrow()
                    .rules(Question.REFUND)
                    .orElseThrow();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Decides a case written as facts, one a line. */
    private Decision decide(String facts) {
        FactText text = new FactText(Question.REFUND, "USD", List.of("unwanted-renewal"));
        Facts.Builder read = Facts.about(Question.REFUND);
        facts.lines()
                .map(line -> line.split(": ", 2))
                .forEach(fact -> text.read(Position.line("case", 1), fact[0], fact[1], read));
        return rules.decide(read.build());
    }

    private static String refund(Decision decision) {
        return decision.answer("refund") instanceof Answer.Decided it
                ? decision.minorOwed("refund") + " to " + decision.minorAtMost("refund") + " by " + it.clause()
                : "open: " + decision.answer("refund");
    }

    private static final String CASE = """
            charged: 29.00
            unused_value: 14.00
            charged_at: 2026-11-01T00:00Z
            cancelled: yes
            """;

    @Test
    void who_never_signed_in_and_asks_the_next_morning_gets_nothing_back() {
        Decision decision = decide(CASE + "asked_at: 2026-11-02T08:40Z\nused_since_charge: no");
        assertThat(refund(decision)).isEqualTo("0 to 0 by nothing-used");
        assertThat(decision.decider("refund").orElseThrow().citation().words())
                .isEqualTo(
                        "That you did not use what you paid for is not a reason to return it: it was there for you.");
        assertThat(decision.verdicts())
                .filteredOn(verdict -> verdict.applies() == Truth.HOLDS)
                .extracting(verdict -> verdict.clause().id() + " gives way to " + verdict.givesWayTo())
                .containsExactly(
                        "payment-stays gives way to [after-that-day, nothing-used]",
                        "after-that-day gives way to [nothing-used]",
                        "nothing-used gives way to []");
    }

    @Test
    void the_24th_hour_is_within_and_a_second_later_is_not() {
        assertThat(refund(decide(CASE + "asked_at: 2026-11-02T00:00Z\nused_since_charge: yes")))
                .isEqualTo("2755 to 2755 by unwanted-renewal");
        assertThat(refund(decide(CASE + "asked_at: 2026-11-02T00:00:01Z\nused_since_charge: yes")))
                .isEqualTo("0 to 1330 by after-that-day");
    }

    @Test
    void once_given_it_is_not_given_again() {
        String early = CASE + "asked_at: 2026-11-01T10:00Z\nused_since_charge: yes\n";
        assertThat(refund(decide(early + "unwanted_renewal_given_before: no")))
                .isEqualTo("2755 to 2755 by unwanted-renewal");
        assertThat(refund(decide(early + "unwanted_renewal_given_before: yes"))).isEqualTo("0 to 0 by payment-stays");
    }

    @Test
    void only_facts_that_can_still_change_the_answer_are_asked_for() {
        Decision late = decide(CASE + "asked_at: 2026-11-02T08:40Z");
        assertThat(((Answer.Open) late.answer("refund")).asks())
                .extracting(Fact::name)
                .containsExactly("used_since_charge");
        Decision early = decide(CASE + "asked_at: 2026-11-01T10:00Z");
        assertThat(refund(early)).isEqualTo("2755 to 2755 by unwanted-renewal");
        assertThat(refund(decide("cancelled: no"))).isEqualTo("0 to 0 by payment-stays");
    }

    @Test
    void a_finding_nobody_has_made_yet_keeps_a_credit_open() {
        Decision decision = decide("cancelled: no\nfault_length: 80 hours\nunused_value: 14.00\ncharged: 29.00");
        assertThat(((Answer.Open) decision.answer("credit")).asks())
                .extracting(Fact::name)
                .containsExactly("fault_cause");
        assertThat(decision.answer("refund")).isInstanceOf(Answer.Decided.class);
    }
}
