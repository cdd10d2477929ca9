package goodterms.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** An invoice becomes revenue by the second, and its parts always sum to what is left of it. */
final class EarningTest {

    private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");
    private static final Instant END = START.plus(Duration.ofDays(30));

    private static Money usd(long cents) {
        return Money.ofMinor(CurrencyUnit.USD, cents);
    }

    private static Instant day(int number) {
        return START.plus(Duration.ofDays(number));
    }

    private static Earning month(long cents) {
        return Earning.of(START, usd(cents), List.of(new Span(usd(cents), START, END)));
    }

    private static void check(Earning earning, Instant moment, long earned, long waits, long givenUp) {
        Earning.Stretch then = earning.before(moment);
        assertThat(List.of(then.earned(), then.waits(), then.givenUp()))
                .containsExactly(usd(earned), usd(waits), usd(givenUp));
    }

    @Test
    void a_third_of_the_time_earns_a_third_and_odd_cents_wait_for_the_end() {
        check(month(4_900), START, 0, 0, 0);
        check(month(4_900), day(10), 1_633, 3_267, 0);
        check(month(4_900), END.minusSeconds(1), 4_899, 1, 0);
        check(month(4_900), END, 4_900, 0, 0);
        check(month(4_900), END.plusSeconds(1), 4_900, 0, 0);
    }

    @Test
    void a_credit_takes_what_waits_first_and_the_rest_is_earned_to_the_end() {
        Earning earning = month(3_000).credited(day(10), usd(500));
        check(earning, day(10).plusSeconds(1), 1_000, 1_500, 0);
        check(earning, day(20), 1_750, 750, 0);
        check(earning, END, 2_500, 0, 0);
    }

    @Test
    void a_credit_above_what_waits_takes_revenue_back() {
        Earning earning = month(3_000).credited(day(20), usd(2_800));
        check(earning, day(20), 2_000, 1_000, 0);
        check(earning, day(20).plusSeconds(1), 200, 0, 0);
        check(earning, END, 200, 0, 0);
    }

    @Test
    void an_early_end_earns_the_rest_and_a_loss_gives_it_up() {
        check(month(3_000).finished(day(10)), day(11), 3_000, 0, 0);
        check(month(3_000).abandoned(day(10)), day(11), 1_000, 0, 2_000);
        check(month(3_000).stopped(day(10)).abandoned(day(200)), day(201), 1_000, 0, 2_000);
    }

    @Test
    void what_was_stopped_goes_on_over_the_time_it_then_pays_for() {
        Earning earning = month(3_000).stopped(day(10)).goingOn(day(40), day(60));
        check(earning, day(40), 1_000, 2_000, 0);
        check(earning, day(50), 2_000, 1_000, 0);
        check(earning, day(60), 3_000, 0, 0);
    }

    @Test
    void a_change_of_plan_earns_the_difference_beside_what_runs() {
        Earning upgrade = Earning.of(
                day(15), usd(5_000), List.of(new Span(usd(-2_450), day(15), END), new Span(usd(7_450), day(15), END)));
        check(upgrade, day(18), 1_000, 4_000, 0);
        check(upgrade, END, 5_000, 0, 0);
    }

    @Test
    void what_is_billed_for_time_past_is_earned_at_once() {
        Earning overage = Earning.of(END, usd(700), List.of(new Span(usd(700), START, END)));
        check(overage, END.plusSeconds(1), 700, 0, 0);
        Earning timeless = Earning.of(END, usd(700), List.of(new Span(usd(700), END, END)));
        check(timeless, END.plusSeconds(1), 700, 0, 0);
    }
}
