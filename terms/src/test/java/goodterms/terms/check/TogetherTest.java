package goodterms.terms.check;

import static org.assertj.core.api.Assertions.assertThat;

import goodterms.terms.check.Check.Checked;
import goodterms.terms.source.Finding;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The pages of one company, checked with one another. */
class TogetherTest {

    private static final String REFUNDS =
            page("refunds", "Money that was charged is kept.", "kept", "refund: 0", "refund 0 by kept");

    @Test
    void pages_that_agree_are_all_proved() {
        assertThat(together("refunds.md", REFUNDS, "about.md", prose("about", "See [refunds](refunds.md#kept).")))
                .isEmpty();
    }

    @Test
    void a_link_to_a_page_that_is_not_there_is_found() {
        assertThat(together("refunds.md", REFUNDS, "about.md", prose("about", "See [refunds](refund.md).")))
                .containsExactly("about.md:8 dead-link: the link “refunds” is broken: there is no page refund.md beside"
                        + " this one");
    }

    @Test
    void a_link_to_a_heading_that_is_not_there_is_found() {
        assertThat(together("refunds.md", REFUNDS, "about.md", prose("about", "See [refunds](refunds.md#keeps).")))
                .containsExactly(
                        "about.md:8 dead-link: the link “refunds” is broken: refunds.md has no heading or clause"
                                + " #keeps");
    }

    @Test
    void two_pages_that_answer_one_question_are_found() {
        String again = page("more", "Nothing goes back.", "nothing", "refund: 0", "refund 0 by nothing");
        assertThat(together("refunds.md", REFUNDS, "more.md", again))
                .containsExactly("refunds.md:12 governed-twice: the question refund is answered here and in more.md");
    }

    @Test
    void a_setting_with_two_values_is_found() {
        assertThat(together(
                        "a.md", prose("a", "A trial of [14 days](#trial.length)."),
                        "b.md", prose("b", "A trial of [30 days](#trial.length).")))
                .containsExactly(
                        "b.md:8 two-values: `trial.length` is 30 calendar days here and 14 calendar days in a.md");
    }

    @Test
    void a_price_with_two_values_is_found() {
        assertThat(together(
                        "a.md", prose("a", "A seat is [$30](#price.seat)."),
                        "b.md", prose("b", "A seat is [$35](#price.seat).")))
                .containsExactly("b.md:8 two-values: `price.seat` is 35.00 here and 30.00 in a.md");
    }

    @Test
    void a_page_of_another_company_and_a_second_page_of_one_name_are_found() {
        String other = prose("b", "Hello.").replace("company: small", "company: other");
        assertThat(together("a.md", prose("a", "Hello."), "b.md", other))
                .containsExactly(
                        "b.md:1 other-company: this is a page of other, and the first of the folder is of small");
        assertThat(together("a.md", prose("a", "Hello."), "b.md", prose("a", "Hello.")))
                .containsExactly("b.md:1 duplicate-page: there is already a page called a: a.md");
    }

    @Test
    void a_page_with_a_finding_between_pages_does_not_run() {
        List<Checked> checked = Together.check(Map.of("a.md", prose("a", "See [b](b.md).")));
        assertThat(checked)
                .singleElement()
                .satisfies(page -> assertThat(page.policy()).isEmpty());
    }

    private static List<String> together(String one, String oneText, String other, String otherText) {
        return Together.check(Map.of(one, oneText, other, otherText)).stream()
                .flatMap(checked -> checked.findings().stream())
                .map(TogetherTest::told)
                .toList();
    }

    private static String told(Finding finding) {
        return finding.at() + " " + finding.code() + ": " + finding.message();
    }

    private static String prose(String name, String words) {
        return """
                ---
                company: small
                page: %s
                updated: 2026-11-01
                currency: USD
                ---

                %s
                """.formatted(name, words);
    }

    private static String page(String name, String words, String clause, String output, String gives) {
        return prose(name, "# Refunds\n\n" + words) + """

                ```clause %s
                default
                %s
                ```

                ```example
                charged: 29.00
                gives: %s
                ```
                """.formatted(clause, output, gives);
    }
}
