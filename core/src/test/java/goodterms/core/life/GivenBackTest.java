package goodterms.core.life;

import static goodterms.core.life.Asks.cancel;
import static goodterms.core.life.Asks.paidAtOnce;
import static goodterms.core.life.Asks.refund;
import static goodterms.core.life.Rehearsal.ANA;
import static goodterms.core.life.Rehearsal.FINANCE;
import static goodterms.core.life.Worlds.GROUPTRACK;
import static goodterms.core.life.Worlds.usd;
import static org.assertj.core.api.Assertions.assertThat;

import goodterms.core.account.Command;
import goodterms.core.account.Command.SettleRefund.How;
import goodterms.core.calendar.Interval;
import goodterms.core.cases.RefundReason;
import goodterms.core.figures.GivenBack;
import goodterms.core.payment.DisputeReason;
import goodterms.core.payment.DisputeStatus;
import goodterms.core.payment.PaymentId;
import goodterms.core.payment.RefundId;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What was given back counts as what became of it in the end. */
final class GivenBackTest {

    /** A refund of 46.55 that the processor can't pay. */
    private static Rehearsal failed() {
        return Rehearsal.of(GROUPTRACK, "2026-03-01T09:00")
                .when(paidAtOnce(Interval.MONTH, "refund-fails"))
                .at("2026-03-02T08:00")
                .when(cancel(ANA))
                .when(refund(RefundReason.CANCELLED_LATE));
    }

    private static Command settle(How how) {
        return new Command.SettleRefund(FINANCE, new RefundId(1), how, "by hand");
    }

    private static Command disputeLost(long cents) {
        return new Command.ReportDispute(
                new PaymentId(1),
                "d-1",
                usd(cents),
                DisputeReason.FRAUDULENT,
                Instant.parse("2026-03-02T00:00:00Z"),
                DisputeStatus.LOST);
    }

    private static String told(Rehearsal life) {
        return GivenBack.of(life.history()).stream()
                .map(it -> it.kind() + " " + it.amount() + " "
                        + it.clause().map(clause -> clause.id()).orElse("none"))
                .toList()
                .toString();
    }

    @Test
    void a_refund_that_the_customer_takes_as_credit_is_credit() {
        assertThat(told(failed().when(settle(How.CREDITED)))).isEqualTo("[CREDIT USD 46.55 late-cancellation]");
    }

    @Test
    void a_refund_that_is_transferred_is_a_refund() {
        assertThat(told(failed().when(settle(How.TRANSFERRED)))).isEqualTo("[REFUND USD 46.55 late-cancellation]");
    }

    @Test
    void what_a_lost_dispute_took_is_not_given_back_by_a_clause() {
        assertThat(told(failed().when(disputeLost(4_900)))).isEqualTo("[]");
        assertThat(told(failed().when(disputeLost(1_000)))).isEqualTo("[REFUND USD 36.55 late-cancellation]");
    }
}
