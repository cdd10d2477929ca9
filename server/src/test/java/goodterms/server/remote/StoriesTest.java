package goodterms.server.remote;

import static org.assertj.core.api.Assertions.assertThat;

import goodterms.journal.rehearsal.Rehearsal;
import goodterms.journal.remote.Remote;
import goodterms.journal.story.StoryText;
import goodterms.journal.story.Told;
import goodterms.server.Running;
import goodterms.server.api.Program;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The stories of all companies, lived at a server over its API. */
final class StoriesTest {

    private static final Rehearsal.Audience NOBODY = new Rehearsal.Audience() {
        @Override
        public void reading(Path company) {}

        @Override
        public void heard(Told told) {}
    };

    @Test
    void every_story_has_the_same_end_at_a_server_as_in_memory() throws Exception {
        try (Running running = Running.withCompanies()) {
            List<String> keys = Stream.of("anytrack", "customertrackr", "grouptrack", "promotrack")
                    .map(company -> Program.of(running, company).key())
                    .toList();
            try (Remote server = new Remote(running.at("/"), keys, new Random(1))) {
                Rehearsal rehearsal = Rehearsal.of(Path.of("../companies"), _ -> true, NOBODY, server);
                assertThat(rehearsal.findings()).isEmpty();
                assertThat(rehearsal.told().stream()
                                .filter(told -> !told.passed())
                                .map(StoryText::of))
                        .isEmpty();
                assertThat(rehearsal.told()).hasSizeGreaterThan(200);
            }
        }
    }
}
