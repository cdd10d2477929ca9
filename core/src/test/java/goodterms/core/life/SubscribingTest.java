package goodterms.core.life;

import static goodterms.core.life.Asks.cancel;
import static goodterms.core.life.Asks.monthly;
import static goodterms.core.life.Asks.paidAtOnce;
import static goodterms.core.life.Asks.subscribe;
import static goodterms.core.life.Asks.yearly;
import static goodterms.core.life.Rehearsal.ANA;
import static goodterms.core.life.Rehearsal.BEN;
import static goodterms.core.life.Worlds.ANYTRACK;
import static goodterms.core.life.Worlds.CUSTOMERTRACKR;
import static goodterms.core.life.Worlds.GROUPTRACK;
import static org.assertj.core.api.Assertions.assertThat;

import goodterms.core.account.Command;
import goodterms.core.calendar.Interval;
import goodterms.core.payment.SimulatedProcessor;
import goodterms.core.subscription.Subscription;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class SubscribingTest {

    @Test
    void a_trial_lasts_calendar_days_by_the_customers_clock() {
        Rehearsal.of(GROUPTRACK, "2026-03-01T09:00")
                .when(monthly("visa"))
                .thenOnly("card-changed", "trial-started")
                .then("trial-started plan=pro interval=month price=49.00 ends=2026-03-13T09:00");
    }

    @Test
    void a_trial_with_a_card_becomes_a_paid_subscription() {
        Rehearsal.of(GROUPTRACK, "2026-03-01T09:00")
                .when(monthly("visa"))
                .at("2026-03-13T08:59:59")
                .thenOnly("trial-ending-soon")
                .at("2026-03-13T09:00")
                .thenOnly(
                        "trial-converted",
                        "subscription-started",
                        "invoice-issued",
                        "payment-attempted",
                        "payment-succeeded")
                .then(
                        "subscription-started period-starts=2026-03-13T09:00 period-ends=2026-04-13T09:00",
                        "invoice-issued total=49.00 due=49.00 first-after-trial=true terms=2026-02-02",
                        "payment-succeeded amount=49.00");
    }

    @Test
    void a_trial_that_the_page_puts_on_hold_is_never_charged_and_ends_thirty_days_later() {
        Rehearsal life = Rehearsal.of(CUSTOMERTRACKR, "2026-01-31T12:00")
                .when(monthly("visa"))
                .at("2026-03-02T12:00")
                .thenOnly("trial-ending-soon", "trial-expired")
                .then("trial-ending-soon amount=none", "trial-expired ends-at=2026-04-01T12:00");
        assertThat(Access.plan(life.account(), CUSTOMERTRACKR)).isEmpty();
        life.at("2026-04-01T12:00").thenOnly("subscription-ended").then("subscription-ended cause=trial-expired");
        life.at("2036-04-01T12:00").thenOnly();
    }

    @Test
    void an_account_on_hold_takes_up_a_plan_at_any_time_and_pays_at_once() {
        Rehearsal.of(CUSTOMERTRACKR, "2026-01-31T12:00")
                .when(monthly("visa"))
                .at("2026-03-20T08:00")
                .when(yearly("visa"))
                .then(
                        "subscription-started period-ends=2027-03-20T08:00",
                        "invoice-issued total=490.00 first-after-trial=false",
                        "payment-succeeded amount=490.00");
    }

    @Test
    void who_skips_the_trial_pays_at_once() {
        Rehearsal.of(GROUPTRACK, "2026-01-31T09:00")
                .when(paidAtOnce(Interval.MONTH, "visa"))
                .then("subscription-started after-trial=false", "payment-succeeded amount=49.00")
                .at("2026-02-28T09:00")
                .then("subscription-renewed period-ends=2026-03-31T09:00", "payment-succeeded amount=49.00");
    }

    @Test
    void a_plan_without_a_trial_is_paid_at_once() {
        Command untried = new Command.Subscribe(ANA, "untried", Interval.MONTH, SimulatedProcessor.card("visa"), false);
        Rehearsal.of(GROUPTRACK, "2026-01-31T09:00").when(untried).then("payment-succeeded amount=10.00");
    }

    @Test
    void a_free_plan_needs_no_card_and_is_never_due() {
        Rehearsal life = Rehearsal.of(ANYTRACK, "2026-01-31T09:00")
                .when(subscribe("free"))
                .thenOnly("free-plan-started");
        assertThat(life.account().subscription()).isInstanceOf(Subscription.Free.class);
        assertThat(life.account().nextDue()).isEmpty();
    }

    @Test
    void a_free_plan_gives_way_to_a_paid_one() {
        Rehearsal.of(ANYTRACK, "2026-01-31T09:00")
                .when(subscribe("free"))
                .when(monthly("visa"))
                .then("trial-started subscription=2 ends=2026-02-14T09:00");
    }

    @Test
    void each_reason_not_to_subscribe_has_its_refusal() {
        Rehearsal life = Rehearsal.of(GROUPTRACK, "2026-03-01T09:00");
        life.when(subscribe("gold")).thenRefused("no-such-plan");
        life.when(new Command.Subscribe(ANA, "untried", Interval.YEAR, Optional.empty(), false))
                .thenRefused("interval-not-sold");
        life.when(subscribe("pro")).thenRefused("card-required");
        life.when(new Command.Subscribe(BEN, "pro", Interval.MONTH, Optional.empty(), false))
                .thenRefused("not-an-owner");
        life.when(monthly("visa")).when(monthly("visa")).thenRefused("already-subscribed");
        life.when(cancel(ANA)).at("2026-06-01T09:00").when(monthly("visa")).thenRefused("trial-already-used");
        life.when(paidAtOnce(Interval.MONTH, "visa")).then("subscription-started subscription=2");
    }

    @Test
    void a_moment_that_has_passed_is_refused() {
        Rehearsal life = Rehearsal.of(GROUPTRACK, "2026-03-01T09:00").when(monthly("visa"));
        life.at(life.now().minusSeconds(1)).when(cancel(ANA)).thenRefused("time-runs-backwards");
    }
}
