package goodterms.core.life;

import static goodterms.core.life.Asks.changeCard;
import static goodterms.core.life.Asks.monthly;
import static goodterms.core.life.Asks.paidAtOnce;
import static goodterms.core.life.Worlds.ANYTRACK;
import static goodterms.core.life.Worlds.GROUPTRACK;
import static org.assertj.core.api.Assertions.assertThat;

import goodterms.core.account.Account;
import goodterms.core.account.Billing;
import goodterms.core.account.Command;
import goodterms.core.account.Context;
import goodterms.core.account.MoneyRefusal;
import goodterms.core.account.Outcome;
import goodterms.core.calendar.Interval;
import goodterms.core.payment.ChargeResult;
import goodterms.core.payment.PaymentId;
import goodterms.core.payment.SimulatedProcessor;
import goodterms.core.subscription.Subscription;
import org.junit.jupiter.api.Test;

final class RenewingTest {

    @Test
    void a_monthly_subscription_of_the_31st_renews_on_the_last_day_and_returns_to_the_31st() {
        Rehearsal.of(GROUPTRACK, "Pacific/Chatham", "2026-01-31T23:30")
                .when(paidAtOnce(Interval.MONTH, "visa"))
                .at("2026-02-28T23:30")
                .then("subscription-renewed at=2026-02-28T23:30 period-ends=2026-03-31T23:30")
                .at("2026-03-31T23:30")
                .then("subscription-renewed at=2026-03-31T23:30 period-ends=2026-04-30T23:30");
    }

    @Test
    void a_yearly_subscription_of_29_February_renews_on_the_28th_until_the_next_leap_year() {
        Rehearsal.of(GROUPTRACK, "2024-02-29T10:00")
                .when(paidAtOnce(Interval.YEAR, "visa"))
                .then("invoice-issued total=490.00")
                .at("2028-02-29T10:00")
                .then(
                        "subscription-renewed at=2025-02-28T10:00",
                        "subscription-renewed at=2026-02-28T10:00",
                        "subscription-renewed at=2027-02-28T10:00",
                        "subscription-renewed at=2028-02-29T10:00");
    }

    @Test
    void a_renewal_in_the_hour_that_the_clocks_skip_comes_an_hour_later_once() {
        Rehearsal.of(GROUPTRACK, "2026-02-08T02:30")
                .when(paidAtOnce(Interval.MONTH, "visa"))
                .at("2026-05-01T00:00")
                .then("subscription-renewed at=2026-03-08T03:30", "subscription-renewed at=2026-04-08T02:30");
    }

    @Test
    void a_first_failure_is_tried_again_and_paid_before_access_stops() {
        Rehearsal.of(GROUPTRACK, "2026-01-31T09:00")
                .when(paidAtOnce(Interval.MONTH, "insufficient-then-ok"))
                .then(
                        "payment-failed amount=49.00 reason=insufficient-funds next-attempt=2026-02-01T09:00",
                        "fell-past-due suspends-at=2026-02-07T09:00")
                .at("2026-02-01T09:00")
                .thenOnly("payment-attempted", "payment-succeeded", "caught-up")
                .at("2026-02-28T09:00")
                .then("subscription-renewed period-ends=2026-03-31T09:00");
    }

    @Test
    void a_card_that_stays_declined_is_tried_as_the_page_says_and_then_access_stops() {
        Rehearsal life = Rehearsal.of(ANYTRACK, "2026-01-01T09:00")
                .when(monthly("declined"))
                .at("2026-01-15T09:00")
                .then("payment-failed next-attempt=2026-01-16T09:00")
                .at("2026-01-20T09:00")
                .then(
                        "payment-failed next-attempt=2026-01-18T09:00",
                        "payment-failed next-attempt=2026-01-20T09:00",
                        "payment-failed next-attempt=none")
                .at("2026-01-22T09:00")
                .thenOnly("access-suspended");
        assertThat(Access.plan(life.account(), ANYTRACK)).isEmpty();
        life.at("2026-01-29T09:00").thenOnly("account-frozen").then("account-frozen ends-at=2026-07-28T09:00");
        life.at("2026-07-28T09:00").thenOnly("subscription-ended", "invoice-written-off");
        assertThat(life.account().billing().open()).isEmpty();
    }

