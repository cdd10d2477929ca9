package goodterms.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import goodterms.core.account.Channel;
import goodterms.core.account.Command;
import goodterms.core.account.Event;
import goodterms.core.calendar.Interval;
import goodterms.core.identity.Actor;
import goodterms.core.payment.SimulatedProcessor;
import goodterms.server.Running;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class SkewedTimeTest {

    private static final Instant NOON = Instant.parse("2126-03-01T12:00:00Z");
    private static final Actor ANA = Actor.customer("ana@example.com");

    @Test
    void what_a_node_does_whose_clock_runs_behind_happens_at_the_last_moment_that_is_written() throws Exception {
        try (Running running = Running.withCompanies()) {
            Lived life = Lived.open(running, "grouptrack", "skewed", ANA.name(), NOON);
            Done ahead = life.give(
                    new Command.Subscribe(ANA, "pro", Interval.MONTH, SimulatedProcessor.card("visa"), false), NOON);
            assertThat(ahead).isInstanceOf(Done.Happened.class);
            Done behind = life.give(
                    new Command.Cancel(ANA, Channel.PORTAL, false, Optional.empty(), Optional.empty()),
                    NOON.minusSeconds(90));
            assertThat(((Done.Happened) behind).events()).extracting(Event::at).containsOnly(NOON);
        }
    }
}
