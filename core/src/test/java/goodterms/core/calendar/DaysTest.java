package goodterms.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

final class DaysTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    @Test
    void days_keep_the_time_on_the_clock_over_a_change_of_clocks() {
        Instant start = Instant.parse("2026-03-01T14:00:00Z");
        assertThat(Days.after(start, 12, NEW_YORK)).isEqualTo(Instant.parse("2026-03-13T13:00:00Z"));
    }

    @Test
    void no_days_are_no_time_even_in_an_hour_that_comes_twice() {
        Instant second = Instant.parse("2026-11-01T06:30:00Z");
        assertThat(Days.after(second, 0, NEW_YORK)).isEqualTo(second);
    }

    @Test
    void days_between_are_the_midnights_of_the_zone() {
        Instant late = Instant.parse("2026-03-02T04:59:59Z");
        Instant midnight = Instant.parse("2026-03-02T05:00:00Z");
        assertThat(Days.between(late, midnight, NEW_YORK)).isEqualTo(1);
        assertThat(Days.between(late, midnight, ZoneId.of("UTC"))).isZero();
    }
}
