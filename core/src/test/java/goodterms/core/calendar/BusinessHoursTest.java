package goodterms.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import goodterms.core.life.Chance;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class BusinessHoursTest {

    private static final BusinessHours OFFICE = BusinessHours.parse("mon-fri 09:00-17:00 America/New_York");

    @Test
    void hours_run_only_while_the_office_is_open() {
        // 2026-03-02 is a Monday.
        check(OFFICE, """
                start              hours  reached
                2026-03-02T09:00   1      2026-03-02T10:00
                2026-03-02T09:00   8      2026-03-02T17:00
                2026-03-02T09:00   9      2026-03-03T10:00
                2026-03-02T07:30   1      2026-03-02T10:00
                2026-03-02T17:00   1      2026-03-03T10:00
                2026-03-02T16:30   1      2026-03-03T09:30
                2026-03-02T12:00   24     2026-03-05T12:00
                2026-03-02T12:00   48     2026-03-10T12:00
                2026-03-06T16:00   2      2026-03-09T10:00
                2026-03-07T13:00   8      2026-03-09T17:00
                2026-03-08T02:00   8      2026-03-09T17:00
                """);
    }

    @Test
    void a_day_with_a_break_and_a_short_day_count_what_they_are_open() {
        check(
                BusinessHours.parse("mon-thu 09:00-12:00 13:00-17:00, fri 09:00-12:00, sun 22:00-24:00 Europe/Vienna"),
                """
                start              hours  reached
                2026-03-02T11:00   2      2026-03-02T14:00
                2026-03-02T12:30   1      2026-03-02T14:00
                2026-03-05T16:00   2      2026-03-06T10:00
                2026-03-06T11:00   2      2026-03-08T23:00
                2026-03-08T23:00   2      2026-03-09T10:00
                """);
    }

    @Test
    void a_holiday_is_no_business_day() {
        BusinessHours closed = OFFICE.closedOn(Set.of(LocalDate.of(2026, 12, 25), LocalDate.of(2026, 12, 26)));
        check(closed, """
                start              hours  reached
                2026-12-24T16:00   2      2026-12-28T10:00
                2026-12-25T10:00   1      2026-12-28T10:00
                """);
    }

    @Test
    void an_hour_that_the_clocks_skip_is_none_and_one_that_they_repeat_is_two() {
        // New York goes forward on 2026-03-08 at 02:00 and back on 2026-11-01 at 02:00.
        BusinessHours nights = BusinessHours.parse("sat-sun 00:00-06:00 America/New_York");
        check(nights, """
                start              hours  reached
                2026-03-08T00:00   3      2026-03-08T04:00
                2026-03-08T00:00   5      2026-03-08T06:00
                2026-11-01T00:00   4      2026-11-01T03:00
                2026-11-01T00:00   7      2026-11-01T06:00
                """);
    }

    @Test
    void an_opening_that_falls_into_a_skipped_hour_is_as_late_as_the_clocks() {
        BusinessHours early = BusinessHours.parse("sun 02:15-02:45 03:00-04:00 America/New_York");
        check(early, """
                start              hours  reached
                2026-03-08T00:00   1      2026-03-08T04:00
                """);
    }

    @Test
    void hours_written_wrongly_are_refused_in_words() {
        refused("09:00-17:00 UTC", "“09:00-17:00” needs both days and hours");
        refused("mon-fri UTC", "“mon-fri” needs both days and hours");
        refused("mon-fri", "“mon-fri” names no days, or no zone");
        refused("mon-fri 09:00-17:00", "“09:00-17:00” is no zone, such as America/Los_Angeles");
        refused("mon-fry 09:00-17:00 UTC", "“mon-fry” names no day; days are mon, tue, wed, thu, fri, sat, sun");
        refused("mon 9-17 UTC", "“9-17” is neither days, such as mon-fri, nor hours after them, such as 09:00-17:00");
        refused("mon 17:00-09:00 UTC", "“17:00-09:00” are no hours of a day");
        refused("mon 09:60-17:00 UTC", "“09:60-17:00” are no hours of a day");
        refused("mon 09:00-25:00 UTC", "“09:00-25:00” are no hours of a day");
        refused("mon 09:00-12:00 11:00-13:00 UTC", "it opens twice at once on a MONDAY");
    }

    @Test
    void stretches_are_written_in_any_order() {
        check(BusinessHours.parse("mon 13:00-14:00, mon-fri 09:00-12:00 UTC"), """
                start              hours  reached
                2026-03-02T00:00   4      2026-03-02T14:00
                """);
    }

    private static void refused(String text, String message) {
        assertThatThrownBy(() -> BusinessHours.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void counting_on_and_counting_between_undo_each_other() {
        Chance.forSeeds(3_000, chance -> {
            BusinessHours hours = BusinessHours.parse(chance.of(
                            "mon-fri 09:00-17:00 ",
                            "mon-thu 09:00-12:00 13:00-17:00, fri 09:00-12:00 ",
                            "sat-mon 00:00-24:00 ",
                            "sun 01:30-02:30 ",
                            "wed 22:00-24:00, thu 00:00-03:30 ")
                    + chance.of("America/New_York", "Australia/Lord_Howe", "Pacific/Apia", "Europe/Vienna", "UTC"));
            hours = hours.closedOn(Set.of(LocalDate.of(2026, 3, 9), LocalDate.of(2026, 11, 1)));
            Instant start = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(chance.between(0, 365L * 86_400));
            Duration open = Duration.ofSeconds(chance.between(0, 60 * 3_600));
            Instant reached = hours.plus(start, open);
            assertThat(hours.between(start, reached)).isEqualTo(open);
            assertThat(reached).isAfterOrEqualTo(start.plus(open));
            assertThat(hours.between(reached, start)).isEqualTo(open.isZero() ? open : Duration.ZERO);
            Duration more = Duration.ofSeconds(chance.between(0, 20 * 3_600));
            assertThat(hours.plus(reached, more)).isEqualTo(hours.plus(start, open.plus(more)));
        });
    }

    private static void check(BusinessHours hours, String table) {
        List<String> lines = table.lines().skip(1).toList();
        assertThat(lines).isNotEmpty();
        for (String line : lines) {
            String[] cells = line.strip().split("\\s+", -1);
            Instant start = instant(cells[0], hours.zone());
            Instant reached = instant(cells[2], hours.zone());
            Duration open = Duration.ofHours(Long.parseLong(cells[1]));
            assertThat(hours.plus(start, open)).as(line).isEqualTo(reached);
            assertThat(hours.between(start, reached)).as(line).isEqualTo(open);
        }
    }

    private static Instant instant(String local, ZoneId zone) {
        return LocalDateTime.parse(local).atZone(zone).toInstant();
    }
}
