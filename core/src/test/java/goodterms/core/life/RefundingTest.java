package goodterms.core.life;

import static goodterms.core.life.Asks.cancel;
import static goodterms.core.life.Asks.cancelNow;
import static goodterms.core.life.Asks.monthly;
import static goodterms.core.life.Asks.paidAtOnce;
import static goodterms.core.life.Asks.refund;
import static goodterms.core.life.Asks.refundOf;
import static goodterms.core.life.Asks.report;
import static goodterms.core.life.Asks.write;
import static goodterms.core.life.Rehearsal.ANA;
import static goodterms.core.life.Rehearsal.BEN;
import static goodterms.core.life.Rehearsal.LEAD;
import static goodterms.core.life.Worlds.ANYTRACK;
import static goodterms.core.life.Worlds.GROUPTRACK;
import static goodterms.core.life.Worlds.PROMOTRACK;
import static org.assertj.core.api.Assertions.assertThat;

import goodterms.core.account.CaseCommand;
import goodterms.core.account.Channel;
import goodterms.core.account.Command;
import goodterms.core.calendar.Interval;
import goodterms.core.cases.RefundReason;
import goodterms.core.identity.RepeatTrial;
import goodterms.core.payment.PaymentKind;
import goodterms.core.usage.Activity;
import goodterms.core.usage.Topic;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class RefundingTest {

    private static Rehearsal charged() {
        return Rehearsal.of(GROUPTRACK, "2026-03-01T09:00").when(paidAtOnce(Interval.MONTH, "visa"));
    }

    @Test
    void a_late_cancellation_is_refunded_less_the_fee_at_once() {
        charged()
                .at("2026-03-02T08:00")
                .when(cancel(ANA))
                .when(refund(RefundReason.CANCELLED_LATE))
                .thenOnly(
                        "refund-requested",
                        "refund-decided",
                        "credit-note-issued",
                        "refund-ordered",
                        "given-once",
                        "refunded")
                .then(
                        "refund-requested case-id=case-1 payment=payment-1 reason=cancelled-late by=ana@example.com",
                        "refund-decided refund=46.55 up-to=46.55 credit=0.00 clause=late-cancellation"
                                + " decided-by=none refer-to=none page=2026-02-02",
                        "credit-note-issued invoice=invoice-1 net=46.55 tax=0.00 reason=refund case-id=case-1",
                        "refund-ordered payment=payment-1 amount=46.55 case-id=case-1",
                        "given-once clause=late-cancellation scope=account",
                        "refunded payment=payment-1 amount=46.55 case-id=case-1");
    }

    @Test
    void the_table_of_late_cancellations() {
        check("""
                told after   cancelled   used   reason           refund   up to   clause
                23h59m59s    yes         yes    other            46.55    46.55   late-cancellation
                24h          yes         yes    other            46.55    46.55   late-cancellation
                24h1s        yes         yes    other             0.00    45.04   told-later
                24h          no          yes    other             0.00     0.00   no-refunds
                24h          yes         no     not-used         46.55    46.55   late-cancellation
                24h1s        yes         no     not-used          0.00     0.00   never-used
                24h          yes         yes    forgot           46.55    46.55   late-cancellation
                24h1s        yes         yes    forgot            0.00     0.00   forgotten
                24h1s        no          yes    says-cancelled    0.00     0.00   no-refunds
                """);
    }

    private static void check(String table) {
        table.lines().skip(1).map(line -> line.strip().split("\\s+")).forEach(row -> {
            Rehearsal life = charged();
            if (row[2].equals("yes")) {
                life.when(report(Activity.USED));
            }
            life.at(life.now().plus(Duration.parse("PT" + row[0])));
            if (row[1].equals("yes")) {
                life.when(cancel(ANA));
            }
            life.when(refund(
                            RefundReason.valueOf(row[3].toUpperCase(Locale.ROOT).replace('-', '_'))))
                    .then("refund-decided refund=%s up-to=%s clause=%s".formatted(row[4], row[5], row[6]));
        });
    }

    @Test
    void what_counts_is_when_support_was_told_not_when_the_form_was_sent() {
        charged()
                .at("2026-03-02T08:00")
                .when(cancel(ANA))
                .when(write(Topic.CANCELLATION))
                .at("2026-03-09T08:00")
                .when(refund(RefundReason.CANCELLED_LATE))
                .then("refund-decided refund=46.55 clause=late-cancellation");
    }

    @Test
    void once_per_account_is_once_for_good() {
        charged()
                .when(cancel(ANA))
                .when(refund(RefundReason.CANCELLED_LATE))
                .then("refunded amount=46.55")
                .at("2026-05-01T09:00")
                .when(paidAtOnce(Interval.MONTH, "visa"))
                .when(cancel(ANA))
                .when(refund(RefundReason.CANCELLED_LATE))
                .then("refund-decided refund=0.00 clause=never-used")
                .thenNever("refunded");
    }

    @Test
    void nothing_is_given_back_twice_for_one_payment() {
        charged()
                .when(cancel(ANA))
                .when(refund(RefundReason.CANCELLED_LATE))
                .when(refund(RefundReason.CANCELLED_LATE))
                .thenRefused("already-given-back");
    }

    @Test
    void an_unused_trial_that_was_charged_comes_back_whole() {
        Rehearsal.of(ANYTRACK, "2026-03-01T09:00")
                .when(monthly("visa"))
                .at("2026-03-20T09:00")
                .when(refund(RefundReason.NOT_USED))
                .then("refund-decided refund=49.00 clause=unused-trial", "refunded amount=49.00");
    }

    @Test
    void the_second_charge_after_an_unused_trial_does_not() {
        Rehearsal.of(ANYTRACK, "2026-03-01T09:00")
                .when(monthly("visa"))
                .at("2026-04-20T09:00")
                .when(refund(RefundReason.NOT_USED))
                .then("refund-decided payment=payment-2 refund=0.00 clause=time-left-over")
                .when(refundOf(1, RefundReason.NOT_USED))
                .then("refund-decided payment=payment-1 refund=49.00 clause=unused-trial");
    }

    @Test
    void use_goes_on_by_itself_from_the_installed_tag_until_it_is_removed() {
        Rehearsal life = Rehearsal.of(ANYTRACK, "2026-03-01T09:00")
                .when(monthly("visa"))
                .when(report(Activity.TAG_INSTALLED))
                .at("2026-03-20T09:00");
        life.when(refund(RefundReason.NOT_USED))
                .then("refund-decided refund=0.00 up-to=49.00 clause=used-trial decided-by=support lead")
                .then("case-opened role=support lead up-to=49.00");
        assertThat(life.account().use().lastSeen(life.now())).contains(life.now());
        life.when(report(Activity.TAG_REMOVED)).at("2026-03-25T09:00");
        assertThat(life.account().use().lastSeen(life.now()))
                .contains(life.now().minusSeconds(5 * 86_400));
    }

    @Test
    void a_suspected_repetition_of_a_trial_is_left_to_a_person_and_a_confirmed_one_is_denied() {
        Command suspect = new CaseCommand.MarkRepeatTrial(LEAD, RepeatTrial.SUSPECTED, "same card as a-0");
        Command confirm =
                new CaseCommand.MarkRepeatTrial(LEAD, RepeatTrial.CONFIRMED, "same person, by their own word");
        Rehearsal.of(ANYTRACK, "2026-03-01T09:00")
                .when(monthly("visa"))
                .when(suspect)
                .then("repeat-trial-marked repeat-trial=suspected by=kim")
                .at("2026-03-20T09:00")
                .when(refund(RefundReason.NOT_USED))
                .then("refund-decided refund=0.00 up-to=49.00 clause=suspected-repetition");
        Rehearsal.of(ANYTRACK, "2026-03-01T09:00")
                .when(monthly("visa"))
                .when(confirm)
                .at("2026-03-20T09:00")
                .when(refund(RefundReason.NOT_USED))
                .then("refund-decided refund=0.00 up-to=0.00 clause=repeated-trials");
    }

    @Test
    void who_only_says_they_cancelled_gets_nothing_back_and_who_wrote_to_support_has_it_on_record() {
        Rehearsal.of(ANYTRACK, "2026-03-01T09:00")
                .when(monthly("visa"))
                .when(report(Activity.USED))
                .at("2026-03-20T09:00")
                .when(refund(RefundReason.SAYS_CANCELLED))
                .then("refund-decided up-to=0.00 clause=no-trace-of-cancelling");
        Rehearsal.of(ANYTRACK, "2026-03-01T09:00")
                .when(monthly("visa"))
                .when(report(Activity.USED))
                .when(write(Topic.CANCELLATION))
                .at("2026-03-20T09:00")
                .when(refund(RefundReason.SAYS_CANCELLED))
                .then("refund-decided up-to=49.00 clause=used-trial");
    }

    @Test
    void money_that_a_third_party_took_is_referred_to_it() {
        Rehearsal.of(PROMOTRACK, "2026-03-01T09:00")
                .when(paidAtOnce(Interval.MONTH, "visa"))
                .when(new CaseCommand.RequestRefund(
                        ANA, Channel.PORTAL, Optional.empty(), PaymentKind.EXTERNAL, RefundReason.OTHER))
                .thenOnly("refund-requested", "refund-decided", "referred")
                .then("refund-decided payment=none refund=0.00 refer-to=Meta clause=ad-spend", "referred to=Meta");
    }

    @Test
    void a_campaign_ends_any_refund_of_a_monthly_period() {
        Rehearsal.of(PROMOTRACK, "2026-03-01T09:00")
                .when(paidAtOnce(Interval.MONTH, "visa"))
                .when(report(Activity.CAMPAIGN_STARTED))
                .when(refund(RefundReason.CHANGED_MIND))
                .then("refund-decided refund=0.00 clause=campaign-begun")
                .thenNever("refunded");
    }

    @Test
    void a_campaign_of_an_earlier_subscription_counts_for_its_payments_and_not_for_those_of_the_next() {
        Rehearsal.of(PROMOTRACK, "2026-03-01T09:00")
                .when(paidAtOnce(Interval.MONTH, "visa"))
                .when(report(Activity.CAMPAIGN_STARTED))
                .when(cancel(ANA))
                .at("2026-04-02T09:00")
                .when(paidAtOnce(Interval.MONTH, "visa"))
                .when(refundOf(1, RefundReason.CHANGED_MIND))
                .then("refund-decided clause=campaign-begun")
                .when(refundOf(2, RefundReason.CHANGED_MIND))
                .then("refund-decided clause=monthly-period-begun");
    }

    @Test
    void what_is_left_of_a_period_is_counted_by_the_second_even_after_access_ended() {
        // March has 31 days less an hour: 49.00 × 2588399 / 2674800 is 47.41, and 5 % of that 2.37.
        charged()
                .when(report(Activity.USED))
                .at("2026-03-02T09:00:01")
                .when(cancelNow(ANA))
                .when(refund(RefundReason.CHANGED_MIND))
                .then("case-opened up-to=45.04");
    }

    @Test
    void each_reason_not_to_decide_has_its_refusal() {
        Rehearsal life = Rehearsal.of(GROUPTRACK, "2026-03-01T09:00");
        life.when(refund(RefundReason.OTHER)).thenRefused("nothing-paid");
        life.when(paidAtOnce(Interval.MONTH, "visa"));
        life.when(refundOf(7, RefundReason.OTHER)).thenRefused("no-such-payment");
        life.when(new CaseCommand.RequestRefund(
                        BEN, Channel.PORTAL, Optional.empty(), PaymentKind.SUBSCRIPTION, RefundReason.OTHER))
                .thenRefused("not-an-owner");
        life.when(refund(RefundReason.TECHNICAL)).then("case-opened");
        life.when(refund(RefundReason.TECHNICAL)).thenRefused("case-already-open");
    }

    @Test
    void support_asks_on_the_customers_behalf() {
        charged()
                .when(cancel(ANA))
                .when(new CaseCommand.RequestRefund(
                        LEAD, Channel.SUPPORT, Optional.empty(), PaymentKind.SUBSCRIPTION, RefundReason.CANCELLED_LATE))
                .then("refund-requested by=kim channel=support", "refunded amount=46.55");
    }

    @Test
    void payments_that_are_no_longer_kept_are_asked_about_no_more() {
        charged()
                .at("2027-03-01T08:00")
                .when(refundOf(1, RefundReason.OTHER))
                .then("refund-decided payment=payment-1 refund=0.00")
                .at("2027-04-01T09:00")
                .when(refundOf(1, RefundReason.OTHER))
                .thenRefused("no-such-payment");
    }
}
