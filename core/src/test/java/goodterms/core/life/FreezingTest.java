package goodterms.core.life;

import static goodterms.core.life.Asks.cancel;
import static goodterms.core.life.Asks.changeCard;
import static goodterms.core.life.Asks.monthly;
import static goodterms.core.life.Asks.paidAtOnce;
import static goodterms.core.life.Rehearsal.ANA;
import static goodterms.core.life.Rehearsal.FINANCE;
import static goodterms.core.life.Rehearsal.SUPPORT;
import static goodterms.core.life.Worlds.ANYTRACK;
import static goodterms.core.life.Worlds.GROUPTRACK;
import static org.assertj.core.api.Assertions.assertThat;

import goodterms.core.account.Command;
import goodterms.core.calendar.Interval;
import goodterms.core.identity.Actor;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** An account that staff freeze by hand: nobody uses it, nothing is charged and nothing runs out, until it is lifted. */
final class FreezingTest {

    private static Command freeze(Actor by) {
        return new Command.Freeze(by, "an heir has written to us", Optional.empty());
    }

    private static Command unfreeze() {
        return new Command.Unfreeze(FINANCE, "the heir has shown who they are");
    }

    private static Rehearsal paid(String card) {
        return Rehearsal.of(GROUPTRACK, "2026-03-01T09:00").when(paidAtOnce(Interval.MONTH, card));
    }

    private static boolean access(Rehearsal life) {
        return Access.plan(life.account(), life.company()).isPresent();
    }

    @Test
    void nothing_is_charged_over_a_renewal_and_a_whole_period_begins_when_it_is_lifted() {
        Rehearsal life = paid("visa").at("2026-03-10T09:00").when(freeze(FINANCE));
        life.thenOnly("account-suspended").then("account-suspended cause=freeze because=an heir has written to us");
        assertThat(access(life)).isFalse();
        life.at("2026-06-20T10:00").thenOnly();
        life.when(unfreeze())
                .then(
                        "suspension-lifted cause=freeze",
                        "subscription-renewed period-starts=2026-06-20T10:00 period-ends=2026-07-20T10:00",
                        "payment-succeeded amount=49.00");
        assertThat(access(life)).isTrue();
    }

    @Test
    void lifted_before_its_period_ends_it_goes_on_as_it_was() {
        Rehearsal life =
                paid("visa").when(freeze(FINANCE)).at("2026-03-20T09:00").when(unfreeze());
        life.thenOnly("suspension-lifted");
        life.at("2026-04-01T09:00").then("subscription-renewed period-starts=2026-04-01T09:00");
    }

    @Test
    void what_is_overdue_is_not_tried_meanwhile_and_its_days_stand_still() {
        Rehearsal life = paid("ok-then-declined").at("2026-04-01T09:00");
        life.then("payment-failed", "fell-past-due").when(freeze(FINANCE));
        life.at("2026-07-01T09:00").thenOnly();
        life.when(unfreeze()).then("suspension-lifted", "payment-attempted", "payment-failed");
        life.thenNever("access-suspended");
        life.at("2026-07-07T09:00").thenNever("access-suspended");
        life.at("2026-08-20T09:00").then("access-suspended");
    }

    @Test
    void nobody_pays_while_it_is_frozen_and_a_new_card_is_taken_afterwards() {
        Rehearsal life = paid("ok-then-declined").at("2026-04-02T09:00").when(freeze(FINANCE));
        life.when(changeCard("visa")).thenRefused("frozen-by-company");
        life.when(unfreeze()).when(changeCard("visa")).then("payment-succeeded amount=49.00", "caught-up");
        assertThat(access(life)).isTrue();
    }

    @Test
    void the_days_of_a_trial_that_is_left_are_kept() {
        Rehearsal life = Rehearsal.of(ANYTRACK, "2026-03-01T09:00").when(monthly("visa"));
        life.at("2026-03-03T09:00").when(freeze(FINANCE)).at("2026-05-03T09:00").thenOnly();
        life.when(unfreeze()).thenOnly("suspension-lifted");
        assertThat(access(life)).isTrue();
        life.at("2026-05-15T08:59").thenNever("trial-converted");
        life.at("2026-05-15T09:00").then("trial-converted", "payment-succeeded");
    }

    @Test
    void a_freeze_and_a_suspension_hold_apart_and_each_is_lifted_by_its_own_command() {
        Rehearsal life = paid("visa").when(freeze(FINANCE));
        life.when(new Command.Restore(FINANCE, "settled")).thenRefused("not-suspended");
        life.when(new Command.Suspend(FINANCE, "spam was sent", Optional.empty()))
                .thenOnly("account-suspended");
        life.when(new Command.Restore(FINANCE, "it has stopped")).thenOnly("suspension-lifted");
        assertThat(access(life)).isFalse();
        life.when(unfreeze()).thenOnly("suspension-lifted");
        assertThat(access(life)).isTrue();
    }

    @Test
    void a_customer_of_a_frozen_account_can_cancel_and_can_take_nothing_new() {
        Rehearsal life = paid("visa").when(freeze(FINANCE)).when(cancel(ANA));
        life.then("cancellation-accepted ends=2026-04-01T09:00");
        life.at("2026-04-01T09:00").thenOnly("subscription-ended");
        life.when(paidAtOnce(Interval.MONTH, "visa")).thenRefused("frozen-by-company");
        life.when(unfreeze()).thenOnly("suspension-lifted");
        life.when(paidAtOnce(Interval.MONTH, "visa")).then("payment-succeeded amount=49.00");
    }

    @Test
    void only_a_role_that_decides_freezes_with_a_reason_and_once() {
        Rehearsal life = paid("visa");
        life.when(freeze(ANA)).thenRefused("not-staff");
        life.when(freeze(Actor.staff("lee", "janitor"))).thenRefused("no-such-role");
        life.when(freeze(SUPPORT)).thenRefused("role-too-low");
        life.when(new Command.Freeze(FINANCE, " ", Optional.empty())).thenRefused("reason-missing");
        life.when(unfreeze()).thenRefused("not-frozen");
        life.when(freeze(FINANCE)).when(freeze(FINANCE)).thenRefused("frozen-by-company");
        life.when(new Command.Unfreeze(SUPPORT, "it is settled")).thenRefused("role-too-low");
    }
}
