package goodterms.terms.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import goodterms.terms.Draft;
import goodterms.terms.clause.Clause;
import goodterms.terms.clause.Grant;
import goodterms.terms.expression.Expression;
import goodterms.terms.expression.Expression.Relation;
import goodterms.terms.expression.Reading;
import goodterms.terms.value.Kind;
import goodterms.terms.value.Type;
import goodterms.terms.value.Value.Scalar;
import goodterms.terms.vocabulary.Fact;
import goodterms.terms.vocabulary.Output;
import goodterms.terms.vocabulary.Question;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class PhrasesTest {

    private static final String CONDITIONS = """
            cancelled                                          | you have cancelled
            !cancelled                                         | you have not cancelled
            !!cancelled                                        | you have cancelled
            !used_since_charge                                 | the product was not used since the charge
            !ever_used                                         | the product was never used
            !cancellation_on_record                            | neither a cancellation nor a message to support asking for one is on record
            true                                               | this is always so
            !true                                              | this is never so
            cancelled == false                                 | you have not cancelled
            true != cancelled                                  | you have not cancelled
            cancelled == consumer                              | you have cancelled if and only if you buy as a consumer
            cancelled != consumer                              | either you have cancelled or you buy as a consumer, but not both
            asked_at - charged_at <= late_window               | the time from the charge to your request is at most 24 hours
            asked_at - charged_at < late_window                | the time from the charge to your request is less than 24 hours
            asked_at - charged_at > late_window                | the time from the charge to your request is more than 24 hours
            asked_at - charged_at >= late_window               | the time from the charge to your request is at least 24 hours
            asked_at - charged_at == late_window               | the time from the charge to your request is exactly 24 hours
            asked_at - charged_at != late_window               | the time from the charge to your request is not exactly 24 hours
            !(asked_at - charged_at <= late_window)            | the time from the charge to your request is more than 24 hours
            asked_at < charged_at + late_window                | your request comes before 24 hours after the charge
            late_window + charged_at >= asked_at               | 24 hours after the charge comes no earlier than your request
            asked_at - late_window > charged_at                | 24 hours before your request comes after the charge
            last_active <= asked_at                            | the last use (or the sign-up, if there was none) comes no later than your request
            last_active == charged_at                          | the last use (or the sign-up, if there was none) comes at the same moment as the charge
            last_active != charged_at                          | the last use (or the sign-up, if there was none) does not come at the same moment as the charge
            fault_length >= outage_length                      | the length of the fault is at least 72 hours
            fault_length > 0                                   | the length of the fault is more than 0 hours
            calendar_days_since_charge <= cooling_off          | the time since the charge (counted in your time zone) is at most 14 calendar days
            charged >= least                                   | the amount you were charged is at least 30.00 USD
            charged - unused_value > least                     | (the amount you were charged, less the value of the time you have paid for and not yet had) is more than 30.00 USD
            charged * times > least                            | 3 times the amount you were charged is more than 30.00 USD
            reason == 'forgot'                                 | the reason you give is that you forgot the subscription
            'forgot' == reason                                 | the reason you give is that you forgot the subscription
            reason != 'forgot'                                 | the reason you give is not that you forgot the subscription
            !(reason == 'forgot')                              | the reason you give is not that you forgot the subscription
            reason in ['forgot', 'technical']                  | the reason you give is that you forgot the subscription or a technical problem
            reason in ['forgot']                               | the reason you give is that you forgot the subscription
            !(reason in ['forgot'])                            | the reason you give is not that you forgot the subscription
            !(reason in ['forgot', 'technical'])               | the reason you give is neither that you forgot the subscription nor a technical problem
            reason != 'forgot' && reason != 'technical'        | the reason you give is neither that you forgot the subscription nor a technical problem
            reason == 'forgot' && interval == 'year'           | the reason you give is that you forgot the subscription, and the length of your billing period is one year
            fault_cause in ['ours', 'customer', 'third-party'] | the cause of the fault is on our side, on your side or with a third party
            repeat_trial == 'none'                             | a repeat of the trial under another name is not in question
            repeat_trial != 'none'                             | a repeat of the trial under another name is in question
            country == 'DE'                                    | the country you buy from is Germany
            interval == interval                               | the length of your billing period is the same as the length of your billing period
            cancelled && consumer                              | you have cancelled, and you buy as a consumer
            cancelled \\|\\| consumer                              | you have cancelled, or you buy as a consumer
            !(cancelled && consumer)                           | you have not cancelled, or you do not buy as a consumer
            !(cancelled \\|\\| consumer)                           | you have not cancelled, and you do not buy as a consumer
            cancelled && (consumer \\|\\| ever_used)               | you have cancelled, and (you buy as a consumer, or the product was used at least once)
            !(cancelled && !(consumer && ever_used))           | you have not cancelled, or (you buy as a consumer, and the product was used at least once)
            consumer ? cancelled : ever_used                   | if you buy as a consumer, then you have cancelled, and otherwise the product was used at least once
            !(consumer ? cancelled : ever_used)                | if you buy as a consumer, then you have not cancelled, and otherwise the product was never used
            rule_given_before                                  | you have already received what “Cancelled a little late” gives
            !rule_given_before                                 | you have not yet received what “Cancelled a little late” gives
            """;

    private static final String AMOUNTS = """
            charged                                            | the amount you were charged
            0                                                  | 0.00 USD
            least                                              | 30.00 USD
            charged - share(charged, handling_fee)             | the amount you were charged, less 5 % of it
            unused_value - share(charged, handling_fee)        | the value of the time you have paid for and not yet had, less 5 % of the amount you were charged
            charged + least - least                            | (the amount you were charged plus 30.00 USD), less 30.00 USD
            share(charged - least, handling_fee)               | 5 % of (the amount you were charged, less 30.00 USD)
            charged / times                                    | the amount you were charged divided by 3
            charged - charged / times                          | the amount you were charged, less (the amount you were charged divided by 3)
            times * charged                                    | 3 times the amount you were charged
            consumer ? charged : unused_value                  | the amount you were charged if you buy as a consumer, and otherwise the value of the time you have paid for and not yet had
            charged - (consumer ? least : 0)                   | the amount you were charged, less (30.00 USD if you buy as a consumer, and otherwise 0.00 USD)
            """;

    private static final Phrases PHRASES = new Phrases(new Named(
            "USD",
            Map.of(
                    "late_window", "24 hours",
                    "outage_length", "72 hours",
                    "cooling_off", "14 calendar days",
                    "least", "30.00 USD"),
            Map.of("rule", "Cancelled a little late")));

    /** A line of a table. */
    record Row(String text, String phrase, Expression expression) {
        @Override
        public String toString() {
            return text;
        }
    }

    static List<Row> conditions() {
        return rows(
                CONDITIONS,
                text -> clause("when: " + text + "\nrefund: 0\nonce per: account")
                        .conditions()
                        .getFirst()
                        .expression());
    }

    static List<Row> amounts() {
        return rows(
                AMOUNTS,
                text -> ((Grant.Amount) clause("refund: " + text)
                                .grants()
                                .values()
                                .iterator()
                                .next())
                        .most());
    }

    private static List<Row> rows(String table, Function<String, Expression> reader) {
        return table.lines()
                .map(line -> line.split(" \\| ", 2))
                .map(cells -> new Row(
                        cells[0].strip().replace("\\", ""),
                        cells[1].strip(),
                        reader.apply(cells[0].strip().replace("\\", ""))))
                .toList();
    }

    private static Clause clause(String lines) {
        return Draft.refunds()
                .with("least", Scalar.money(3_000))
                .with("times", new Scalar(Type.COUNT, 3))
                .with("cooling_off", new Scalar(Type.CALENDAR_DAYS, 14))
                .rules("clause rule\n" + lines)
                .clauses()
                .getFirst();
    }

    @Test
    void an_amount_is_said_with_its_thousands_apart() {
        assertThat(new ValueWords("USD").of(new Scalar(Type.MONEY, 149_000))).isEqualTo("1,490.00 USD");
        assertThat(new ValueWords("USD").of(new Scalar(Type.MONEY, 49_000))).isEqualTo("490.00 USD");
        assertThat(new ValueWords("JPY").of(new Scalar(Type.MONEY, 1_234_567))).isEqualTo("1,234,567 JPY");
    }

    @ParameterizedTest
    @MethodSource("conditions")
    void a_condition_is_a_sentence(Row row) {
        assertThat(PHRASES.of(row.expression())).isEqualTo(row.phrase());
    }

    @ParameterizedTest
    @MethodSource("amounts")
    void an_amount_is_a_noun(Row row) {
        assertThat(PHRASES.of(row.expression())).isEqualTo(row.phrase());
    }

    @Test
    void the_tables_hold_every_shape_and_every_relation() {
        Set<Class<?>> shapes = new HashSet<>();
        Set<Relation> relations = new HashSet<>();
        Stream.concat(conditions().stream(), amounts().stream())
                .flatMap(row -> Reading.within(row.expression()))
                .forEach(part -> {
                    shapes.add(part.getClass());
                    if (part instanceof Expression.Comparison comparison) {
                        relations.add(comparison.relation());
                    }
                });

        assertThat(shapes).containsExactlyInAnyOrder(Expression.class.getPermittedSubclasses());
        assertThat(relations).containsExactlyInAnyOrder(Relation.values());
    }

    @Test
    void two_different_rules_never_read_the_same() {
        List<Row> rows = new ArrayList<>(conditions());
        rows.addAll(amounts());
        Map<String, List<Row>> byPhrase = new TreeMap<>();
        rows.forEach(row ->
                byPhrase.computeIfAbsent(row.phrase(), _ -> new ArrayList<>()).add(row));

        assertThat(byPhrase.values().stream().filter(same -> same.size() > 1))
                .extracting(same -> same.stream().map(Row::text).toList())
                .containsExactlyInAnyOrder(
                        List.of("cancelled", "!!cancelled"),
                        List.of("!cancelled", "cancelled == false", "true != cancelled"),
                        List.of("asked_at - charged_at > late_window", "!(asked_at - charged_at <= late_window)"),
                        List.of("reason == 'forgot'", "'forgot' == reason", "reason in ['forgot']"),
                        List.of("reason != 'forgot'", "!(reason == 'forgot')", "!(reason in ['forgot'])"),
                        List.of("!(reason in ['forgot', 'technical'])", "reason != 'forgot' && reason != 'technical'"));
    }

    @ParameterizedTest
    @EnumSource(Question.class)
    void every_value_of_a_fact_can_be_said(Question question) {
        for (Fact fact : question.facts()) {
            Kind kind = fact.type().kind();
            int sentences = kind == Kind.TRUTH
                    ? 2
                    : kind == Kind.WORD ? fact.type().words().size() : 1;
            assertThat(fact.said()).as(fact.name()).hasSize(sentences).doesNotHaveDuplicates();
            assertThat(fact.sentence(0, "VALUE")).as(fact.name()).doesNotContain("{}");
            assertThat(fact.sentence(0, "VALUE").contains("VALUE"))
                    .as(fact.name())
                    .isEqualTo(kind != Kind.TRUTH && kind != Kind.WORD);
        }
    }

    @ParameterizedTest
    @EnumSource(Question.class)
    void every_value_of_an_output_can_be_said(Question question) {
        for (Output output : question.outputs()) {
            int sentences =
                    output.type().words().isEmpty() ? 2 : output.type().words().size();
            assertThat(output.said()).as(output.name()).hasSize(sentences).doesNotHaveDuplicates();
        }
    }

    @Test
    void a_clause_is_one_sentence() {
        assertThat(PHRASES.rule(clause("""
                                instead of: never-used, told-later
                                when: cancelled
                                when: asked_at - charged_at <= late_window
                                once per: account
                                refund: charged - share(charged, handling_fee)
                                """)))
                .isEqualTo("If you have cancelled, and the time from the charge to your request is at most 24 hours, we"
                        + " return the amount you were charged, less 5 % of it, once per account. This decides instead"
                        + " of “never used” and “told later”.");
    }

    @Test
    void a_clause_that_leaves_room_names_who_decides() {
        assertThat(PHRASES.rule(clause("when: cancelled\ncredit: up to unused_value\ndecided by: support lead")))
                .isEqualTo(
                        "If you have cancelled, we credit your account with up to the value of the time you have paid"
                                + " for and not yet had, if our support lead decides so.");
    }

    @Test
    void a_default_holds_unless_something_else_does() {
        assertThat(PHRASES.rule(clause("default\nrefund: 0\ncredit: 0\nrefer to: Meta")))
                .isEqualTo("Unless something else on this page applies, we return nothing, and we give no credit,"
                        + " and the one to ask is Meta.");
    }

    @Test
    void a_clause_without_conditions_holds_always() {
        assertThat(PHRASES.rule(clause("refund: charged")))
                .isEqualTo("In every case, we return the amount you were charged.");
    }
}
