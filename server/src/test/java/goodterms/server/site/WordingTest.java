package goodterms.server.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;

final class WordingTest {

    private final Wording chicago = new Wording(ZoneId.of("America/Chicago"));

    @Test
    void a_sentence_for_people_has_moments_by_their_clock_and_no_names_of_programs() {
        assertThat(chicago.plain("It ends at 2026-04-02T15:00:00Z, for USD 49.00: “Write to us.” (late-cancellation)"))
                .isEqualTo("It ends at 2 April 2026, 10:00, for 49.00\u00a0USD: “Write to us.”");
    }

    @Test
    void a_sentence_without_any_of_them_stays_as_it_is() {
        String sentence = "Ask one of its owners (there are two) to do it.";
        assertThat(chicago.plain(sentence)).isEqualTo(sentence);
    }
}