    @Test
    void another_card_restores_access_within_the_period_that_was_billed() {
        Rehearsal.of(ANYTRACK, "2026-01-01T09:00")
                .when(monthly("declined"))
                .at("2026-01-23T00:00")
                .when(changeCard("visa"))
                .then("payment-succeeded amount=49.00", "access-restored period-ends=2026-02-15T09:00")
                .at("2026-02-15T09:00")
                .then("subscription-renewed period-ends=2026-03-15T09:00");
    }

    @Test
    void who_pays_after_the_period_that_was_billed_gets_a_whole_period_from_then_on() {
        Rehearsal.of(ANYTRACK, "2026-01-01T09:00")
                .when(monthly("declined"))
                .at("2026-03-20T18:00")
                .when(changeCard("visa"))
                .then(
                        "payment-succeeded amount=49.00",
                        "access-restored period-starts=2026-03-20T18:00 period-ends=2026-04-20T18:00")
                .at("2026-04-20T18:00")
                .then("subscription-renewed period-ends=2026-05-20T18:00", "payment-succeeded amount=49.00");
    }

    @Test
    void an_answer_of_the_processor_counts_once() {
        Rehearsal life = Rehearsal.of(GROUPTRACK, "2026-01-31T09:00").when(paidAtOnce(Interval.MONTH, "visa"));
        Command again = new Command.PaymentResult(new PaymentId(1), 1, ChargeResult.SUCCEEDED);
        life.when(again).thenRefused("payment-not-awaited");
        assertThat(life.account().billing().totals().charged()).isEqualTo(Worlds.usd(4_900));
    }

    @Test
    void an_answer_to_what_time_asks_for_only_now_cannot_have_been_given() {
        Rehearsal life = Rehearsal.of(GROUPTRACK, "2026-01-31T09:00").when(paidAtOnce(Interval.MONTH, "visa"));
        Outcome early = Life.decide(
                life.account(),
                new Command.PaymentResult(new PaymentId(2), 1, ChargeResult.SUCCEEDED),
                life.context().at(life.now().plusSeconds(86_400 * 40)));
        assertThat(early).isEqualTo(new Outcome.Refused(new MoneyRefusal.PaymentNotAwaited(new PaymentId(2), 1)));
    }

    @Test
    void while_the_processor_has_not_answered_no_further_period_begins() {
        Rehearsal life = Rehearsal.of(GROUPTRACK, "2026-01-31T09:00");
        Outcome asked = Life.decide(life.account(), paidAtOnce(Interval.MONTH, "visa"), life.context());
        Account waiting = Rehearsal.after(life.account(), asked);
        assertThat(waiting.nextDue()).isEmpty();
        Context late = life.context().at(life.now().plusSeconds(86_400 * 70));
        Account answered = Rehearsal.after(
                waiting,
                Life.decide(waiting, new Command.PaymentResult(new PaymentId(1), 1, ChargeResult.SUCCEEDED), late));
        assertThat(answered.subscription())
                .isInstanceOfSatisfying(
                        Subscription.Active.class,
                        active -> assertThat(active.period().number()).isEqualTo(1));
    }

    @Test
    void a_price_is_kept_though_the_plan_costs_more_later() {
        Rehearsal.of(GROUPTRACK, "2026-01-31T09:00")
                .when(paidAtOnce(Interval.MONTH, "visa"))
                .then("invoice-issued total=49.00")
                .at("2027-01-31T09:00")
                .then("invoice-issued total=49.00");
    }

    @Test
    void only_owners_change_the_card() {
        Rehearsal.of(GROUPTRACK, "2026-01-31T09:00")
                .when(new Command.ChangeCard(
                        Rehearsal.BEN, SimulatedProcessor.card("visa").orElseThrow()))
                .thenRefused("not-an-owner");
    }

    @Test
    void the_state_of_an_account_stays_as_small_after_twenty_years_as_after_two() {
        Rehearsal life = Rehearsal.of(GROUPTRACK, "2026-01-31T09:00").when(paidAtOnce(Interval.MONTH, "visa"));
        int two = life.at("2028-01-31T09:00").account().toString().length();
        int twenty = life.at("2046-01-31T09:00").account().toString().length();
        assertThat(life.account().billing().payments()).hasSize(Billing.KEPT);
        assertThat(life.history()).hasSizeGreaterThan(900);
        // Counters and sums may grow by a digit or two.
        assertThat(twenty).isLessThan(two + 100);
    }
}
