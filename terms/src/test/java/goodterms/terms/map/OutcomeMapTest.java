package goodterms.terms.map;

import static org.assertj.core.api.Assertions.assertThat;

import goodterms.terms.check.Check;
import goodterms.terms.decision.Contradiction;
import goodterms.terms.decision.Rules;
import goodterms.terms.facts.Facts;
import goodterms.terms.vocabulary.Question;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class OutcomeMapTest {

    private static final long HOUR = 3_600;
    private static final long DAY = 24 * HOUR;
    private static final Optional<String> ANY = Optional.empty();

    private static String text(String company) {
        try {
            return Files.readString(Path.of("../companies", company, "terms/refunds.md"));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Rules rules(String text) {
        return Check.of("refunds.md", text)
                .policy()
                .orElseThrow()
                .rules(Question.REFUND)
                .orElseThrow();
    }

    /** GroupTrack's page with a late window of 36 hours, its example moved along. */
    private static Rules later() {
        return rules(text("grouptrack")
                .replace("[24 hours]", "[36 hours]")
                .replace("2026-03-14T14:00:01Z", "2026-03-15T02:00:01Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"anytrack", "customertrackr", "grouptrack", "promotrack"})
    void every_place_is_decided_as_the_map_says(String company) {
        Rules page = rules(text(company));
        List<Rules> versions = List.of(page);
        RandomGenerator chance = RandomGeneratorFactory.of("L64X128MixRandom").create(5);
        Choosing choosing = new Choosing(Question.REFUND, versions);
        assertThat(choosing.down()).isNotEmpty();
        for (Axis y : choosing.down()) {
            Viewpoint view = choosing.best("refund", ANY, Optional.of(y.name()), Map.of())
                    .orElseThrow();
            OutcomeMap map = OutcomeMap.of(Question.REFUND, versions, view);
            for (int i = 0; i < 400; i++) {
                long x = chance.nextLong(i % 2 == 0 ? 4 * DAY : 400 * DAY);
                Band row = map.rows().get(chance.nextInt(map.rows().size()));
                long last = row.open() ? row.from() + 100 * DAY : row.to();
                long value = Math.min(
                        chance.nextLong(row.from(), last + 1),
                        y.known().map(it -> it.most()).orElse(1L));
                agrees(page, versions, map, x, value);
            }
        }
    }

    private static void agrees(Rules page, List<Rules> versions, OutcomeMap map, long x, long y) {
        Facts facts = OutcomeMap.facts(Question.REFUND, versions, map.view(), x, y);
        Cell cell = map.at(0, x, y);
        if (Contradiction.in(facts).isPresent()) {
            assertThat(cell).isInstanceOf(Cell.Impossible.class);
        } else {
            assertThat(cell.by())
                    .as("%s at %s, %s", map.view(), x, y)
                    .isEqualTo(page.decide(facts).decider(map.view().output()).map(it -> it.id()));
        }
    }

    @Test
    void borders_stand_where_the_page_says_to_the_second() {
        Choosing choosing = new Choosing(Question.REFUND, List.of(rules(text("grouptrack"))));
        Viewpoint view = choosing.best("refund", ANY, Optional.of("cancelled"), Map.of("ever_used", 1L))
                .orElseThrow();
        OutcomeMap map = OutcomeMap.of(Question.REFUND, List.of(rules(text("grouptrack"))), view);
        assertThat(map.columns().getFirst()).isEqualTo(new Band(0, 24 * HOUR, false));
        assertThat(map.columns()).hasSize(2);
        assertThat(map.at(0, 24 * HOUR, 1)).isEqualTo(new Cell.Decided("late-cancellation"));
        assertThat(map.at(0, 24 * HOUR + 1, 1)).isEqualTo(new Cell.Decided("told-later"));
        assertThat(map.at(0, 0, 0)).isEqualTo(new Cell.Decided("no-refunds"));
        BandWords words = new BandWords("USD", view.x());
        assertThat(map.columns()).extracting(words::of).containsExactly("up to 24 hours", "over 24 hours");
        assertThat(words.border(map.columns().getLast())).isEqualTo("24 hours");
        assertThat(map.rows())
                .extracting(new BandWords("USD", view.y())::of)
                .containsExactly("you have not cancelled", "you have cancelled");
    }

    @Test
    void two_versions_are_drawn_over_the_same_columns_and_differ_between_the_two_borders() {
        List<Rules> versions = List.of(rules(text("grouptrack")), later());
        Viewpoint view = new Choosing(Question.REFUND, versions)
                .best("refund", ANY, Optional.of("cancelled"), Map.of("ever_used", 1L))
                .orElseThrow();
        OutcomeMap map = OutcomeMap.of(Question.REFUND, versions, view);
        assertThat(map.columns())
                .containsExactly(
                        new Band(0, 24 * HOUR, false),
                        new Band(24 * HOUR + 1, 36 * HOUR, false),
                        new Band(36 * HOUR + 1, map.columns().getLast().to(), true));
        assertThat(map.differing()).isEqualTo(1);
        assertThat(map.differs(1, 1)).isTrue();
        assertThat(map.at(0, 30 * HOUR, 1).by()).contains("told-later");
        assertThat(map.at(1, 30 * HOUR, 1).by()).contains("late-cancellation");
    }

    @Test
    void what_tells_most_is_chosen_where_nobody_chooses() {
        List<Rules> versions = List.of(rules(text("grouptrack")), later());
        Viewpoint view = new Choosing(Question.REFUND, versions)
                .best("refund", ANY, ANY, Map.of())
                .orElseThrow();
        OutcomeMap map = OutcomeMap.of(Question.REFUND, versions, view);
        assertThat(map.differing()).isPositive();
        assertThat(view.x()).isEqualTo(new Axis.SinceCharge());
    }

    @Test
    void a_measured_fact_has_borders_of_its_own() {
        Rules page = rules(text("grouptrack"));
        Viewpoint view = new Choosing(Question.REFUND, List.of(page))
                .best("credit", ANY, Optional.of("fault_length"), Map.of())
                .orElseThrow();
        OutcomeMap map = OutcomeMap.of(Question.REFUND, List.of(page), view);
        assertThat(map.rows())
                .extracting(new BandWords("USD", view.y())::of)
                .containsExactly("under 3 days", "from 3 days");
        assertThat(map.at(0, DAY, 72 * HOUR).by()).contains("feature-unusable");
        assertThat(map.at(0, DAY, 72 * HOUR - 1).by()).contains("no-refunds");
    }

    @Test
    void a_page_that_knows_no_charge_is_drawn_over_two_of_its_facts() throws IOException {
        String text = Files.readString(Path.of("../companies/customertrackr/terms/cancellation.md"));
        Rules page = Check.of("cancellation.md", text)
                .policy()
                .orElseThrow()
                .rules(Question.CANCELLATION)
                .orElseThrow();
        Viewpoint view = new Choosing(Question.CANCELLATION, List.of(page))
                .best("cancellation", ANY, ANY, Map.of())
                .orElseThrow();
        OutcomeMap map = OutcomeMap.of(Question.CANCELLATION, List.of(page), view);
        assertThat(view.x()).isNotEqualTo(view.y());
        assertThat(map.deciders().stream()
                        .flatMap(it -> it.by().stream())
                        .distinct()
                        .count())
                .isGreaterThan(1);
    }
}
