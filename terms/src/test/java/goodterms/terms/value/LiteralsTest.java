package goodterms.terms.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import goodterms.terms.source.Position;
import goodterms.terms.source.Unreadable;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LiteralsTest {

    private static final Literals USD = new Literals(Position.line("x.md", 7), "USD");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            24 hours           | LENGTH         | 86400
            1 hour             | LENGTH         | 3600
            90 minutes         | LENGTH         | 5400
            30 seconds         | LENGTH         | 30
            2 weeks            | LENGTH         | 1209600
            12-day             | LENGTH         | 1036800
            3 calendar days    | CALENDAR_DAYS  | 3
            24 business hours  | BUSINESS_HOURS | 24
            5 %                | PERCENT        | 500
            5%                 | PERCENT        | 500
            2.5 per cent       | PERCENT        | 250
            100 percent        | PERCENT        | 10000
            $30                | MONEY          | 3000
            29.00 USD          | MONEY          | 2900
            USD 1,029.50       | MONEY          | 102950
            10                 | COUNT          | 10
            1,500 sessions     | COUNT          | 1500
            """)
    void words_say_a_value(String words, Kind kind, long raw) {
        Literals.Meaning meaning = USD.read(words);
        assertThat(meaning.value().type().kind()).isEqualTo(kind);
        assertThat(meaning.value().raw()).isEqualTo(raw);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            two weeks                | not-a-value      | Write the number in figures
            soon                     | not-a-value      | Write a figure with its unit
            -5 hours                 | not-a-value      | Write a figure with its unit
            1,00 hours               | not-a-value      | Write a figure with its unit
            99999999999999999999     | not-a-value      | Write a figure with its unit
            1.000 sessions           | ambiguous-number | Write a whole number
            1.5 hours                | ambiguous-number | use a smaller unit than hours
            1 month                  | no-fixed-length  | Write the number of days
            101 %                    | not-a-percentage | Write a number from 0 to 100
            0.125 %                  | not-a-percentage | two decimals at the most
            €5                       | wrong-currency   | Write it in USD
            5 EUR                    | wrong-currency   | Write it in USD
            $5.0                     | wrong-decimals   | Write it like 29.00
            """)
    void words_that_say_none_are_refused_with_what_to_write(String words, String code, String remedy) {
        Unreadable refused = catchThrowableOfType(Unreadable.class, () -> USD.read(words));
        assertThat(refused.finding().code()).isEqualTo(code);
        assertThat(refused.finding().remedy()).contains(remedy);
        assertThat(refused.finding().at().line()).isEqualTo(7);
    }

    @Test
    void a_dollar_is_no_dinar() {
        Literals kuwait = new Literals(Position.line("x.md", 1), "KWD");
        assertThat(catchThrowableOfType(Unreadable.class, () -> kuwait.read("$5"))
                        .finding()
                        .code())
                .isEqualTo("wrong-currency");
        assertThat(kuwait.read("5.125 KWD").value()).isEqualTo(Value.Scalar.money(5_125));
    }

    @Test
    void a_bare_number_is_an_amount_where_one_is_wanted() {
        assertThat(USD.read("29.00", Type.MONEY)).isEqualTo(Value.Scalar.money(2_900));
        assertThat(new Literals(Position.line("x.md", 1), "JPY").read("2,900", Type.MONEY))
                .isEqualTo(Value.Scalar.money(2_900));
    }

    @Test
    @Timeout(60)
    void a_number_without_end_is_refused_quickly() {
        for (String words :
                new String[] {"1,".repeat(500_000), "1".repeat(1_000_000), "1 " + "a ".repeat(400_000) + "1"}) {
            assertThat(catchThrowableOfType(Unreadable.class, () -> USD.read(words))
                            .finding()
                            .code())
                    .isEqualTo("not-a-value");
        }
    }

    @Test
    void lengths_are_worded_in_hours_minutes_and_seconds() {
        assertThat(Wording.length(Duration.ofHours(24).toSeconds())).isEqualTo("24 h");
        assertThat(Wording.length(Duration.ofMinutes(1_960).toSeconds())).isEqualTo("32 h 40 min");
        assertThat(Wording.length(86_401)).isEqualTo("24 h 00 min 01 s");
        assertThat(Wording.length(61)).isEqualTo("1 min 01 s");
        assertThat(Wording.length(59)).isEqualTo("59 s");
        assertThat(Wording.length(0)).isEqualTo("0 h");
        assertThat(Wording.length(-3_600)).isEqualTo("−1 h");
    }

    @Test
    void amounts_are_worded_with_the_decimals_of_their_currency() {
        assertThat(Wording.money(2_900, "USD")).isEqualTo("29.00");
        assertThat(Wording.money(2_900, "JPY")).isEqualTo("2900");
        assertThat(Wording.money(2_900, "KWD")).isEqualTo("2.900");
        assertThat(Wording.money(-5, "EUR")).isEqualTo("-0.05");
    }

    @Test
    void moments_are_worded_in_utc_with_seconds_where_there_are_some() {
        assertThat(Wording.moment(1_793_491_200)).isEqualTo("2026-11-01T00:00Z");
        assertThat(Wording.moment(1_793_491_201)).isEqualTo("2026-11-01T00:00:01Z");
    }
}
