package goodterms.core.life;

import static goodterms.core.life.Asks.ask;
import static goodterms.core.life.Asks.cancel;
import static goodterms.core.life.Asks.fault;
import static goodterms.core.life.Asks.paidAtOnce;
import static goodterms.core.life.Asks.refund;
import static goodterms.core.life.Asks.report;
import static goodterms.core.life.Rehearsal.ANA;
import static goodterms.core.life.Rehearsal.SUPPORT;
import static goodterms.core.life.Worlds.GROUPTRACK;
import static goodterms.core.life.Worlds.HALVES;
import static goodterms.core.life.Worlds.usd;
import static org.assertj.core.api.Assertions.assertThat;

import goodterms.core.account.Command;
import goodterms.core.calendar.Interval;
import goodterms.core.cases.CaseId;
import goodterms.core.cases.FaultCause;
import goodterms.core.cases.RefundReason;
import goodterms.core.figures.Reply;
import goodterms.core.payment.DisputeReason;
import goodterms.core.payment.DisputeStatus;
import goodterms.core.payment.PaymentId;
import goodterms.core.usage.Activity;
import goodterms.core.usage.Topic;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How long people wait for a person, and how the waiting ends. */
final class RepliesTest {

    private static Rehearsal paid() {
        return Rehearsal.of(HALVES, "2026-06-01T09:00").when(paidAtOnce(Interval.MONTH, "visa"));
    }

    private static List<Reply> replies(Rehearsal life) {
        return Reply.of(life.history());
    }

    @Test
    void a_case_that_the_page_settles_once_somebody_has_found_out_why_is_answered_then() {
        Rehearsal life = paid().when(refund(RefundReason.TECHNICAL));
        assertThat(replies(life))
                .singleElement()
                .satisfies(reply -> assertThat(reply.answeredAt()).isEmpty());
        life.at("2026-06-02T11:00")
                .when(fault(SUPPORT, 1, FaultCause.CUSTOMER, 5, true))
                .then("case-settled");
        assertThat(replies(life))
                .singleElement()
                .satisfies(reply -> assertThat(reply.answeredAt()).contains(life.now()));
    }

    @Test
    void a_question_that_asking_for_the_money_settles_is_one_wait_from_the_first_word_on() {
        Rehearsal life = paid().when(ask(ANA, Topic.PAYMENT, "May I have it back?"));
        Instant asked = life.now();
        life.at("2026-06-02T09:00").when(refund(RefundReason.TECHNICAL)).then("case-settled", "reply-promised");
        assertThat(replies(life)).singleElement().satisfies(reply -> {
            assertThat(reply.caseId()).isEqualTo(new CaseId(2));
            assertThat(reply.askedAt()).isEqualTo(asked);
            assertThat(reply.answeredAt()).isEmpty();
        });
    }

    @Test
    void a_question_that_was_settled_by_something_else_hands_no_clock_on() {
        Rehearsal life = Rehearsal.of(GROUPTRACK, "2026-06-04T09:00")
                .when(paidAtOnce(Interval.YEAR, "visa"))
                .when(report(Activity.USED))
                .at("2026-06-06T09:00")
                .when(ask(ANA, Topic.CANCELLATION, "How do I cancel?"));
        Reply first = replies(life).getFirst();
        life.at("2026-06-07T09:00")
                .when(cancel(ANA))
                .then("case-settled case-id=case-1")
                .when(refund(RefundReason.CHANGED_MIND))
                .then("reply-promised case-id=case-2");
        assertThat(replies(life)).singleElement().satisfies(reply -> {
            assertThat(reply.target()).as("both asked on a weekend").isEqualTo(first.target());
            assertThat(reply.askedAt()).isEqualTo(life.now());
        });
    }

    @Test
    void a_case_that_a_dispute_closes_waits_no_more() {
        Rehearsal life = paid().when(refund(RefundReason.TECHNICAL))
                .when(new Command.ReportDispute(
                        new PaymentId(1),
                        "d-1",
                        usd(4_900),
                        DisputeReason.FRAUDULENT,
                        Instant.parse("2026-06-01T00:00:00Z"),
                        DisputeStatus.OPEN))
                .then("case-closed-by-dispute");
        assertThat(replies(life)).isEmpty();
    }
}
