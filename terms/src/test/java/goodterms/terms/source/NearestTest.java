package goodterms.terms.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {

    private static final List<String> KNOWN = List.of("charged", "charged_at", "cancelled", "cancelled_at");

    @Test
    void a_slip_of_a_few_letters_finds_the_word_that_was_meant() {
        assertThat(Nearest.to("chargd_at", KNOWN)).contains("charged_at");
        assertThat(Nearest.to("Canceled", KNOWN)).contains("cancelled");
        assertThat(Nearest.to("charged-at", KNOWN)).contains("charged_at");
    }

    @Test
    void a_word_unlike_all_others_finds_none() {
        assertThat(Nearest.to("weather", KNOWN)).isEmpty();
        assertThat(Nearest.remedy("weather", KNOWN))
                .isEqualTo("Known are: charged, charged_at, cancelled, cancelled_at.");
    }
}
