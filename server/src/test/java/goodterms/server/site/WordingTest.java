package goodterms.server.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WordingTest {

    private final Wording chicago = new Wording(ZoneId.of("America/Chicago"));

    @Test
    void a_sentence_for_people_has_moments_by_their_clock_and_no_names_of_programs() {
        assertThat(chicago.plain("It ends at 2026-04-02T15:00:00Z, for USD 49.00: “Write to us.” (late-cancellation)"))
                .isEqualTo("It ends at 2 April 2026, 10:00, for 49.00\u00a0USD: “Write to us.”");
    }

    @Test
    void a_letter_calls_requests_and_papers_as_the_pages_of_its_reader_do() {
        assertThat(chicago.letter("case-12 is withdrawn.")).isEqualTo("Your request is withdrawn.");
        assertThat(chicago.letter("We have not answered case-1 in time."))
                .isEqualTo("We have not answered your request in time.");
        assertThat(chicago.letter("USD 49.00 of invoice-2 is open, credit-note-1 is not."))
                .isEqualTo("49.00\u00a0USD of invoice\u00a02 is open, credit note\u00a01 is not.");
        String link = "https://example.com/portal/requests/case-1?then=invoice-2";
        assertThat(chicago.letter(link)).isEqualTo(link);
    }

    @ParameterizedTest
    @CsvSource({
        "USD 999.00,      '999.00 USD'",
        "USD 1000.00,     '1,000.00 USD'",
        "USD -1234567.89, '−1,234,567.89 USD'",
        "JPY 123456,      '123,456 JPY'",
        "KWD 1234.567,    '1,234.567 KWD'"
    })
    void amounts_have_a_comma_for_each_thousand_and_a_minus_that_is_one(String amount, String written) {
        assertThat(chicago.money(Money.parse(amount))).isEqualTo(written.replace(' ', '\u00a0'));
        assertThat(chicago.plain(amount + " is credited.")).isEqualTo(written.replace(' ', '\u00a0') + " is credited.");
    }

    @Test
    void a_sentence_without_any_of_them_stays_as_it_is() {
        String sentence = "Ask one of its owners (there are two) to do it.";
        assertThat(chicago.plain(sentence)).isEqualTo(sentence);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T15:00:00Z, 2026-04-02T14:00:00Z, 2_Mar – 2_Apr_2026",
        "2026-12-15T15:00:00Z, 2027-01-15T15:00:00Z, 15_Dec_2026 – 15_Jan_2027",
        "2026-12-01T15:00:00Z, 2027-01-01T05:59:59Z, 1_Dec – 31_Dec_2026"
    })
    void days_from_one_to_another_say_the_year_once_where_it_is_one(Instant from, Instant until, String written) {
        assertThat(chicago.span(from, until)).isEqualTo(written.replace('_', '\u00a0'));
    }

    @Test
    void a_date_does_not_break_between_the_day_and_the_month() {
        assertThat(Wording.whole("We try again on 5 April 2026, 09:00. Of 10 Properties 7 are used."))
                .isEqualTo("We try again on 5\u00a0April 2026, 09:00. Of 10 Properties 7 are used.");
    }
}
