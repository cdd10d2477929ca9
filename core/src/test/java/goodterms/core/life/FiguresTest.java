package goodterms.core.life;

import static goodterms.core.life.Asks.cancel;
import static goodterms.core.life.Rehearsal.ANA;
import static org.assertj.core.api.Assertions.assertThat;

import goodterms.core.account.Command;
import goodterms.core.calendar.Interval;
import goodterms.core.life.Figures.Level;
import goodterms.core.payment.SimulatedProcessor;
import goodterms.core.usage.UsageReport;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class FiguresTest {

    private static Figures figures(Rehearsal life) {
        return Figures.of(life.account(), life.context());
    }

    private static Rehearsal subscribed(String plan) {
        return Rehearsal.of(Shop.ANYTRACK, "2026-01-31T09:00")
                .when(new Command.Subscribe(ANA, plan, Interval.MONTH, SimulatedProcessor.card("visa"), true));
    }

    private static Command properties(String id, long count) {
        return new Command.RecordUsage(List.of(new UsageReport(id, "properties", count, Optional.empty())));
    }

    @Test
    void an_account_without_a_subscription_has_none() {
        assertThat(figures(Rehearsal.of(Shop.ANYTRACK, "2026-01-31T09:00")))
                .isEqualTo(new Figures(Optional.empty(), Optional.empty(), List.of(), Optional.empty()));
    }

    @Test
    void they_are_the_plan_its_period_its_use_and_the_next_invoice() {
        Figures figures = figures(subscribed("personal"));

        assertThat(figures.agreed().orElseThrow().name()).isEqualTo("personal");
        assertThat(figures.agreed().orElseThrow().former()).isFalse();
        assertThat(figures.period().orElseThrow().until()).isEqualTo(Instant.parse("2026-02-28T09:00:00Z"));
        assertThat(figures.uses()).singleElement().satisfies(use -> {
            assertThat(use.used()).isZero();
            assertThat(use.limit()).contains(3L);
            assertThat(use.since()).isEmpty();
        });
        assertThat(figures.next().orElseThrow().at()).isEqualTo(Instant.parse("2026-02-28T09:00:00Z"));
    }

    @Test
    void use_is_near_its_limit_from_the_share_at_which_the_terms_warn_and_full_from_the_limit_on() {
        Rehearsal life = subscribed("advanced").when(properties("a", 7));
        assertThat(figures(life).uses().getFirst().level()).isEqualTo(Level.FINE);
        assertThat(figures(life.when(properties("b", 8))).uses().getFirst().level())
                .isEqualTo(Level.NEAR);
        assertThat(figures(life.when(properties("c", 10))).uses().getFirst().level())
                .isEqualTo(Level.FULL);
        assertThat(figures(life.when(properties("d", 13))).uses().getFirst().percent())
                .isEqualTo(130);
    }

    @Test
    void a_cancelled_subscription_still_has_its_period_and_nothing_more_is_charged() {
        Figures figures = figures(subscribed("personal").when(cancel(ANA)));
        assertThat(figures.period()).isPresent();
        assertThat(figures.next()).isEmpty();
    }
}
