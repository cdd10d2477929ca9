package goodterms.core.life;

import static goodterms.core.life.Asks.cancel;
import static goodterms.core.life.Asks.cancelThroughSupport;
import static goodterms.core.life.Asks.monthly;
import static goodterms.core.life.Asks.paidAtOnce;
import static goodterms.core.life.Asks.refund;
import static goodterms.core.life.Asks.subscribe;
import static goodterms.core.life.Rehearsal.ANA;
import static goodterms.core.life.Rehearsal.FINANCE;
import static goodterms.core.life.Rehearsal.LEAD;
import static goodterms.core.life.Rehearsal.SUPPORT;
import static goodterms.core.life.Worlds.ANYTRACK;
import static goodterms.core.life.Worlds.CUSTOMERTRACKR;
import static goodterms.core.life.Worlds.GROUPTRACK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import goodterms.core.account.Command;
import goodterms.core.calendar.Interval;
import goodterms.core.cases.RefundReason;
import goodterms.core.identity.Actor;
import goodterms.core.subscription.EndCause;
import goodterms.core.subscription.UnusedTime;
import org.junit.jupiter.api.Test;

final class ClosingTest {

    private static Command end(Actor by, EndCause cause, int notice, UnusedTime unused) {
        return new Command.EndAccount(by, cause, "sends unsolicited mail", notice, unused);
    }

    private static Rehearsal paid() {
        return Rehearsal.of(CUSTOMERTRACKR, "2026-04-01T09:00").when(paidAtOnce(Interval.MONTH, "visa"));
    }

    @Test
    void the_company_ends_an_account_at_once_where_its_page_says_so_and_who_did_it_and_why_stays_on_record() {
        paid().at("2026-04-11T09:00")
                .when(end(LEAD, EndCause.VIOLATION, 0, UnusedTime.KEPT))
                .thenOnly("end-announced", "subscription-ended")
                .then(
                        "end-announced by=kim cause=violation because=sends unsolicited mail ends=2026-04-11T09:00"
                                + " unused=kept clause=ended-by-us",
                        "subscription-ended cause=violation");
    }

    @Test
    void an_account_that_broke_the_rules_cannot_subscribe_again_and_any_other_can() {
        paid().when(end(LEAD, EndCause.VIOLATION, 0, UnusedTime.KEPT))
                .when(paidAtOnce(Interval.MONTH, "visa"))
                .thenRefused("barred");
        paid().when(end(LEAD, EndCause.COMPANY, 0, UnusedTime.KEPT))
                .when(paidAtOnce(Interval.MONTH, "visa"))
                .then("subscription-started");
    }

    @Test
    void what_is_paid_for_and_left_is_kept_credited_or_refunded_as_was_said() {
        // 20 of 30 days are left of 49.00.
        paid().at("2026-04-11T09:00")
                .when(end(LEAD, EndCause.COMPANY, 0, UnusedTime.REFUNDED))
                .then("unused-returned how=refunded amount=32.66", "refunded amount=32.66");
        paid().at("2026-04-11T09:00")
                .when(end(LEAD, EndCause.COMPANY, 0, UnusedTime.CREDITED))
                .then("unused-returned how=credited amount=32.66", "credited amount=32.66")
                .when(paidAtOnce(Interval.MONTH, "visa"))
                .then("invoice-issued total=49.00 credit=32.66 due=16.34");
    }

    @Test
    void with_notice_nothing_new_is_billed_and_access_goes_on_until_it_runs_out() {
        Rehearsal life = paid().at("2026-04-21T09:00")
                .when(end(LEAD, EndCause.COMPANY, 30, UnusedTime.REFUNDED))
                .thenOnly("end-announced")
                .then("end-announced ends=2026-05-21T09:00");
        life.at("2026-05-21T08:59:59").thenOnly();
        assertThat(Access.plan(life.account(), CUSTOMERTRACKR)).isPresent();
        // The month that was paid for is over by then: nothing is left to return.
        life.at("2026-05-21T09:00").thenOnly("subscription-ended");
    }

    @Test
    void notice_never_shortens_what_the_page_leaves() {
        Rehearsal.of(GROUPTRACK, "2026-04-01T09:00")
                .when(paidAtOnce(Interval.MONTH, "visa"))
                .when(end(LEAD, EndCause.COMPANY, 3, UnusedTime.KEPT))
                .then("end-announced ends=2026-05-01T09:00 clause=runs-to-period-end");
    }

    @Test
    void a_free_plan_can_be_given_notice_too() {
        Rehearsal life = Rehearsal.of(ANYTRACK, "2026-04-01T09:00")
                .when(subscribe("free"))
                .when(end(LEAD, EndCause.COMPANY, 10, UnusedTime.KEPT))
                .then("end-announced ends=2026-04-11T09:00");
        assertThat(Access.plan(life.account(), ANYTRACK)).isPresent();
        life.at("2026-04-11T09:00").then("subscription-ended cause=company");
        assertThat(Access.plan(life.account(), ANYTRACK)).isEmpty();
    }

