package goodterms.core.life;

import static goodterms.core.life.Asks.cancelNow;
import static goodterms.core.life.Asks.paidAtOnce;
import static goodterms.core.life.Asks.write;
import static goodterms.core.life.Rehearsal.ANA;
import static goodterms.core.life.Worlds.PROMOTRACK;
import static goodterms.core.life.Worlds.usd;
import static org.assertj.core.api.Assertions.assertThat;

import goodterms.core.account.CaseCommand;
import goodterms.core.account.Command;
import goodterms.core.calendar.Interval;
import goodterms.core.cases.RefundReason;
import goodterms.core.payment.SimulatedProcessor;
import goodterms.core.usage.Topic;
import goodterms.core.usage.UsageReport;
import goodterms.terms.vocabulary.Question;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What an account says of a payment when money is asked back. */
final class RefundFactsTest {

    private static long fact(Rehearsal life, int payment, String name) {
        return new RefundFacts(
                        life.account(),
                        (CaseCommand.RequestRefund) Asks.refundOf(payment, RefundReason.OTHER),
                        life.now())
                .about(life.account().billing().payments().get(payment - 1))
                .raw(Question.REFUND.fact(name).orElseThrow());
    }

    private static long left(Rehearsal life, int payment) {
        return fact(life, payment, "unused_value");
    }

    @Test
    void use_above_a_limit_that_was_billed_with_a_period_is_no_time_ahead() {
        Rehearsal life = Rehearsal.of(CountingTest.company("next-cycle"), "UTC", "2026-04-01T09:00")
                .when(paidAtOnce(Interval.MONTH, "visa"))
                .when(new Command.RecordUsage(List.of(new UsageReport("r", "messages", 200, Optional.empty()))))
                .at("2026-05-01T09:00");
        assertThat(life.account().billing().payments().getLast().amount()).isEqualTo(usd(5_650));
        assertThat(left(life, 2)).isEqualTo(4_900);
        life.at("2026-05-16T21:00");
        assertThat(left(life, 2)).isEqualTo(2_450);
    }

    @Test
    void use_above_a_limit_that_was_billed_by_itself_is_no_time_ahead() {
        Rehearsal life = Rehearsal.of(CountingTest.company("at-once"), "UTC", "2026-04-01T09:00")
                .when(paidAtOnce(Interval.MONTH, "visa"))
                .when(new Command.RecordUsage(List.of(new UsageReport("r", "messages", 200, Optional.empty()))));
        assertThat(life.account().billing().payments().getLast().amount()).isEqualTo(usd(750));
        assertThat(left(life, 2)).isZero();
        assertThat(left(life, 1)).isEqualTo(4_900);
    }

    @Test
    void after_a_change_to_years_both_payments_together_are_worth_what_is_left_of_the_year() {
        Rehearsal life = Rehearsal.of(Shop.ANYTRACK, "2026-04-01T00:00")
                .when(new Command.Subscribe(ANA, "personal", Interval.MONTH, SimulatedProcessor.card("visa"), true))
                .at("2026-04-11T00:00")
                .when(new Command.ChangePlan(ANA, Optional.empty(), Optional.of(Interval.YEAR)));
        assertThat(left(life, 1)).isEqualTo(3_266);
        assertThat(left(life, 2)).isEqualTo(45_734);
        // 73 of 365 days later: four fifths of 490.00, of which the month brought four fifths of its 32.66.
        life.at("2026-06-23T00:00");
        assertThat(left(life, 1)).isEqualTo(2_613);
        assertThat(left(life, 2)).isEqualTo(36_587);
    }

    @Test
    void only_what_is_on_record_about_cancelling_the_subscription_that_was_paid_for_counts() {
        Rehearsal life = Rehearsal.of(PROMOTRACK, "2026-03-01T09:00")
                .when(paidAtOnce(Interval.MONTH, "visa"))
                .when(cancelNow(ANA))
                .when(paidAtOnce(Interval.MONTH, "visa"))
                .when(write(Topic.CANCELLATION));
        assertThat(fact(life, 2, "cancellation_on_record")).isOne();
        assertThat(fact(life, 1, "cancellation_on_record")).isZero();
    }
}
