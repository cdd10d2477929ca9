package goodterms.core.life;

import static goodterms.core.life.Asks.cancel;
import static goodterms.core.life.Asks.cancelNow;
import static goodterms.core.life.Asks.cancelThroughSupport;
import static goodterms.core.life.Asks.changeCard;
import static goodterms.core.life.Asks.monthly;
import static goodterms.core.life.Asks.paidAtOnce;
import static goodterms.core.life.Asks.report;
import static goodterms.core.life.Asks.subscribe;
import static goodterms.core.life.Asks.withdraw;
import static goodterms.core.life.Asks.yearly;
import static goodterms.core.life.Rehearsal.ANA;
import static goodterms.core.life.Rehearsal.BEN;
import static goodterms.core.life.Rehearsal.LEAD;
import static goodterms.core.life.Worlds.ANYTRACK;
import static goodterms.core.life.Worlds.CUSTOMERTRACKR;
import static goodterms.core.life.Worlds.GROUPTRACK;
import static goodterms.core.life.Worlds.PROMOTRACK;
import static org.assertj.core.api.Assertions.assertThat;

import goodterms.core.account.Command;
import goodterms.core.account.Outcome;
import goodterms.core.calendar.Interval;
import goodterms.core.identity.Membership;
import goodterms.core.subscription.Subscription;
import goodterms.core.usage.Activity;
import org.junit.jupiter.api.Test;

final class CancellingTest {

    @Test
    void a_cancelled_subscription_runs_to_the_end_of_the_paid_period_and_is_not_charged_again() {
        Rehearsal life = Rehearsal.of(GROUPTRACK, "2026-03-01T09:00")
                .when(paidAtOnce(Interval.MONTH, "visa"))
                .at("2026-03-10T08:00")
                .when(cancel(ANA))
                .thenOnly("cancellation-accepted")
                .then("cancellation-accepted by=ana@example.com ends=2026-04-01T09:00");
        life.at("2026-04-01T08:59:59").thenOnly();
        assertThat(Access.plan(life.account(), GROUPTRACK)).isPresent();
        life.at("2026-04-01T09:00").thenOnly("subscription-ended").then("subscription-ended cause=cancelled");
        assertThat(Access.plan(life.account(), GROUPTRACK)).isEmpty();
        life.at("2036-04-01T09:00").thenOnly();
    }

    @Test
    void a_cancelled_account_cannot_be_cancelled_again() {
        Rehearsal.of(GROUPTRACK, "2026-03-01T09:00")
                .when(paidAtOnce(Interval.MONTH, "visa"))
                .when(cancel(ANA))
                .when(cancel(ANA))
                .thenRefused("already-cancelled");
    }

    @Test
    void a_withdrawn_cancellation_never_was() {
        Rehearsal.of(GROUPTRACK, "2026-03-01T09:00")
                .when(paidAtOnce(Interval.MONTH, "visa"))
                .when(cancel(ANA))
                .at("2026-04-01T08:59:59")
                .when(withdraw())
                .then("cancellation-withdrawn")
                .at("2026-04-01T09:00")
                .then("subscription-renewed", "payment-succeeded amount=49.00");
    }

    @Test
    void there_is_nothing_to_withdraw_once_it_has_ended() {
        Rehearsal.of(GROUPTRACK, "2026-03-01T09:00")
                .when(paidAtOnce(Interval.MONTH, "visa"))
                .when(cancel(ANA))
                .at("2026-04-01T09:00")
                .when(withdraw())
                .thenRefused("not-cancelled")
                .when(cancel(ANA))
                .thenRefused("not-subscribed");
    }

    @Test
    void the_second_in_which_a_trial_ends_is_too_late_to_cancel_it() {
        Rehearsal.of(PROMOTRACK, "2026-03-01T09:00")
                .when(monthly("visa"))
                .at("2026-03-15T09:00")
                .then("payment-succeeded amount=49.00")
                .when(cancel(ANA))
                .then("cancellation-accepted ends=2026-04-15T09:00");
    }

