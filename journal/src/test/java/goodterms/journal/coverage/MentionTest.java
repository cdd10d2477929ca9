package goodterms.journal.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import goodterms.terms.source.Position;
import org.junit.jupiter.api.Test;

class MentionTest {

    @Test
    void a_comment_names_one_clause_or_several() {
        assertThat(Mention.in("p.md", "One. <!-- PT-01 -->\n\nTwo. <!-- PT-02, PT-03 --> Three. <!--PT-04-->\n"))
                .containsExactly(
                        new Mention("PT-01", new Position("p.md", 1, 6)),
                        new Mention("PT-02", new Position("p.md", 3, 6)),
                        new Mention("PT-03", new Position("p.md", 3, 6)),
                        new Mention("PT-04", new Position("p.md", 3, 35)));
    }

    @Test
    void other_comments_and_those_in_code_are_none() {
        assertThat(Mention.in("p.md", "<!-- see PT-01 -->\n```clause x\n<!-- PT-01 -->\n```\n<!-- pt-01 -->\n"))
                .isEmpty();
    }
}
