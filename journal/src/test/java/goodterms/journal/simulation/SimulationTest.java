package goodterms.journal.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import goodterms.core.account.Command;
import goodterms.core.account.Effect;
import goodterms.core.catalog.Company;
import goodterms.journal.Example;
import goodterms.journal.json.EventTypes;
import goodterms.journal.notation.Words;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SimulationTest {

    private static final int LIVES = 20_000;
    private static final int STEPS = 60;
    private static final long SEED = 2_026;

    @Test
    void twenty_thousand_lives_hold_everything_and_see_everything_there_is() {
        Simulation.Result result = new Simulation(Companies.ALL, SEED, LIVES, STEPS)
                .run(Runtime.getRuntime().availableProcessors(), (lives, of) -> {});
        assertThat(result.failure()).isEmpty();
        Tally tally = result.tally();
        assertThat(tally.lives()).isEqualTo(LIVES);
        assertThat(tally.steps()).isEqualTo((long) LIVES * STEPS);
        assertThat(missing(tally.events().keySet(), names(EventTypes.all().values())))
                .as("events that never happened")
                .isEmpty();
        assertThat(missing(
                        tally.accepted().keySet(), names(leaves(Command.class).toList())))
                .as("commands that were never accepted")
                .isEmpty();
        assertThat(tally.faults())
                .containsOnlyKeys(Arrays.stream(Fault.values()).map(Words::say).toArray(String[]::new));
    }

    @Test
    void the_same_seed_gives_the_same_lives_on_any_number_of_threads() {
        List<Company> companies = List.of(Example.company());
        Tally alone =
                new Simulation(companies, 7, 40, 30).run(1, (lives, of) -> {}).tally();
        Tally together =
                new Simulation(companies, 7, 40, 30).run(4, (lives, of) -> {}).tally();
        assertThat(together).usingRecursiveComparison().isEqualTo(alone);
    }

    /** It takes and gives money as often as it is asked, whatever the key. */
    private static final class Forgetful extends Processor {

        private int asked;

        @Override
        String key(Effect effect) {
            asked++;
            return effect.key() + "-" + asked;
        }
    }

    @Test
    void a_processor_that_forgets_its_keys_is_found_out_and_the_life_told_shortened_by_its_seed() {
        Simulation broken = new Simulation(List.of(Example.company()), 40, 200, STEPS, Forgetful::new);
        Optional<Failure> failure = broken.run(2, (lives, of) -> {}).failure();
        assertThat(failure).hasValueSatisfying(it -> {
            assertThat(it.why()).startsWith("the processor took {");
            assertThat(it.timeline()).hasSizeBetween(3, 60).anyMatch(line -> line.contains("payment-attempted"));
        });
        // Told again on another number of threads, it is the same to the letter.
        assertThat(broken.run(1, (lives, of) -> {}).failure()).isEqualTo(failure);
    }

    private static Set<String> missing(Set<String> seen, Set<String> all) {
        Set<String> missing = new TreeSet<>(all);
        missing.removeAll(seen);
        return missing;
    }

    private static Set<String> names(Collection<? extends Class<?>> types) {
        return types.stream()
                .map(type -> type.getSimpleName()
                        .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-")
                        .toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(SimulationTest::leaves)
                : Stream.of(type);
    }
}