    @Test
    void a_trial_cancelled_in_its_last_second_is_never_charged() {
        Rehearsal.of(PROMOTRACK, "2026-03-01T09:00")
                .when(monthly("visa"))
                .at("2026-03-15T08:59:59")
                .when(cancel(ANA))
                .then("cancellation-accepted ends=2026-03-15T09:00 clause=trial-cancelled")
                .at("2027-01-01T00:00")
                .thenOnly("subscription-ended");
    }

    @Test
    void a_trial_whose_page_says_now_is_suspended_and_taken_up_again_with_its_days() {
        Rehearsal life = Rehearsal.of(ANYTRACK, "2026-03-01T09:00")
                .when(monthly("visa"))
                .at("2026-03-05T09:00")
                .when(cancel(ANA))
                .thenOnly("cancellation-accepted", "trial-suspended")
                .then("cancellation-accepted ends=2026-03-05T09:00", "trial-suspended until=2026-03-15T09:00");
        assertThat(Access.plan(life.account(), ANYTRACK)).isEmpty();
        life.when(cancel(ANA)).thenRefused("already-cancelled");
        life.at("2026-03-15T08:59:59")
                .when(new Command.ReactivateTrial(ANA))
                .then("trial-reactivated ends=2026-03-15T09:00")
                .at("2026-03-15T09:00")
                .then("trial-converted", "payment-succeeded amount=49.00");
    }

    @Test
    void a_suspended_trial_is_over_when_its_days_are() {
        Rehearsal.of(ANYTRACK, "2026-03-01T09:00")
                .when(monthly("visa"))
                .when(cancel(ANA))
                .at("2026-03-15T09:00")
                .thenOnly("subscription-ended")
                .when(new Command.ReactivateTrial(ANA))
                .thenRefused("no-trial-to-reactivate");
    }

    @Test
    void features_of_a_campaign_stop_with_a_monthly_cancellation_and_not_with_a_yearly_one() {
        Rehearsal monthly = Rehearsal.of(PROMOTRACK, "2026-03-01T09:00")
                .when(paidAtOnce(Interval.MONTH, "visa"))
                .when(report(Activity.CAMPAIGN_STARTED))
                .then("activity-recorded activity=campaign-started", "features-started features=[targeting]");
        assertThat(Access.features(monthly.account(), PROMOTRACK)).containsExactly("dashboard", "targeting");
        monthly.at("2026-03-05T09:00")
                .when(cancel(ANA))
                .then(
                        "cancellation-accepted ends=2026-04-01T09:00 features-end=2026-03-05T09:00",
                        "features-ended features=[targeting] clause=campaign-features-stop");
        assertThat(Access.features(monthly.account(), PROMOTRACK)).containsExactly("dashboard");
        assertThat(Access.stopped(monthly.account(), PROMOTRACK)).containsExactly("targeting");

        Rehearsal yearly = Rehearsal.of(PROMOTRACK, "2026-03-01T09:00")
                .when(paidAtOnce(Interval.YEAR, "visa"))
                .when(report(Activity.CAMPAIGN_STARTED))
                .when(cancel(ANA))
                .thenOnly("cancellation-accepted")
                .then("cancellation-accepted features-end=2027-03-01T09:00");
        assertThat(Access.features(yearly.account(), PROMOTRACK)).containsExactly("dashboard", "targeting");
        assertThat(Access.stopped(yearly.account(), PROMOTRACK)).isEmpty();
    }

    @Test
    void nobody_but_an_owner_cancels_through_support_and_the_refusal_cites_the_page() {
        Rehearsal life = Rehearsal.of(CUSTOMERTRACKR, "2026-03-01T09:00")
                .when(new Command.AddPerson(ANA, BEN.name(), Membership.MEMBER))
                .when(paidAtOnce(Interval.MONTH, "visa"))
                .when(cancelThroughSupport(BEN, "Ana & Co", ANA.name()))
                .thenRefused("cancellation-refused");
        assertThat(((Outcome.Refused) life.outcome()).refusal().sentence()).contains("We answer to the owners");
        life.when(cancelThroughSupport(ANA, "Somebody else", ANA.name())).thenRefused("cancellation-refused");
        life.when(cancelThroughSupport(ANA, "ana & co ", "eve@example.com")).thenRefused("cancellation-refused");
        life.when(cancelThroughSupport(ANA, "ana & co ", ANA.name()))
                .then("cancellation-accepted ends=2026-04-01T09:00 clause=to-the-period-end");
    }