    @Test
    void the_company_may_end_sooner_what_the_customer_has_cancelled_and_not_later() {
        Rehearsal life = paid().when(cancelThroughSupport(ANA, "Ana & Co", "ana@example.com"))
                .at("2026-04-16T09:00")
                .when(end(LEAD, EndCause.COMPANY, 20, UnusedTime.KEPT))
                .thenRefused("already-cancelled");
        life.when(end(LEAD, EndCause.COMPANY, 0, UnusedTime.REFUNDED))
                .then("subscription-ended cause=company", "refunded amount=24.50");
    }

    @Test
    void each_side_takes_back_only_what_it_has_said_itself() {
        Command withdrawnByStaff = new Command.WithdrawCancellation(LEAD);
        Command withdrawnByOwner = new Command.WithdrawCancellation(ANA);
        paid().when(end(LEAD, EndCause.COMPANY, 10, UnusedTime.KEPT))
                .when(withdrawnByOwner)
                .thenRefused("ended-by-company")
                .when(new Command.WithdrawCancellation(SUPPORT))
                .thenRefused("role-too-low")
                .when(withdrawnByStaff)
                .then("cancellation-withdrawn by=kim")
                .at("2026-05-01T09:00")
                .then("subscription-renewed", "payment-succeeded amount=49.00");
        paid().when(cancelThroughSupport(ANA, "Ana & Co", "ana@example.com"))
                .when(withdrawnByStaff)
                .thenRefused("not-the-customer");
    }

    @Test
    void it_takes_a_role_that_decides_and_a_reason() {
        paid().when(end(ANA, EndCause.COMPANY, 0, UnusedTime.KEPT))
                .thenRefused("not-staff")
                .when(end(Actor.staff("eve", "intern"), EndCause.COMPANY, 0, UnusedTime.KEPT))
                .thenRefused("no-such-role")
                .when(end(SUPPORT, EndCause.COMPANY, 0, UnusedTime.KEPT))
                .thenRefused("role-too-low")
                .when(new Command.EndAccount(FINANCE, EndCause.COMPANY, " ", 0, UnusedTime.KEPT))
                .thenRefused("reason-missing");
        Rehearsal.of(CUSTOMERTRACKR, "2026-04-01T09:00")
                .when(end(LEAD, EndCause.COMPANY, 0, UnusedTime.KEPT))
                .thenRefused("not-subscribed");
        assertThatThrownBy(() -> end(LEAD, EndCause.CANCELLED, 0, UnusedTime.KEPT))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_a_person_is_looking_at_is_left_to_them() {
        paid().when(cancelThroughSupport(ANA, "Ana & Co", "ana@example.com"))
                .when(refund(RefundReason.CHANGED_MIND))
                .then("case-opened")
                .when(end(LEAD, EndCause.COMPANY, 0, UnusedTime.REFUNDED))
                .thenNever("refunded");
    }

    @Test
    void an_account_without_access_ends_at_once_whatever_the_notice() {
        Rehearsal.of(CUSTOMERTRACKR, "2026-04-01T09:00")
                .when(monthly("visa"))
                .at("2026-05-02T09:00")
                .when(end(LEAD, EndCause.TRIAL_EXPIRED, 30, UnusedTime.KEPT))
                .then("end-announced cause=trial-expired ends=2026-05-02T09:00", "subscription-ended");
    }

    @Test
    void owners_are_written_to_once_a_day_for_each_who_asks_and_five_times_in_all() {
        Rehearsal life = paid().when(ask("eve@example.com"))
                .then("owners-asked by=eve@example.com owners=[ana@example.com]")
                .when(ask("eve@example.com"))
                .thenOnly();
        for (int other = 1; other <= 4; other++) {
            life.when(ask(other + "@example.com")).thenOnly("owners-asked");
        }
        life.when(ask("5@example.com")).thenOnly();
        life.at("2026-04-02T08:59:59").when(ask("5@example.com")).thenOnly();
        life.at("2026-04-02T09:00").when(ask("eve@example.com")).thenOnly("owners-asked");
        assertThat(life.account().people().enquiries()).hasSize(1);
    }

    @Test
    void whoever_asks_for_the_owners_is_told_the_same_whatever_the_account() {
        Rehearsal unknown = Rehearsal.of(CUSTOMERTRACKR, "2026-04-01T09:00");
        Rehearsal asked = paid().when(ask("eve@example.com")).when(cancel(ANA));
        assertThat(unknown.preview(ask("eve@example.com")).sentences())
                .isEqualTo(asked.preview(ask("eve@example.com")).sentences())
                .singleElement()
                .asString()
                .doesNotContain("@");
    }

    private static Command ask(String email) {
        return new Command.AskForOwner(Actor.customer(email));
    }
}
