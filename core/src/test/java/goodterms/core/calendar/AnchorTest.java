package goodterms.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AnchorTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    private static Anchor anchor(String local, ZoneId zone, Interval interval) {
        return new Anchor(LocalDateTime.parse(local).atZone(zone).toInstant(), zone, interval);
    }

    private static List<String> starts(Anchor anchor, int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> anchor.period(number)
                        .from()
                        .atZone(anchor.zone())
                        .toLocalDateTime()
                        .toString())
                .toList();
    }

    @Test
    void the_31st_comes_back_after_every_shorter_month() {
        assertThat(starts(anchor("2026-01-31T09:00", NEW_YORK, Interval.MONTH), 6))
                .containsExactly(
                        "2026-01-31T09:00",
                        "2026-02-28T09:00",
                        "2026-03-31T09:00",
                        "2026-04-30T09:00",
                        "2026-05-31T09:00",
                        "2026-06-30T09:00");
    }

    @Test
    void a_year_from_29_February_ends_on_28_February_until_the_next_leap_year() {
        assertThat(starts(anchor("2024-02-29T00:00", NEW_YORK, Interval.YEAR), 5))
                .containsExactly(
                        "2024-02-29T00:00",
                        "2025-02-28T00:00",
                        "2026-02-28T00:00",
                        "2027-02-28T00:00",
                        "2028-02-29T00:00");
    }

    @Test
    void an_hour_that_the_clocks_skip_is_made_up_for_once_and_comes_back_the_month_after() {
        assertThat(starts(anchor("2026-02-08T02:30", NEW_YORK, Interval.MONTH), 3))
                .containsExactly("2026-02-08T02:30", "2026-03-08T03:30", "2026-04-08T02:30");
    }

    @Test
    void the_second_of_two_equal_hours_stays_the_start_of_the_first_period() {
        Instant second = Instant.parse("2026-11-01T06:30:00Z");
        Period first = new Anchor(second, NEW_YORK, Interval.MONTH).period(0);
        assertThat(first.from()).isEqualTo(second);
        assertThat(first.until()).isEqualTo(Instant.parse("2026-12-01T06:30:00Z"));
    }

    @Test
    void a_month_over_a_change_of_clocks_is_an_hour_shorter_or_longer() {
        assertThat(anchor("2026-03-01T09:00", NEW_YORK, Interval.MONTH)
                        .period(0)
                        .seconds())
                .isEqualTo(31 * 86_400 - 3_600);
        assertThat(anchor("2026-10-15T09:00", NEW_YORK, Interval.MONTH)
                        .period(0)
                        .seconds())
                .isEqualTo(31 * 86_400 + 3_600);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UTC", "America/New_York", "America/Los_Angeles", "America/Sao_Paulo", "America/St_Johns",
                "America/Santiago", "America/Asuncion", "Europe/London", "Europe/Berlin", "Europe/Istanbul",
                "Africa/Cairo", "Africa/Casablanca", "Asia/Kolkata", "Asia/Kathmandu", "Asia/Tehran",
                "Asia/Tokyo", "Australia/Lord_Howe", "Pacific/Auckland", "Pacific/Chatham", "Pacific/Apia"
            })
    void over_fifty_years_every_period_starts_where_the_last_ended_on_its_day_of_the_month(String name) {
        ZoneId zone = ZoneId.of(name);
        for (int day = 28; day <= 31; day++) {
            Anchor anchor = anchor("2000-01-%02dT12:00".formatted(day), zone, Interval.MONTH);
            for (int number = 0; number < 600; number++) {
                Period period = anchor.period(number);
                LocalDate start = period.from().atZone(zone).toLocalDate();
                LocalDate due = dayOrLast(YearMonth.of(2000, 1).plusMonths(number), day);
                // On Samoa 30 December 2011 was left out: that day's period starts the day after.
                boolean leftOut = name.equals("Pacific/Apia") && due.equals(LocalDate.of(2011, 12, 30));
                assertThat(start).isEqualTo(leftOut ? due.plusDays(1) : due);
                assertThat(period.until()).isEqualTo(anchor.period(number + 1).from());
            }
        }
    }

    private static LocalDate dayOrLast(YearMonth month, int day) {
        return month.atDay(Math.min(day, month.lengthOfMonth()));
    }

    @Test
    void a_period_that_ends_before_it_starts_is_a_bug() {
        assertThatThrownBy(() -> new Period(0, Instant.EPOCH, Instant.EPOCH))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_is_left_of_a_period_is_all_before_it_and_nothing_after_it() {
        Period period = new Period(0, Instant.ofEpochSecond(100), Instant.ofEpochSecond(200));
        assertThat(period.secondsAfter(Instant.ofEpochSecond(50))).isEqualTo(100);
        assertThat(period.secondsAfter(Instant.ofEpochSecond(130))).isEqualTo(70);
        assertThat(period.secondsAfter(Instant.ofEpochSecond(300))).isZero();
    }
}
