package goodterms.journal.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import goodterms.journal.JsonSchema;
import goodterms.journal.json.AccountJson;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What simulated lives leave behind, held against the schemas of the reference. */
class WrittenLivesTest {

    private static final int LIVES = 40;

    @Test
    void every_event_and_state_of_simulated_lives_is_what_its_schema_says() {
        List<String> faults = new ArrayList<>();
        Set<String> types = new HashSet<>();
        for (long seed = 0; seed < LIVES; seed++) {
            SimulatedLife life = new SimulatedLife(
                    Companies.ALL.stream().map(Assortment::of).toList(), seed, new Processor(), new Tally(), false);
            life.draw(40);
            for (String line : life.world().journal()) {
                types.add(line.substring(0, line.indexOf(',')));
                faults.addAll(JsonSchema.faults(line));
            }
            faults.addAll(JsonSchema.faults(AccountJson.write(life.world().account())));
        }
        assertThat(faults).isEmpty();
        assertThat(types).hasSizeGreaterThan(50);
    }
}
