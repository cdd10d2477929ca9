package goodterms.terms.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import goodterms.terms.source.Position;
import goodterms.terms.source.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PositionsTest {

    private static final String FRONT = "---\ncompany: maple\npage: refunds\nupdated: 2026-11-01\ncurrency: USD\n---\n";

    private static Page page(String body) {
        return PageReader.read("x.md", SourceText.decode("x.md", (FRONT + body).getBytes(UTF_8)))
                .page()
                .orElseThrow();
    }

    private static Position parameter(String body) {
        return page(body).parameters().getFirst().at();
    }

    private static Position at(int line, int column) {
        return new Position("x.md", line, column);
    }

    @Test
    void a_value_stands_where_its_link_starts() {
        assertThat(parameter("\nWithin [24 hours](#a).\n")).isEqualTo(at(8, 8));
        assertThat(parameter("\nFirst line,\nthen [24 hours](#a).\n")).isEqualTo(at(9, 6));
        assertThat(parameter("\n- one\n- two\n  - within [24 hours](#a)\n")).isEqualTo(at(10, 12));
        assertThat(parameter("\n> > Within [24 hours](#a).\n")).isEqualTo(at(8, 12));
        assertThat(parameter("\n# Within [24 hours](#a)\n")).isEqualTo(at(8, 10));
        assertThat(parameter("\n| a | b |\n|---|---|\n| c | [24 hours](#a) |\n"))
                .isEqualTo(at(10, 7));
        assertThat(parameter("\nEté 中文 **within [24 hours](#a)**.\n")).isEqualTo(at(8, 17));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void line_ends_of_all_systems_count_once(String end) {
        assertThat(parameter("\nOne.\n\nWithin [24 hours](#a).\n".replace("\n", end)))
                .isEqualTo(at(10, 8));
    }

    @Test
    void a_byte_order_mark_moves_nothing() {
        Page page = PageReader.read(
                        "x.md",
                        SourceText.decode("x.md", ("\uFEFF" + FRONT + "\nWithin [24 hours](#a).\n").getBytes(UTF_8)))
                .page()
                .orElseThrow();
        assertThat(page.parameters().getFirst().at()).isEqualTo(at(8, 8));
    }

    @Test
    void the_lines_of_a_block_stand_where_they_are_written() {
        Page page = page("\nSo.\n\n```clause a\nwhen:   cancelled\n\n  refund: 0\n```\n");
        Line when = page.clauses().getFirst().lines().get(0);
        Line refund = page.clauses().getFirst().lines().get(1);
        assertThat(when.at()).isEqualTo(at(11, 1));
        assertThat(when.within(0)).isEqualTo(at(11, 9));
        assertThat(refund.within(0)).isEqualTo(at(13, 11));
    }

    @Test
    void a_block_within_a_list_or_a_quotation_keeps_its_columns() {
        assertThat(page("\n- So.\n\n  ```clause a\n  when: cancelled\n  ```\n")
                        .clauses()
                        .getFirst()
                        .lines()
                        .getFirst()
                        .within(0))
                .isEqualTo(at(11, 9));
        assertThat(page("\n> So.\n>\n> ```clause a\n> when: cancelled\n> ```\n")
                        .clauses()
                        .getFirst()
                        .lines()
                        .getFirst()
                        .within(0))
                .isEqualTo(at(11, 9));
        assertThat(page("\nSo.\n\n   ```clause a\nwhen: cancelled\n   ```\n")
                        .clauses()
                        .getFirst()
                        .lines()
                        .getFirst()
                        .within(0))
                .isEqualTo(at(11, 7));
    }

    @Test
    void a_passage_is_quoted_in_plain_words_under_its_headings() {
        Passage passage = page("\n# Refunds\n\n### Late\n\nWithin *[24\nhours](#a)*, `really`.\n")
                .passages()
                .getLast();
        assertThat(passage.quote().headings()).containsExactly("Refunds", "Late");
        assertThat(passage.quote().words()).isEqualTo("Within 24 hours, really.");
        assertThat(passage.loose()).isEqualTo("Within,.");
    }
}