    @Test
    void a_stranger_does_not_learn_that_an_account_is_cancelled() {
        Rehearsal.of(ANYTRACK, "2026-03-01T09:00")
                .when(paidAtOnce(Interval.MONTH, "visa"))
                .when(cancel(ANA))
                .when(cancel(BEN))
                .thenRefused("cancellation-refused");
    }

    @Test
    void staff_do_not_cancel_in_their_own_name() {
        Rehearsal.of(CUSTOMERTRACKR, "2026-03-01T09:00")
                .when(paidAtOnce(Interval.MONTH, "visa"))
                .when(cancel(LEAD))
                .thenRefused("not-the-customer");
    }

    @Test
    void an_owner_who_is_refused_is_told_when_it_would_end_and_nobody_else_is() {
        Rehearsal life = Rehearsal.of(CUSTOMERTRACKR, "2026-03-01T09:00").when(paidAtOnce(Interval.MONTH, "visa"));
        assertThat(sentence(life.when(cancelThroughSupport(ANA, "Ana & Co", "wrong@example.com"))))
                .contains("would end at 2026-04-01T14:00:00Z");
        assertThat(sentence(life.when(cancelThroughSupport(BEN, "Ana & Co", "ana@example.com"))))
                .doesNotContain("would end");
        life.when(cancelThroughSupport(ANA, "Ana & Co", "ana@example.com"));
        assertThat(sentence(life.when(cancelThroughSupport(ANA, "Ana & Co", "wrong@example.com"))))
                .doesNotContain("would end");
    }

    private static String sentence(Rehearsal life) {
        return ((Outcome.Refused) life.thenRefused("cancellation-refused").outcome())
                .refusal()
                .sentence();
    }

    @Test
    void a_customer_may_give_up_what_the_page_would_still_leave_them() {
        Rehearsal.of(GROUPTRACK, "2026-03-01T09:00")
                .when(paidAtOnce(Interval.MONTH, "visa"))
                .when(cancelNow(ANA))
                .thenOnly("cancellation-accepted", "subscription-ended")
                .at("2027-03-01T09:00")
                .thenOnly();
    }

    @Test
    void a_free_plan_and_an_account_on_hold_end_the_moment_they_are_cancelled() {
        Rehearsal.of(ANYTRACK, "2026-03-01T09:00")
                .when(subscribe("free"))
                .when(cancel(ANA))
                .then("subscription-ended cause=cancelled");
        Rehearsal.of(CUSTOMERTRACKR, "2026-03-01T09:00")
                .when(yearly("visa"))
                .at("2026-04-10T09:00")
                .when(cancelThroughSupport(ANA, "Ana & Co", ANA.name()))
                .then("subscription-ended cause=cancelled");
    }

    @Test
    void what_was_owed_before_a_cancellation_is_still_collected_and_nothing_else() {
        Rehearsal life = Rehearsal.of(ANYTRACK, "2026-01-01T09:00")
                .when(monthly("declined"))
                .at("2026-01-15T12:00")
                .when(cancel(ANA))
                .then("cancellation-accepted ends=2026-02-15T09:00")
                .when(changeCard("visa"))
                .then("payment-succeeded amount=49.00", "caught-up");
        assertThat(life.account().subscription()).isInstanceOf(Subscription.Ending.class);
        life.at("2027-01-01T00:00").thenOnly("subscription-ended").then("subscription-ended cause=cancelled");
    }

    @Test
    void a_cancelled_subscription_that_stays_unpaid_ends_when_access_would_have_stopped() {
        Rehearsal.of(ANYTRACK, "2026-01-01T09:00")
                .when(monthly("declined"))
                .at("2026-01-15T12:00")
                .when(cancel(ANA))
                .at("2026-02-15T09:00")
                .then("subscription-ended at=2026-01-22T09:00 cause=unpaid", "invoice-written-off amount=49.00");
    }
}
