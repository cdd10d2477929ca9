package goodterms.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TicksTest {

    private static List<String> between(String from, String until) {
        return Ticks.between(Instant.parse(from), Instant.parse(until), ZoneId.of("America/Chicago")).stream()
                .map(Ticks.Tick::words)
                .toList();
    }

    @Test
    void a_short_life_is_told_in_days_and_a_long_one_in_years() {
        assertThat(between("2026-04-01T09:00:00Z", "2026-04-04T09:00:00Z")).containsExactly("2 Apr", "3 Apr", "4 Apr");
        assertThat(between("2026-04-01T09:00:00Z", "2026-05-01T09:00:00Z"))
                .containsExactly("8 Apr", "15 Apr", "22 Apr", "29 Apr");
        assertThat(between("2026-04-01T09:00:00Z", "2026-08-20T09:00:00Z")).containsExactly("May", "Jun", "Jul", "Aug");
        assertThat(between("2026-02-01T09:00:00Z", "2027-02-01T09:00:00Z"))
                .containsExactly("Apr 26", "Jul 26", "Oct 26", "Jan 27");
        assertThat(between("2023-02-01T09:00:00Z", "2027-02-01T09:00:00Z"))
                .containsExactly("2024", "2025", "2026", "2027");
    }

    @Test
    void no_life_has_more_of_them_than_a_phone_shows() {
        assertThat(between("1971-02-01T09:00:00Z", "2019-02-01T09:00:00Z")).hasSizeBetween(1, 5);
    }
}
