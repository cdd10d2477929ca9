package goodterms.terms.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import goodterms.terms.expression.Cel;
import goodterms.terms.expression.Expression;
import goodterms.terms.expression.Expression.FactRead;
import goodterms.terms.expression.Names;
import goodterms.terms.expression.NotUnderstood;
import goodterms.terms.facts.FactText;
import goodterms.terms.facts.Facts;
import goodterms.terms.page.PageReader;
import goodterms.terms.policy.PolicyReader;
import goodterms.terms.source.Finding;
import goodterms.terms.source.Position;
import goodterms.terms.source.SourceText;
import goodterms.terms.source.Unreadable;
import goodterms.terms.value.Type;
import goodterms.terms.vocabulary.Fact;
import goodterms.terms.vocabulary.Question;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Readers given anything at all. The build runs them on the inputs kept beside this class; {@code JAZZER_FUZZ=1} with one
 * test named looks for new ones.
 */
class AnythingTest {

    private static final String FILE = "x.md";
    private static final Names NAMES = names();

    @FuzzTest(maxDuration = "3m")
    void any_bytes_are_a_page_or_have_findings(byte[] bytes) {
        String text;
        try {
            text = SourceText.decode(FILE, bytes);
        } catch (Unreadable refused) {
            assertThat(refused.finding().at().line()).isPositive();
            return;
        }
        Invariants.hold(text, () -> findings(text));
    }

    /** All that is read of a page, proofs left out: they read what is made here. */
    private static List<Finding> findings(String text) {
        PageReader.Reading reading = PageReader.read(FILE, text);
        List<Finding> findings = new ArrayList<>(reading.findings());
        reading.page().ifPresent(page -> findings.addAll(PolicyReader.read(page).findings()));
        return findings;
    }

    @FuzzTest(maxDuration = "3m")
    void any_text_is_an_expression_or_is_refused_where_it_goes_wrong(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        assertThat(outcome(text, Type.TRUTH)).isEqualTo(outcome(text, Type.TRUTH));
        assertThat(outcome(text, Type.MONEY)).isNotEmpty();
    }

    private static String outcome(String text, Type type) {
        try {
            Expression read = Cel.read(text, NAMES, type);
            assertThat(read.type()).isEqualTo(type);
            return read.toString();
        } catch (NotUnderstood refused) {
            assertThat(refused.offset()).isBetween(0, text.length());
            assertThat(refused.sentence()).isNotBlank();
            assertThat(refused.remedy()).isNotBlank();
            return refused.code() + refused.sentence();
        }
    }

    private static Names names() {
        Map<String, Expression> names = new TreeMap<>();
        Question.REFUND.facts().forEach(fact -> names.put(fact.name(), new FactRead(fact)));
        return new Names(names);
    }

    @FuzzTest(maxDuration = "3m")
    void any_words_are_a_fact_in_range_or_are_refused(byte[] bytes) {
        String words = new String(bytes, StandardCharsets.UTF_8);
        for (Question question : Question.values()) {
            for (Fact fact : question.facts()) {
                read(question, fact, words).ifPresent(raw -> assertThat(raw).isBetween(fact.least(), fact.most()));
            }
        }
    }

    private static Optional<Long> read(Question question, Fact fact, String words) {
        Facts.Builder facts = Facts.about(question);
        try {
            new FactText(question, "USD", List.of()).read(Position.line(FILE, 1), fact.name(), words, facts);
            return Optional.of(facts.build().raw(fact));
        } catch (Unreadable refused) {
            assertThat(refused.finding().remedy()).isNotBlank();
            return Optional.empty();
        }
    }
}
