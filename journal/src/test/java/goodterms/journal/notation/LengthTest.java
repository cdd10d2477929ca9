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

class LengthTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final Instant BEFORE_THE_CLOCKS_GO_FORWARD = Instant.parse("2026-03-07T14:00:00Z");

    private static Length length(String text) {
        return Length.read(new Scalar(Position.line("x.yaml", 7), text));
    }

    @Test
    void hours_are_elapsed_time_and_days_are_days_of_the_calendar() {
        assertThat(length("24 hours").after(BEFORE_THE_CLOCKS_GO_FORWARD, NEW_YORK))
                .isEqualTo("2026-03-08T14:00:00Z");
        assertThat(length("1 day").after(BEFORE_THE_CLOCKS_GO_FORWARD, NEW_YORK))
                .isEqualTo("2026-03-08T13:00:00Z");
        assertThat(length("1 week").after(BEFORE_THE_CLOCKS_GO_FORWARD, NEW_YORK))
                .isEqualTo("2026-03-14T13:00:00Z");
    }

    @Test
    void parts_add_up() {
        assertThat(length("24 hours 1 second").after(BEFORE_THE_CLOCKS_GO_FORWARD, NEW_YORK))
                .isEqualTo("2026-03-08T14:00:01Z");
        assertThat(length("2 days 10 minutes").exact()).hasHours(48).hasMinutes(48 * 60 + 10);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "soon",
                "24",
                "hours",
                "24hours",
                "1.5 hours",
                "-1 day",
                "1 day  2 hours",
                "1 month",
                "999999 days"
            })
    void other_forms_are_refused(String text) {
        assertThatThrownBy(() -> length(text))
                .hasMessage("x.yaml:7: wrong-value: here should stand a length of at most 100 years, not “" + text
                        + "”\n    Write it like 24 hours 1 second, or 3 days.");
    }
}
