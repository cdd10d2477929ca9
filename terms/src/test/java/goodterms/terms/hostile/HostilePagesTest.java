package goodterms.terms.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import goodterms.terms.check.Check;
import goodterms.terms.source.Finding;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;

/**
 * Pages written to break or to stall the reader. The time limit is there so that a reader which never ends fails a test
 * instead of the build; each of these takes a second or two.
 */
@Timeout(120)
class HostilePagesTest {

    private static final int LONG = 190_000;
    private static final String FRONT = "---\ncompany: maple\npage: refunds\nupdated: 2026-11-01\ncurrency: USD\n---\n";
    private static final String KEPT =
            "\nPayments are kept.\n\n```clause kept\ndefault\nrefund: 0\n```\n\n```example\ngives: refund 0.00 by kept\n```\n";

    private static final List<String> PARTS = List.of(
            "1,",
            "1.",
            "$ ",
            "one ",
            "\u00a0",
            "[",
            "![",
            "[a](",
            "[a](<b",
            "![[]()",
            "*a **a ",
            "_a",
            "a**b",
            "`",
            "> ",
            "- ",
            "-\t",
            "1. ",
            "<a ",
            "<!-- ",
            "<?",
            "<![CDATA[",
            "&",
            "\\",
            "[a]: b\n",
            "# a\n",
            "|",
            "|-",
            "a\n",
            "\n",
            "\t",
            "```\n",
            "~~~clause\n",
            "[24 hours](#b)\n",
            "[1 hour](#trial.lenth)\n",
            "> - a\n",
            "---\n",
            "| a ");

    @TestFactory
    Stream<DynamicTest> a_page_that_repeats_itself_without_end_is_read() {
        return PARTS.stream()
                .map(part -> dynamicTest("“" + part + "”", () -> {
                    String text = FRONT + KEPT + "\n# More\n\n" + part.repeat(LONG / part.length());
                    assertThat(findings(text)).hasSizeLessThan(30_000);
                }));
    }

    @TestFactory
    Stream<DynamicTest> a_value_or_name_without_end_is_one_finding() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("company", FRONT.replace("maple", "a-".repeat(LONG / 2) + "a") + KEPT);
        pages.put("clause", FRONT + KEPT + "\n```clause " + "a-".repeat(LONG / 2) + "a\nrefund: 0\n```\n");
        pages.put("parameter", FRONT + KEPT + "\n[1 hour](#" + "a-".repeat(LONG / 2) + "a)\n");
        pages.put("number", FRONT + KEPT + "\n[" + "1,".repeat(LONG / 2) + "](#x)\n");
        pages.put("schedule", FRONT + KEPT + "\n[x](#payment.retries=" + "1,".repeat(LONG / 2) + ")\n");
        pages.put("expression", FRONT + KEPT + "\n```clause a\nwhen: " + "(".repeat(LONG) + "\nrefund: 0\n```\n");
        pages.put(
                "moment",
                FRONT + KEPT + "\n```example\nasked_at: " + "1".repeat(LONG) + "\ngives: refund 0 by kept\n```\n");
        pages.put(
                "length",
                FRONT + KEPT + "\n```example\nfault_length: " + "1 h ".repeat(40_000)
                        + "h\ngives: refund 0 by kept\n```\n");
        pages.put("key", FRONT.replace("page:", "a".repeat(LONG) + ": b\npage:") + KEPT);
        pages.put("flow", FRONT.replace("page:", "x: " + "[".repeat(LONG) + "\npage:") + KEPT);
        pages.put("nest", FRONT.replace("page:", "x:\n" + "- ".repeat(LONG / 2) + "\npage:") + KEPT);
        return pages.entrySet().stream()
                .map(page -> dynamicTest(page.getKey(), () -> {
                    List<Finding> findings = findings(page.getValue());
                    assertThat(findings).hasSize(1);
                    assertThat(findings.getFirst().text()).hasSizeLessThan(2_000);
                }));
    }

    @Test
    void a_table_that_would_fill_the_memory_is_refused() {
        String text =
                FRONT + KEPT + "\n" + "|a".repeat(20_000) + "|\n" + "|-".repeat(20_000) + "|\n" + "x\n".repeat(40_000);
        assertThat(codes(text)).containsExactly("too-long");
    }

    @Test
    void ten_thousand_clauses_are_refused() {
        String clauses = IntStream.range(0, 6_000)
                .mapToObj(i -> "```clause c" + i + "\nrefund: 0\n```\n")
                .collect(Collectors.joining());
        assertThat(codes(FRONT + KEPT + clauses)).containsExactly("too-many-clauses");
    }

    @Test
    void ten_megabytes_are_refused_unread() {
        assertThat(codes("a".repeat(10_000_000))).containsExactly("too-long");
    }

    @Test
    void a_circle_of_all_clauses_is_found() {
        String all = IntStream.range(0, 63).mapToObj(i -> "c" + i).collect(Collectors.joining(", "));
        String clauses = IntStream.range(0, 63)
                .mapToObj(i -> "```clause c" + i + "\nwhen: cancelled\ninstead of: " + all + "\nrefund: 0\n```\n")
                .collect(Collectors.joining());
        assertThat(codes(FRONT + KEPT + clauses)).contains("circular-precedence");
    }

    @Test
    void a_clause_of_ten_thousand_lines_is_one_finding() {
        String text = FRONT + KEPT + "\n```clause c\n" + "when: canceled\n".repeat(10_000) + "refund: 0\n```\n";
        assertThat(codes(text)).containsExactly("too-long");
    }

    @Test
    void clauses_under_a_book_do_not_each_quote_it() {
        String text = FRONT + "\n" + "Words, words. ".repeat(10_000) + "\n\n```clause c\ndefault\nrefund: 0\n```\n";
        assertThat(codes(text)).containsExactly("too-long");
    }

    @Test
    void impossible_years_amounts_and_moments_are_findings() {
        assertThat(codes(FRONT.replace("2026", "+999999999") + KEPT)).containsExactly("bad-date");
        assertThat(codes(FRONT.replace("2026", "0000") + KEPT)).containsExactly("bad-date");
        assertThat(codes(example("charged: 99999999999.99"))).containsExactly("not-a-value");
        assertThat(codes(example("charged: 10000000001"))).containsExactly("out-of-range");
        assertThat(codes(example("asked_at: +999999999-01-01T00:00Z"))).containsExactly("out-of-range");
        assertThat(codes(example("asked_at: 2026-11-01T10:00:00.5Z"))).containsExactly("bad-moment");
        assertThat(codes(example("fault_length: 9999999999999 weeks 9999999999999 weeks")))
                .containsExactly("out-of-range");
        assertThat(codes(example("fault_length: 9999999999999 weeks 9999999999999 weeks 9999999999999 weeks 1 h")))
                .containsExactly("out-of-range");
    }

    @Test
    void half_a_character_is_a_finding() {
        assertThat(codes(FRONT + "\nPayments \ud800 are kept.\n")).containsExactly("unseen-character");
        assertThat(codes(FRONT + "\nPayments \u0000 are kept.\n")).containsExactly("control-character");
    }

    private static String example(String fact) {
        return FRONT + KEPT.replace("```example\n", "```example\n" + fact + "\n");
    }

    private static List<Finding> findings(String text) {
        List<Finding> findings = Check.of("x.md", text).findings();
        Invariants.hold(text, () -> findings);
        return findings;
    }

    private static List<String> codes(String text) {
        return findings(text).stream().map(Finding::code).distinct().toList();
    }
}
