package goodterms.server.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import goodterms.server.company.Companies;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which version of a page is shown on which day. */
final class ShelfTest {

    private static final LocalDate FORMER = LocalDate.parse("2025-06-02");
    private static final LocalDate LATEST = LocalDate.parse("2026-01-06");

    private Shelf shelf;

    @BeforeEach
    void read() throws IOException {
        shelf = Shelf.read(
                "promotrack", "PromoTrack", ZoneOffset.UTC, Companies.files(Path.of("../companies/promotrack")));
    }

    @Test
    void until_a_version_comes_into_force_the_one_before_it_is_listed() {
        assertThat(shelf.inForce(LATEST.minusDays(1)))
                .extracting(Edition::name, Edition::day)
                .containsExactly(tuple("cancellation", FORMER), tuple("plans", FORMER), tuple("refunds", FORMER));
        assertThat(shelf.inForce(LATEST)).extracting(Edition::day).containsOnly(LATEST);
    }

    @Test
    void the_version_that_comes_next_is_the_soonest_of_those_to_come() {
        assertThat(shelf.coming("refunds", FORMER.minusDays(1)).map(Edition::day))
                .contains(FORMER);
        assertThat(shelf.coming("refunds", FORMER).map(Edition::day)).contains(LATEST);
        assertThat(shelf.coming("refunds", LATEST)).isEmpty();
    }
}
