package goodterms.journal.notation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import goodterms.terms.source.Position;
import goodterms.terms.source.Yaml.Scalar;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MomentsTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    private static Scalar written(String text) {
        return new Scalar(new Position("x.yaml", 4, 9), text);
    }

    @Test
    void a_local_time_is_read_in_the_zone_of_the_account() {
        assertThat(Moments.read(written("2026-03-01T09:00"), NEW_YORK)).isEqualTo("2026-03-01T14:00:00Z");
        assertThat(Moments.read(written("2026-07-01T09:00:01"), NEW_YORK)).isEqualTo("2026-07-01T13:00:01Z");
    }

    @Test
    void a_time_with_an_offset_needs_no_zone() {
        assertThat(Moments.read(written("2026-03-01T14:00Z"), NEW_YORK)).isEqualTo("2026-03-01T14:00:00Z");
        assertThat(Moments.read(written("2026-03-01T09:00-05:00"), NEW_YORK)).isEqualTo("2026-03-01T14:00:00Z");
        assertThat(Moments.read(written("2026-03-01T14:00:30Z"), NEW_YORK)).isEqualTo("2026-03-01T14:00:30Z");
    }

    @Test
    void of_an_hour_that_occurs_twice_the_first_is_meant_and_the_second_is_said_with_its_offset() {
        Instant first = Moments.read(written("2026-11-01T01:30"), NEW_YORK);
        assertThat(first).isEqualTo("2026-11-01T05:30:00Z");
        assertThat(Moments.say(first, NEW_YORK)).isEqualTo("2026-11-01T01:30");
        assertThat(Moments.say(first.plusSeconds(3600), NEW_YORK)).isEqualTo("2026-11-01T01:30-05:00");
    }

    @Test
    void an_hour_that_the_zone_skips_is_refused() {
        assertThatThrownBy(() -> Moments.read(written("2026-03-08T02:30"), NEW_YORK))
                .hasMessage("""
                        x.yaml:4: skipped-time: 2026-03-08T02:30 never occurs in America/New_York: the clocks are put forward over it
                            Write another time, or one with an offset.""");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30T09:00", "2026-13-01T09:00", "2026-03-01T24:00", "2026-03-01T09:00+19:00"})
    void a_date_that_does_not_exist_is_refused(String text) {
        assertThatThrownBy(() -> Moments.read(written(text), NEW_YORK))
                .hasMessage("x.yaml:4: wrong-value: here should stand a moment, not “" + text
                        + "”\n    There is no such date or time; look at a calendar.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tomorrow", "2026-03-01", "2026-3-1T9:00", "2026-03-01T09:00:00.5", "2026-03-01 09:00"})
    void other_forms_are_refused(String text) {
        assertThatThrownBy(() -> Moments.read(written(text), NEW_YORK))
                .hasMessageEndingWith("Write it like 2026-03-01T09:00, in the zone of the account.");
    }
}
