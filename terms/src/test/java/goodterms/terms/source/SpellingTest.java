package goodterms.terms.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpellingTest {

    private static final List<String> KNOWN = List.of("charged", "charged_at", "cancelled", "cancelled_at");

    @Test
    void a_slip_of_a_few_letters_finds_the_word_that_was_meant() {
        assertThat(Spelling.closest("chargd_at", KNOWN)).contains("charged_at");
        assertThat(Spelling.closest("canceled", KNOWN)).contains("cancelled");
        assertThat(Spelling.remedy("charged-at", KNOWN)).isEqualTo("Did you mean charged_at?");
    }

    @Test
    void a_word_unlike_all_others_finds_none() {
        assertThat(Spelling.closest("weather", KNOWN)).isEmpty();
        assertThat(Spelling.remedy("weather", KNOWN))
                .isEqualTo("Known are: charged, charged_at, cancelled, cancelled_at.");
    }

    @Test
    void a_word_of_a_million_letters_is_not_compared_letter_by_letter() {
        assertThat(Spelling.closest("a".repeat(1_000_000), KNOWN)).isEmpty();
    }
}
