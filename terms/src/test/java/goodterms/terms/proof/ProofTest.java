package goodterms.terms.proof;

import static org.assertj.core.api.Assertions.assertThat;

import goodterms.terms.Draft;
import goodterms.terms.decision.Rules;
import goodterms.terms.source.Finding;
import goodterms.terms.value.Type;
import goodterms.terms.value.Value.Scalar;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProofTest {

    /** The example page, with nobody given both money and credit. */
    private static final String EXAMPLE = """
            clause kept-unless-stated
            default
            refund: 0
            credit: 0
            refer to: nobody
            clause late-cancellation
            instead of: never-used
            when: cancelled
            when: asked_at - charged_at <= late_window
            once per: account
            refund: charged - share(charged, handling_fee)
            clause later-cancellation
            when: cancelled
            when: asked_at - charged_at > late_window
            refund: up to unused_value - share(unused_value, handling_fee)
            decided by: support lead
            clause never-used
            instead of: later-cancellation
            when: cancelled
            when: !used_since_charge
            refund: 0
            clause outage
            when: fault_length >= outage_length
            when: fault_cause == 'ours'
            when: !cancelled
            credit: up to unused_value
            decided by: support lead
            """;

    @Test
    void the_example_page_is_proved() {
        assertThat(findings(EXAMPLE)).isEmpty();
    }

    @Test
    void two_clauses_that_both_decide_clash_even_where_they_give_the_same() {
        assertThat(findings(EXAMPLE.replace("instead of: never-used\n", "")))
                .containsExactly("clash late-cancellation/never-used: 29.00 charged,"
                        + " asked 10 h after the charge, not used since the charge, cancelled");
        assertThat(findings("""
                clause one
                refund: 0
                clause other
                when: consumer
                refund: 0
                """)).containsExactly("clash one/other: bought as a consumer");
    }

    @Test
    void a_case_that_nobody_thought_of_is_a_gap_told_by_what_makes_it_one() {
        String noDefault = EXAMPLE.replaceFirst("(?s)^.*?clause late", "clause late");
        assertThat(findings(noDefault))
                .containsExactly(
                        "gap late-cancellation/later-cancellation/never-used: not cancelled",
                        "gap outage: fault cause: none");
        assertThat(findings(noDefault.replace("clause late-", "clause k\nwhen: !cancelled\nrefund: 0\nclause late-")))
                .contains("gap k/late-cancellation/later-cancellation/never-used: asked 10 h after the charge,"
                        + " used since the charge, cancelled, late-cancellation already given");
    }

    @Test
    void an_output_no_clause_speaks_of_is_a_gap_unless_the_question_assumes_an_answer() {
        assertThat(findings("clause k\ncredit: 0\n")).containsExactly("gap : ");
        assertThat(findings("clause k\nrefund: 0\n")).isEmpty();
    }

    @Test
    void a_clause_whose_conditions_exclude_each_other_is_dead() {
        assertThat(findings(EXAMPLE.replace("when: !used_since_charge", "when: used_since_charge && !ever_used")))
                .containsExactly("dead-clause never-used: ");
    }

    @Test
    void a_clause_always_overruled_is_dead_output_by_output() {
        assertThat(findings("""
                clause high
                instead of: low
                refund: 0
                clause low
                when: consumer
                refund: charged
                credit: 0
                clause rest
                default
                credit: 0
                """)).containsExactly("dead-clause low/high: ");
    }

    @Test
    void nobody_gets_back_more_than_they_were_charged() {
        assertThat(findings("clause k\nrefund: charged + charged\n"))
                .containsExactly("refund-above-charge k: 29.00 charged");
        assertThat(findings(EXAMPLE.replace("when: !cancelled\n", "")))
                .containsExactly(
                        "refund-above-charge late-cancellation/outage: 29.00 charged, 14.00 unused,"
                                + " asked 10 h after the charge, cancelled, fault cause: ours, a fault of 72 h",
                        "refund-above-charge later-cancellation/outage: 29.00 charged, 14.88 unused,"
                                + " asked 24 h 00 min 01 s after the charge, cancelled, fault cause: ours, a fault of 72 h");
    }

    @Test
    void nobody_gets_less_than_nothing() {
        assertThat(findings("clause k\nrefund: unused_value - charged\n"))
                .containsExactly("below-zero k: 29.00 charged, 14.00 unused");
        assertThat(findings("clause k\nrefund: charged - unused_value\n")).isEmpty();
    }

    @Test
    void no_share_is_taken_of_less_than_nothing() {
        assertThat(findings("clause k\nrefund: charged - share(unused_value - charged, handling_fee) - charged\n"))
                .contains("below-zero k: 29.00 charged, 14.00 unused");
        assertThat(
                        findings(
                                "clause k\nrefund: charged - unused_value > 0 ? share(charged - unused_value, handling_fee) : 0"))
                .isEmpty();
    }

    @Test
    void a_fact_that_may_not_exist_is_read_only_behind_its_guard() {
        String reads = "clause k\nwhen: cancelled_at <= charged_at\nrefund: 0\nclause rest\ndefault\nrefund: 0\n";
        assertThat(findings(reads)).containsExactly("unguarded-fact k: ");
        assertThat(findings(reads.replace("clause k\n", "clause k\nwhen: cancelled\n")))
                .isEmpty();
    }

    @Test
    void amounts_that_can_outgrow_a_long_are_refused() {
        assertThat(findings("clause k\nrefund: charged * huge\n")).containsExactly("overflow k: ");
    }

    @Test
    void what_the_solver_gives_up_on_is_not_taken_as_proved() {
        List<Finding> findings = Proof.of(Draft.refunds().rules(EXAMPLE), "USD", 1);
        assertThat(findings)
                .extracting(Finding::code)
                .containsOnly("not-proved")
                .hasSizeGreaterThan(5);
    }

    @Test
    void as_many_clauses_as_can_be_that_all_clash_are_not_listed_pair_by_pair() {
        StringBuilder page = new StringBuilder();
        for (int i = 0; i < Rules.MOST_CLAUSES; i++) {
            page.append("clause k").append(i).append("\nrefund: 0\n");
        }
        assertThat(findings(page.toString())).hasSize(100).contains("clash k0/k63: ");
    }

    private static List<String> findings(String text) {
        Draft draft = Draft.refunds().with("huge", new Scalar(Type.COUNT, 100_000_000));
        return Proof.of(draft.rules(text), "USD").stream().map(ProofTest::told).toList();
    }

    private static String told(Finding finding) {
        Stream<String> clauses = finding.quotes().stream()
                .map(quote -> quote.words().replace("The sentence of ", "").replace(".", ""));
        return finding.code() + " " + String.join("/", clauses.toList()) + ": " + String.join(", ", finding.example());
    }
}
