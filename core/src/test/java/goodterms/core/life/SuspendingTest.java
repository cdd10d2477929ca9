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

/** An account the company suspends: no access and no charge, whatever else happens, until it is restored. */
final class SuspendingTest {

    private static Command suspend(Actor by) {
        return new Command.Suspend(by, "spam was sent", Optional.empty());
    }

    private static Command restore() {
        return new Command.Restore(FINANCE, "it has stopped");
    }

    private static Rehearsal paid(String card) {
        return Rehearsal.of(GROUPTRACK, "2026-03-01T09:00").when(paidAtOnce(Interval.MONTH, card));
    }

    private static boolean access(Rehearsal life) {
        return Access.plan(life.account(), life.company()).isPresent();
    }

    @Test
    void nothing_is_charged_until_it_is_restored_and_then_a_whole_period_begins() {
        Rehearsal life = paid("visa").at("2026-03-10T09:00").when(suspend(FINANCE));
        life.thenOnly("account-suspended").then("account-suspended cause=policy because=spam was sent cites=none");
        assertThat(access(life)).isFalse();
        life.at("2026-06-20T10:00").thenOnly();
        life.when(restore())
                .then(
                        "suspension-lifted cause=policy",
                        "subscription-renewed period-starts=2026-06-20T10:00 period-ends=2026-07-20T10:00",
                        "payment-succeeded amount=49.00");
        assertThat(access(life)).isTrue();
        life.at("2026-07-20T10:00").then("subscription-renewed period-starts=2026-07-20T10:00");
    }

    @Test
    void restored_before_its_period_ends_it_goes_on_as_it_was() {
        Rehearsal life =
                paid("visa").when(suspend(FINANCE)).at("2026-03-20T09:00").when(restore());
        life.thenOnly("suspension-lifted");
        life.at("2026-04-01T09:00").then("subscription-renewed period-starts=2026-04-01T09:00");
    }

    @Test
    void a_trial_that_ran_out_meanwhile_is_charged_when_it_is_restored_and_not_for_the_time_before() {
        Rehearsal life = Rehearsal.of(ANYTRACK, "2026-03-01T09:00").when(monthly("visa"));
        life.when(suspend(FINANCE)).at("2026-04-01T09:00").thenOnly();
        life.when(restore())
                .then(
                        "suspension-lifted",
                        "trial-converted",
                        "subscription-started period-starts=2026-04-01T09:00 period-ends=2026-05-01T09:00");
    }

    @Test
    void paying_what_is_owed_does_not_undo_a_suspension_and_a_restoration_does_not_pay() {
        Rehearsal life = paid("ok-then-declined").at("2026-04-02T09:00");
        life.when(suspend(FINANCE)).at("2026-04-20T09:00").then("access-suspended", "account-frozen");
        life.when(changeCard("visa")).then("payment-succeeded amount=49.00", "access-restored");
        assertThat(access(life)).isFalse();
        life.when(restore()).thenOnly("suspension-lifted");
        assertThat(access(life)).isTrue();
        Rehearsal owing = paid("ok-then-declined").at("2026-04-09T09:00").when(suspend(FINANCE));
        owing.when(restore()).thenOnly("suspension-lifted");
        assertThat(access(owing)).isFalse();
    }

    @Test
    void a_suspended_customer_can_cancel_and_is_not_charged_again() {
        Rehearsal life = paid("visa").when(suspend(FINANCE)).when(cancel(ANA));
        life.then("cancellation-accepted ends=2026-04-01T09:00");
        life.at("2026-04-01T09:00").thenOnly("subscription-ended");
        life.when(paidAtOnce(Interval.MONTH, "visa")).thenRefused("suspended-by-company");
        Rehearsal late =
                paid("visa").when(suspend(FINANCE)).at("2026-05-01T09:00").when(cancel(ANA));
        late.then("cancellation-accepted ends=2026-05-01T09:00", "subscription-ended cause=cancelled");
    }

    @Test
    void only_a_role_that_decides_suspends_with_a_reason_and_once() {
        Rehearsal life = paid("visa");
        life.when(suspend(ANA)).thenRefused("not-staff");
        life.when(suspend(Actor.staff("lee", "janitor"))).thenRefused("no-such-role");
        life.when(suspend(SUPPORT)).thenRefused("role-too-low");
        life.when(new Command.Suspend(FINANCE, " ", Optional.empty())).thenRefused("reason-missing");
        life.when(restore()).thenRefused("not-suspended");
        life.when(suspend(FINANCE)).when(suspend(FINANCE)).thenRefused("suspended-by-company");
    }
}
