package goodterms.core.reading;

import static org.assertj.core.api.Assertions.assertThat;

import goodterms.core.catalog.Terms;
import goodterms.core.catalog.TermsPage;
import goodterms.core.reading.Ratings.Tally;
import goodterms.terms.clause.PageId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class RatingsTest {

    private static PageId page(int day) {
        return new PageId("example", "refunds", LocalDate.of(2026, 1, day), "%064d".formatted(day));
    }

    private static Terms terms(int day) {
        return new Terms(
                Instant.EPOCH,
                List.of(new TermsPage(page(day), "Refunds", Set.of("how-to-ask", "late"))),
                Map.of(),
                Map.of(),
                Map.of());
    }

    @Test
    void each_version_of_a_page_is_rated_by_itself() {
        Place old = Ratings.place(terms(1), "refunds", "late").orElseThrow();
        Place recent = Ratings.place(terms(2), "refunds", "late").orElseThrow();
        Ratings ratings = Ratings.NONE.with(old, false).with(recent, true).with(recent, true);
        assertThat(ratings.of(old)).isEqualTo(new Tally(0, 1));
        assertThat(ratings.of(recent)).isEqualTo(new Tally(2, 0));
    }

    @Test
    void there_is_nothing_to_say_of_a_place_that_does_not_exist() {
        assertThat(Ratings.place(terms(1), "refunds", "early")).isEmpty();
        assertThat(Ratings.place(terms(1), "privacy", "late")).isEmpty();
    }
}
