package goodterms.terms.diff;

import static org.assertj.core.api.Assertions.assertThat;

import goodterms.terms.decision.Rules;
import goodterms.terms.page.PageReader;
import goodterms.terms.policy.Policy;
import goodterms.terms.policy.PolicyReader;
import goodterms.terms.vocabulary.Question;
import org.junit.jupiter.api.Test;

class DifferenceTest {

    private static final String PAGE = """
            ---
            company: example
            page: refunds
            updated: 2026-11-01
            currency: USD
            governs: [refund]
            ---

            # Refunds

            You have [24 hours](#late-window), less a [5 %](#handling-fee) fee, and [72 hours](#outage-length).

            ```clause kept-unless-stated
            default
            refund: 0
            credit: 0
            refer to: nobody
            ```

            ```clause late-cancellation
            instead of: never-used
            when: cancelled
            when: asked_at - charged_at <= late_window
            once per: account
            refund: charged - share(charged, handling_fee)
            ```

            ```clause later-cancellation
            when: cancelled
            when: asked_at - charged_at > late_window
            refund: up to unused_value - share(unused_value, handling_fee)
            decided by: support lead
            ```

            ```clause never-used
            instead of: later-cancellation
            when: cancelled
            when: !used_since_charge
            refund: 0
            ```

            ```clause outage
            when: fault_length >= outage_length
            when: fault_cause == 'ours'
            credit: up to unused_value
            decided by: support lead
            ```
            """;

    @Test
    void a_longer_window_and_a_higher_fee_show_every_pair_of_clauses_that_differ() {
        assertThat(difference(PAGE, PAGE.replace("24 hours", "48 hours").replace("5 %", "10 %")))
                .isEqualTo("""
                        example/refunds, 2026-11-01 -> 2026-11-01
                        refund:
                          late-cancellation  -> late-cancellation    27.55 -> 26.10               \
                        29.00 charged, asked 10 h after the charge, cancelled
                          later-cancellation -> kept-unless-stated   up to 13.30 -> 0.00          \
                        14.00 unused, asked 24 h 00 min 01 s after the charge, cancelled, late-cancellation already given
                          later-cancellation -> late-cancellation    up to 13.30 -> 26.10         \
                        29.00 charged, 14.00 unused, asked 24 h 00 min 01 s after the charge, cancelled
                          later-cancellation -> later-cancellation   up to 13.30 -> up to 12.60   \
                        14.00 unused, asked 48 h 00 min 01 s after the charge, cancelled
                          never-used         -> late-cancellation    0.00 -> 26.10                \
                        29.00 charged, asked 24 h 00 min 01 s after the charge, not used since the charge, cancelled
                        credit: no difference, proved
                        refer to: no difference, proved
                        """);
    }

    @Test
    void a_condition_in_other_words_is_no_difference() {
        Difference difference = Comparing.between(
                policy(PAGE),
                policy(PAGE.replace("asked_at - charged_at <= late_window", "!(late_window < asked_at - charged_at)")));
        assertThat(difference.none()).isTrue();
        assertThat(DifferenceText.of(difference)).contains("refund: no difference, proved");
    }

    @Test
    void another_role_is_a_difference_where_something_can_be_given() {
        assertThat(difference(PAGE, PAGE.replaceFirst("decided by: support lead", "decided by: finance")))
                .contains("up to 13.30 by support lead -> up to 13.30 by finance   14.00 unused,");
    }

    @Test
    void owed_is_not_the_same_as_given_at_most() {
        assertThat(difference(PAGE, PAGE.replaceFirst("up to (unused_value - .*)\\ndecided by: support lead", "$1")))
                .contains("later-cancellation -> later-cancellation   up to 13.30 -> 13.30   14.00 unused");
    }

    @Test
    void an_output_spoken_of_for_the_first_time_is_named_where_it_changes_an_answer() {
        String silent = PAGE.replace("refer to: nobody\n", "");
        assertThat(difference(silent, PAGE)).contains("refer to: newly governed; no difference, proved");
        assertThat(difference(silent, PAGE.replace("refer to: nobody", "refer to: Meta")))
                .contains("refer to: newly governed\n  (no clause) -> kept-unless-stated   nobody -> Meta");
    }

    @Test
    void questions_settings_figures_and_the_currency_are_compared_too() {
        String more =
                PAGE.replace("currency: USD", "currency: EUR").replace("[refund]", "[refund, cancellation]") + """

                You can leave any time. After [40 days](#content.delete-after) all is gone.

                ```clause leave
                default
                cancellation: accepted
                ends: period end
                ```
                """;
        assertThat(difference(PAGE, more))
                .contains("currency: USD -> EUR\n", "content.delete-after: ", "cancellation: newly governed\n");
        assertThat(difference(more, PAGE)).contains("cancellation: no longer governed\n");
    }

    @Test
    void once_per_account_is_not_once_per_payment() {
        assertThat(difference(PAGE, PAGE.replace("once per: account", "once per: payment")))
                .contains("late-cancellation: once per account -> once per payment\n");
        assertThat(Comparing.between(policy(PAGE), policy(PAGE.replace("once per: account", "once per: payment")))
                        .none())
                .isFalse();
    }

    @Test
    void what_the_solver_gives_up_on_is_never_shown_as_no_difference() {
        Rules before = policy(PAGE).rules(Question.REFUND).orElseThrow();
        Rules after = policy(PAGE.replace("24 hours", "48 hours"))
                .rules(Question.REFUND)
                .orElseThrow();
        assertThat(Divergences.between(before, after, 1))
                .isNotEmpty()
                .allSatisfy(divergence -> assertThat(divergence.shown()).isEmpty());
    }

    private static String difference(String before, String after) {
        return DifferenceText.of(Comparing.between(policy(before), policy(after)));
    }

    private static Policy policy(String text) {
        PageReader.Reading reading = PageReader.read("refunds.md", text);
        assertThat(reading.findings()).isEmpty();
        PolicyReader.Compiled compiled = PolicyReader.read(reading.page().orElseThrow());
        assertThat(compiled.findings()).isEmpty();
        return compiled.policy();
    }
}
