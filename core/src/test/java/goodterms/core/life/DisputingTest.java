package goodterms.core.life;

import static goodterms.core.life.Asks.cancel;
import static goodterms.core.life.Asks.paidAtOnce;
import static goodterms.core.life.Asks.refund;
import static goodterms.core.life.Rehearsal.ANA;
import static goodterms.core.life.Rehearsal.FINANCE;
import static goodterms.core.life.Worlds.GROUPTRACK;
import static org.assertj.core.api.Assertions.assertThat;

import goodterms.core.account.Command;
import goodterms.core.account.Command.SettleRefund.How;
import goodterms.core.calendar.Interval;
import goodterms.core.cases.RefundReason;
import goodterms.core.payment.DisputeReason;
import goodterms.core.payment.DisputeStatus;
import goodterms.core.payment.PaymentId;
import goodterms.core.payment.RefundId;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What a contested payment does to money that is asked for, owed or gone back, in whatever order the news comes. */
final class DisputingTest {

    private static Rehearsal paid(String card) {
        return Rehearsal.of(GROUPTRACK, "2026-03-01T09:00").when(paidAtOnce(Interval.MONTH, card));
    }

    private static Rehearsal refunded(String card) {
        return paid(card).at("2026-03-02T08:00").when(cancel(ANA)).when(refund(RefundReason.CANCELLED_LATE));
    }

    private static Command dispute(String name, long cents, DisputeStatus status) {
        return new Command.ReportDispute(
                new PaymentId(1),
                name,
                Worlds.usd(cents),
                DisputeReason.FRAUDULENT,
                Instant.parse("2026-04-01T00:00:00Z"),
                status);
    }

    private static Command dispute(DisputeStatus status) {
        return dispute("d-1", 4_900, status);
    }

    private static long taken(Rehearsal life) {
        return life.account().billing().totals().disputed().getAmountMinorLong();
    }

    @Test
    void a_disputed_payment_is_not_refunded_as_well() {
        Rehearsal life = paid("visa").when(dispute(DisputeStatus.OPEN));
        life.thenOnly("dispute-opened").then("dispute-opened payment=payment-1 amount=49.00 reason=fraudulent");
        assertThat(taken(life)).isEqualTo(4_900);
        life.when(refund(RefundReason.OTHER)).thenRefused("payment-disputed");
    }

    @Test
    void a_dispute_won_brings_the_money_back_and_refunds_can_be_asked_for_again() {
        Rehearsal life = paid("visa").when(dispute(DisputeStatus.OPEN)).when(dispute(DisputeStatus.WON));
        life.thenOnly("dispute-won");
        assertThat(taken(life)).isZero();
        life.when(cancel(ANA)).when(refund(RefundReason.CANCELLED_LATE)).then("refunded amount=46.55");
    }

    @Test
    void a_dispute_lost_counts_as_given_back_and_ends_the_subscription() {
        Rehearsal life = paid("visa").when(dispute(DisputeStatus.OPEN)).when(dispute(DisputeStatus.LOST));
        life.thenOnly("dispute-lost", "subscription-ended")
                .then("dispute-lost amount=49.00 beyond=0.00", "subscription-ended cause=dispute-lost");
        assertThat(taken(life)).isEqualTo(4_900);
        life.when(refund(RefundReason.OTHER)).thenRefused("already-given-back");
    }

    @Test
    void news_that_comes_twice_or_late_or_in_another_order_counts_once() {
        Rehearsal life = paid("visa").when(dispute(DisputeStatus.LOST));
        life.then("dispute-opened amount=49.00", "dispute-lost amount=49.00");
        life.when(dispute(DisputeStatus.OPEN)).thenRefused("dispute-not-new");
        life.when(dispute(DisputeStatus.WON)).thenRefused("dispute-not-new");
        life.when(dispute(DisputeStatus.LOST)).thenRefused("dispute-not-new");
        assertThat(taken(life)).isEqualTo(4_900);
    }

    @Test
    void a_dispute_of_nothing_we_were_paid_is_refused() {
        Rehearsal life = paid("declined");
        life.when(dispute(DisputeStatus.OPEN)).thenRefused("no-such-payment");
        life.when(dispute("d-1", 0, DisputeStatus.OPEN)).thenRefused("no-such-payment");
        paid("visa").when(dispute("d-1", 0, DisputeStatus.OPEN)).thenRefused("dispute-not-new");
    }

    @Test
    void a_refund_that_waits_is_held_while_the_bank_decides_and_goes_when_it_is_won() {
        Rehearsal life = refunded("refund-fails-then-ok").when(dispute(DisputeStatus.OPEN));
        life.when(new Command.SettleRefund(FINANCE, new RefundId(1), How.TRANSFERRED, "by hand"))
                .thenRefused("payment-disputed");
        life.at("2026-03-20T09:00").thenOnly();
        life.when(dispute(DisputeStatus.WON)).thenOnly("dispute-won", "refund-retried", "refunded");
        assertThat(taken(life)).isZero();
    }

    @Test
    void a_dispute_lost_makes_good_the_refund_that_waits_and_nobody_is_paid_twice() {
        Rehearsal life =
                refunded("refund-fails").when(dispute(DisputeStatus.OPEN)).when(dispute(DisputeStatus.LOST));
        life.then("dispute-lost beyond=0.00", "refund-settled amount=46.55 how=disputed by=none because=d-1");
        assertThat(life.account().billing().reversals().refunds()).isEmpty();
        life.at("2027-03-01T09:00").thenNever("refund-retried");
    }

    @Test
    void what_a_dispute_takes_after_the_refund_has_gone_is_a_loss_that_is_told() {
        Rehearsal life = refunded("visa").then("refunded amount=46.55");
        life.when(dispute(DisputeStatus.OPEN)).when(dispute(DisputeStatus.LOST));
        life.then("dispute-lost amount=49.00 beyond=46.55");
    }

    @Test
    void a_second_dispute_of_the_same_payment_is_another() {
        Rehearsal life = paid("visa").when(dispute("d-1", 2_000, DisputeStatus.LOST));
        life.when(dispute("d-2", 4_900, DisputeStatus.LOST)).then("dispute-lost amount=49.00 beyond=20.00");
    }
}
