package goodterms.terms.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import goodterms.terms.expression.Expression.FactRead;
import goodterms.terms.expression.Expression.Literal;
import goodterms.terms.value.Type;
import goodterms.terms.value.Value.Scalar;
import goodterms.terms.vocabulary.Question;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CelTest {

    private static final Names NAMES = names();

    private static Names names() {
        Map<String, Expression> names = new TreeMap<>();
        Question.REFUND.facts().forEach(fact -> names.put(fact.name(), new FactRead(fact)));
        names.put("late_window", new Literal(Scalar.length(86_400), Optional.of("late-window")));
        names.put("fee", new Literal(new Scalar(Type.PERCENT, 500), Optional.of("fee")));
        names.put("times", new Literal(new Scalar(Type.COUNT, 3), Optional.of("times")));
        return new Names(names);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '"', textBlock = """
            cancelled
            !ever_used && (cancelled || campaign_started)
            asked_at - charged_at <= late_window
            charged_at + late_window > asked_at
            late_window + charged_at > asked_at
            interval == 'year'
            'year' != interval
            reason in ['forgot', 'not-used']
            0 < charged
            charged * times > unused_value
            times * charged / times == charged
            share(charged, fee) > 0
            calendar_days_since_charge <= 1
            cancelled ? ever_used : true
            (interval == 'year' ? charged : 0) > 0
            """)
    void what_can_be_proved_is_read(String text) throws NotUnderstood {
        assertThat(Cel.read(text, NAMES, Type.TRUTH).type()).isEqualTo(Type.TRUTH);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            charged                           | wrong-kind        | 0
            charged == asked_at               | wrong-kind        | 8
            interval < interval               | wrong-kind        | 9
            cancelled < ever_used             | wrong-kind        | 10
            asked_at + charged_at == asked_at | wrong-kind        | 9
            charged - asked_at == charged     | wrong-kind        | 8
            cancelled + cancelled == true     | wrong-kind        | 10
            asked_at == 0                     | wrong-kind        | 12
            charged == 'year'                 | wrong-kind        | 11
            interval == 'week'                | unknown-word      | 12
            cancelld                          | unknown-name      | 0
            ever_used && nothing_known        | unknown-name      | 13
            charged > 5                       | bare-number       | 10
            charged == 1                      | bare-number       | 11
            charged > 1.5                     | not-provable      | 10
            charged > 5u                      | not-provable      | 10
            charged * unused_value > 0        | not-provable      | 8
            charged / charged > 0             | not-provable      | 8
            share(charged, charged) > 0       | not-provable      | 5
            share(charged) > 0                | not-provable      | 5
            charged.share(fee) > 0            | not-provable      | 13
            -charged < 0                      | not-provable      | 0
            charged % times == 0              | not-provable      | 8
            asked_at.getHours() == 0          | not-provable      | 17
            now() == asked_at                 | not-provable      | 3
            reason.startsWith('f')            | not-provable      | 17
            a.b                               | not-provable      | 1
            [cancelled] == [ever_used]        | not-provable      | 0
            {'a': cancelled} == {}            | not-provable      | 0
            null == charged                   | not-provable      | 0
            charged in [0]                    | not-provable      | 8
            days_of_hours(calendar_days_since_charge, 26) > late_window | not-provable | 13
            charged >                         | not-an-expression | 9
            cancelled ever_used               | not-an-expression | 10
            cancelled = true                  | not-an-expression | 10
            cancelled and ever_used           | not-an-expression | 10
            while                             | not-an-expression | 0
            charged > 99999999999999999999    | not-an-expression | 10
            """)
    void what_can_not_is_refused_at_its_place(String text, String code, int offset) {
        NotUnderstood refused = refused(text);
        assertThat(refused.code()).isEqualTo(code);
        assertThat(refused.offset()).isEqualTo(offset);
        assertThat(refused.remedy()).isNotBlank();
    }

    @Test
    void a_misspelt_name_is_refused_with_the_one_that_was_meant() {
        assertThat(refused("late_windwo > late_window").remedy()).isEqualTo("Did you mean `late_window`?");
    }

    @Test
    void an_expression_nested_deep_is_refused_before_anything_goes_down_into_it() {
        assertThat(refused("(".repeat(900) + "cancelled" + ")".repeat(900)).code())
                .isEqualTo("too-deep");
        assertThat(refused("charged + ".repeat(150) + "charged > 0").code()).isEqualTo("too-deep");
        assertThat(refused("cancelled ? true : ".repeat(100) + "true").code()).isEqualTo("too-deep");
    }

    @Test
    void a_long_expression_is_refused_unread() {
        assertThat(refused("(".repeat(100_000)).code()).isEqualTo("too-long");
    }

    @Test
    void hundreds_of_alternatives_are_one_list() throws NotUnderstood {
        assertThat(Cel.read("cancelled || ".repeat(150) + "cancelled", NAMES, Type.TRUTH)
                        .parts())
                .hasSize(151);
    }

    private static NotUnderstood refused(String text) {
        return catchThrowableOfType(NotUnderstood.class, () -> Cel.read(text, NAMES, Type.TRUTH));
    }
}
