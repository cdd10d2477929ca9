package goodterms.terms.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import goodterms.terms.source.Finding;
import goodterms.terms.source.Position;
import goodterms.terms.source.Unreadable;
import goodterms.terms.value.Value.Scalar;
import goodterms.terms.vocabulary.Question;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactTextTest {

    private static final FactText TEXT = new FactText(Question.REFUND, "USD", List.of("late-cancellation"));

    private static Facts read(String name, String words) {
        Facts.Builder facts = Facts.about(Question.REFUND);
        TEXT.read(new Position("case.yaml", 4, 9), name, words, facts);
        return facts.build();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            charged                    | 29.00                     | 2900
            charged                    | 29                        | 2900
            charged                    | $29                       | 2900
            cancelled                  | yes                       | 1
            cancelled                  | false                     | 0
            interval                   | year                      | 1
            reason                     | forgot                    | 3
            asked_at                   | 2026-11-01T10:00Z         | 1793527200
            asked_at                   | 2026-11-01T23:45:00+13:45 | 1793527200
            fault_length               | 72 hours                  | 259200
            fault_length               | 32 h 40 min 05 s          | 117605
            calendar_days_since_charge | 3 days                    | 3
            """)
    void facts_are_read_as_people_write_them(String name, String words, long raw) {
        assertThat(read(name, words).raw(Question.REFUND.fact(name).orElseThrow()))
                .isEqualTo(raw);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            chargd       | 29.00                 | unknown-fact     | Did you mean `charged`?
            refund       | 29.00                 | unknown-fact     | `goodterms facts` lists
            x_given_before | yes                 | unknown-fact     | `goodterms facts` lists
            charged      | -29.00                | negative-money   | Write an amount such as 29.00.
            charged      | −29.00                | negative-money   | Write an amount such as 29.00.
            charged      | 29.00 EUR             | wrong-currency   | Write it in USD
            charged      | 29.000                | wrong-decimals   | Write it like 29.00.
            charged      | lots                  | not-a-value      | Write a figure
            charged      | 24 hours              | wrong-kind       | Write it as an amount
            cancelled    | maybe                 | wrong-kind       | Write yes or no.
            interval     | week                  | unknown-word     | Known are: month, year.
            reason       | forgt                 | unknown-word     | Did you mean forgot?
            country      | UK                    | unknown-word     | Use one of the words
            asked_at     | 2026-11-01            | bad-moment       | Write a day there is
            asked_at     | 2026-02-29T10:00Z     | bad-moment       | Write a day there is
            asked_at     | 1999-12-31T23:59:59Z  | out-of-range     | Write a value that a real case can have.
            asked_at     | 2200-01-01T00:00:01Z  | out-of-range     | Write a value that a real case can have.
            """)
    void what_no_case_can_have_is_refused_where_it_stands(String name, String words, String code, String remedy) {
        Finding finding =
                catchThrowableOfType(Unreadable.class, () -> read(name, words)).finding();
        assertThat(finding.code()).isEqualTo(code);
        assertThat(finding.remedy()).startsWith(remedy);
        assertThat(finding.at()).isEqualTo(new Position("case.yaml", 4, 9));
    }

    @Test
    void whether_a_clause_has_given_before_is_a_fact_too() {
        assertThat(read("late_cancellation_given_before", "yes").given()).containsExactly("late-cancellation");
        assertThat(read("late_cancellation_given_before", "no").given()).isEmpty();
    }

    @Test
    void facts_know_what_is_known_and_hold_only_what_can_be() {
        Facts facts = Facts.about(Question.REFUND).truth("cancelled", false).build();
        assertThat(facts.knows(Question.REFUND.fact("cancelled").orElseThrow())).isTrue();
        assertThat(facts.value(Question.REFUND.fact("charged").orElseThrow())).isEmpty();
        assertThat(facts.more().money("charged", 5).build()).isNotEqualTo(facts);
        assertThat(facts)
                .isEqualTo(
                        Facts.about(Question.REFUND).truth("cancelled", false).build());
        Facts.Builder more = facts.more();
        assertThatThrownBy(() -> more.money("charged", -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> more.money("cancelled", 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> more.word("interval", "week")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> more.set("nothing", Scalar.YES)).isInstanceOf(IllegalArgumentException.class);
    }
}
