package goodterms.core.life;

import static org.assertj.core.api.Assertions.assertThat;

import goodterms.core.account.Event;
import goodterms.core.account.MeteringEvent.UsageRecorded;
import goodterms.core.account.MeteringEvent.UsageWarned;
import goodterms.core.account.UseEvent.ActivityRecorded;
import goodterms.core.figures.FailedCharges;
import goodterms.core.figures.GivenBack;
import goodterms.core.figures.MonthOfMoney;
import goodterms.core.figures.Reply;
import goodterms.core.figures.Sources;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What figures need not be made anew for, and need not even read. */
final class FigureSourcesTest {

    private static final ZoneId ZONE = ZoneId.of("America/New_York");

    private static List<Object> figures(List<Event> journal) {
        return List.of(
                MonthOfMoney.of(journal, ZONE), GivenBack.of(journal), FailedCharges.of(journal), Reply.of(journal));
    }

    @Test
    void no_figure_changes_by_an_event_that_is_none_of_their_sources() {
        Chance.forSeeds(100, chance -> {
            List<Event> journal = LivesTest.life(chance, 40).history();
            List<Integer> others = IntStream.range(1, journal.size())
                    .filter(i -> !Sources.include(journal.get(i)))
                    .boxed()
                    .toList();
            for (int i = 0; i < 5 && !others.isEmpty(); i++) {
                int place = others.get((int) chance.between(0, others.size() - 1L));
                assertThat(figures(journal.subList(0, place + 1)))
                        .as("after %s", journal.get(place))
                        .isEqualTo(figures(journal.subList(0, place)));
            }
        });
    }

    @Test
    void figures_are_the_same_without_reading_what_was_used() {
        Chance.forSeeds(200, chance -> {
            List<Event> journal = LivesTest.life(chance, 40).history();
            List<Event> read = journal.stream()
                    .filter(event -> !(event instanceof UsageRecorded
                            || event instanceof UsageWarned
                            || event instanceof ActivityRecorded))
                    .toList();
            assertThat(figures(read)).isEqualTo(figures(journal));
        });
    }
}
