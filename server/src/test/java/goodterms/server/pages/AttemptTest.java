package goodterms.server.pages;

import static org.assertj.core.api.Assertions.assertThat;

import goodterms.server.company.Companies;
import goodterms.terms.vocabulary.Question;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AttemptTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final int SEEDS = 25;
    private static final int MOST_QUESTIONS = 40;

    @ParameterizedTest
    @ValueSource(strings = {"anytrack", "customertrackr", "grouptrack", "promotrack"})
    void whatever_is_answered_the_form_ends_in_a_decision_of_the_page(String company) throws IOException {
        Shelf shelf = Shelf.read(
                company,
                company,
                ZoneId.of("America/New_York"),
                Companies.files(Path.of("../companies").resolve(company)));
        int decided = 0;
        for (Edition edition : shelf.current()) {
            for (Question question : edition.policy().rules().keySet()) {
                for (int seed = 0; seed < SEEDS; seed++) {
                    Attempt attempt = through(shelf, edition, question, new Random(seed));
                    assertThat(attempt.outcome())
                            .as("%s %s, seed %d: %s", edition.name(), question, seed, attempt.kept())
                            .hasValueSatisfying(outcome -> {
                                assertThat(outcome.headline()).endsWith(".").doesNotContain("not decided yet");
                                assertThat(outcome.grounds()).isNotEmpty();
                            });
                    decided++;
                }
            }
        }
        assertThat(decided).isGreaterThanOrEqualTo(2 * SEEDS);
    }

    /** Answers question after question; one that can't be answered so is answered otherwise. */
    private static Attempt through(Shelf shelf, Edition edition, Question question, Random random) {
        Map<String, String> told = new LinkedHashMap<>(Map.of("question", question.word()));
        Attempt attempt = Attempt.of(shelf, edition, told, NOW).orElseThrow();
        for (int i = 0; i < MOST_QUESTIONS && attempt.asking().isPresent(); i++) {
            Asking asking = attempt.asking().get();
            told.put(asking.fact(), answer(asking, random));
            attempt = Attempt.of(shelf, edition, told, NOW).orElseThrow();
        }
        return attempt;
    }

    private static String answer(Asking asking, Random random) {
        return switch (asking.control()) {
            case CHOICE, LIST -> one(asking.options(), random).value();
            case AMOUNT -> random.nextInt(50) + ".00";
            case MOMENT ->
                String.format(Locale.ROOT, "2026-11-%02dT%02d:30", 1 + random.nextInt(21), random.nextInt(24));
            case WORDS -> (1 + random.nextInt(100)) + " hours";
        };
    }

    private static <T> T one(List<T> options, Random random) {
        return options.get(random.nextInt(options.size()));
    }
}
