package goodterms.core.life;

import static goodterms.core.life.Asks.cancel;
import static goodterms.core.life.Asks.paidAtOnce;
import static goodterms.core.life.Asks.refund;
import static goodterms.core.life.Rehearsal.ANA;
import static goodterms.core.life.Rehearsal.FINANCE;
import static goodterms.core.life.Rehearsal.SUPPORT;
import static goodterms.core.life.Worlds.GROUPTRACK;
import static org.assertj.core.api.Assertions.assertThat;

import goodterms.core.account.Command;
import goodterms.core.account.Command.SettleRefund.How;
import goodterms.core.calendar.Interval;
import goodterms.core.cases.RefundReason;
import goodterms.core.identity.Actor;
import goodterms.core.payment.PayBackResult;
import goodterms.core.payment.RefundId;
import org.junit.jupiter.api.Test;

/** A refund is refunded when the processor says so, and owed until then. */
final class RepayingTest {

    private static Rehearsal refunded(String card) {
        return Rehearsal.of(GROUPTRACK, "2026-03-01T09:00")
                .when(paidAtOnce(Interval.MONTH, card))
                .at("2026-03-02T08:00")
                .when(cancel(ANA))
                .when(refund(RefundReason.CANCELLED_LATE));
    }

    private static Command answer(int attempt, PayBackResult result) {
        return new Command.RefundResult(new RefundId(1), attempt, result);
    }

    private static Command settle(Actor by, How how) {
        return new Command.SettleRefund(by, new RefundId(1), how, "transfer 2026-117");
    }

    private static long owedBack(Rehearsal life) {
        return life.account().billing().reversals().refunds().stream()
                .mapToLong(refund -> refund.amount().getAmountMinorLong())
                .sum();
    }

    private static long gone(Rehearsal life) {
        return life.account().billing().totals().refunded().getAmountMinorLong();
    }

    @Test
    void nothing_is_called_refunded_before_the_processor_says_so() {
        Rehearsal life = refunded("refund-fails-then-ok")
                .thenNever("refunded")
                .then("refund-ordered amount=46.55", "refund-failed attempt=1 next-attempt=2026-03-03T08:00");
        assertThat(owedBack(life)).isEqualTo(4_655);
        assertThat(gone(life)).isZero();
        life.at("2026-03-03T07:59:59").thenOnly();
        life.at("2026-03-03T08:00").thenOnly("refund-retried", "refunded");
        assertThat(owedBack(life)).isZero();
        assertThat(gone(life)).isEqualTo(4_655);
    }

    @Test
    void what_is_ordered_counts_against_further_refunds_though_it_has_not_gone() {
        refunded("refund-fails").when(refund(RefundReason.OTHER)).thenRefused("already-given-back");
    }

    @Test
    void a_refund_that_fails_to_the_last_is_owed_until_a_person_sees_to_it() {
        Rehearsal life = refunded("refund-fails").at("2027-03-01T09:00");
        life.then(
                "refund-failed attempt=2 next-attempt=2026-03-06T08:00",
                "refund-failed attempt=3 next-attempt=2026-03-13T08:00",
                "refund-failed attempt=4 next-attempt=none reason=card-closed");
        assertThat(owedBack(life)).isEqualTo(4_655);
        life.when(settle(ANA, How.TRANSFERRED)).thenRefused("not-staff");
        life.when(settle(Actor.staff("lee", "janitor"), How.TRANSFERRED)).thenRefused("no-such-role");
        life.when(settle(SUPPORT, How.TRANSFERRED)).thenRefused("above-role");
        life.when(settle(FINANCE, How.TRANSFERRED)).thenOnly("refund-settled");
        assertThat(owedBack(life)).isZero();
        assertThat(gone(life)).isEqualTo(4_655);
        life.when(settle(FINANCE, How.CREDITED)).thenRefused("no-failed-refund");
    }

    @Test
    void a_customer_may_take_as_credit_what_cannot_go_back() {
        Rehearsal life = refunded("refund-fails").when(settle(FINANCE, How.CREDITED));
        life.thenOnly("refund-settled");
        assertThat(life.account().billing().credit()).isEqualTo(Worlds.usd(4_655));
        assertThat(gone(life)).isZero();
    }

    @Test
    void a_person_may_have_the_processor_asked_again_and_the_schedule_goes_on_from_there() {
        refunded("refund-fails")
                .when(settle(FINANCE, How.AGAIN))
                .then("refund-retried attempt=2", "refund-failed attempt=2 next-attempt=2026-03-05T08:00");
    }

    @Test
    void an_answer_that_comes_twice_late_or_for_nothing_changes_nothing() {
        Rehearsal life = refunded("refund-fails-then-ok");
        for (PayBackResult result : PayBackResult.values()) {
            life.when(answer(1, result)).thenRefused("refund-not-awaited");
            life.when(answer(2, result)).thenRefused("refund-not-awaited");
            life.when(new Command.RefundResult(new RefundId(9), 1, result)).thenRefused("refund-not-awaited");
        }
        life.at("2026-03-03T08:00").when(answer(2, PayBackResult.SUCCEEDED)).thenRefused("refund-not-awaited");
        assertThat(gone(life)).isEqualTo(4_655);
    }
}
