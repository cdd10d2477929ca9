package goodterms.server.portal;

import static org.assertj.core.api.Assertions.assertThat;

import goodterms.core.catalog.Plan;
import goodterms.server.site.Wording;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class NamesOfPlansTest {

    private static Plan plan(String id, String name) {
        return new Plan(id, name, Instant.EPOCH, Map.of(), Optional.empty(), List.of(), Map.of(), List.of());
    }

    @Test
    void a_name_may_have_any_character_and_an_id_may_begin_as_another_does() {
        List<Plan> plans = List.of(plan("team", "Team $1 \\ all"), plan("team-plus", "Team+"));
        assertThat(Wording.named("A period of team runs; the plan team-plus is next.", plans))
                .isEqualTo("A period of Team $1 \\ all runs; the plan Team+ is next.");
    }
}
