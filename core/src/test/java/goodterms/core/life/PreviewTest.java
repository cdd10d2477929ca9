package goodterms.core.life;

import static goodterms.core.life.Asks.cancel;
import static goodterms.core.life.Asks.cancelNow;
import static goodterms.core.life.Asks.monthly;
import static goodterms.core.life.Asks.paidAtOnce;
import static goodterms.core.life.Asks.refund;
import static goodterms.core.life.Asks.report;
import static goodterms.core.life.Asks.subscribe;
import static goodterms.core.life.Rehearsal.ANA;
import static goodterms.core.life.Worlds.ANYTRACK;
import static goodterms.core.life.Worlds.GROUPTRACK;
import static goodterms.core.life.Worlds.PROMOTRACK;
import static org.assertj.core.api.Assertions.assertThat;

import goodterms.core.account.Account;
import goodterms.core.calendar.Interval;
import goodterms.core.cases.RefundReason;
import goodterms.core.usage.Activity;
import org.junit.jupiter.api.Test;

final class PreviewTest {

    @Test
    void a_cancellation_is_told_with_its_date_and_the_customers_own_sentence() {
        Rehearsal life = Rehearsal.of(PROMOTRACK, "2026-03-01T09:00")
                .when(paidAtOnce(Interval.MONTH, "visa"))
                .when(report(Activity.CAMPAIGN_STARTED));
        Account before = life.account();
        assertThat(life.preview(cancel(ANA)).sentences())
                .satisfiesExactly(
                        ends -> assertThat(ends)
                                .startsWith(
                                        "The subscription is cancelled and ends on 1 April 2026, 09:00: “You can cancel on any day")
                                .endsWith("(runs-to-period-end)"),
                        stops -> assertThat(stops)
                                .startsWith("No longer from now on: Targeting: “If you have started a campaign")
                                .endsWith("(campaign-features-stop)"),
                        content -> assertThat(content)
                                .isEqualTo(
                                        "Until 1 May 2026, 09:00 content can be exported in the account settings, and"
                                                + " going on brings it back whole; then it is deleted, and from 31 May 2026, 09:00"
                                                + " on backups hold none of it."),
                        next -> assertThat(next)
                                .isEqualTo("Nothing more is charged; access ends on 1 April 2026, 09:00."));
        assertThat(life.account()).isEqualTo(before);
    }

    @Test
    void a_cancellation_while_payment_is_overdue_tells_that_it_is_still_owed() {
        Rehearsal life = Rehearsal.of(ANYTRACK, "2026-03-01T09:00").when(paidAtOnce(Interval.MONTH, "declined"));
        assertThat(life.preview(cancel(ANA)).sentences())
                .contains(
                        "Nothing new is billed; USD 49.00 billed before is still owed. Unless it is paid, access ends on"
                                + " 8 March 2026, 09:00, else on 1 April 2026, 09:00.");
        assertThat(life.preview(cancelNow(ANA)).sentences())
                .contains("Nothing new is billed; USD 49.00 billed before is still asked for.");
        life.when(cancelNow(ANA)).at("2026-03-02T09:00").then("payment-attempted amount=49.00");
    }

    @Test
    void a_trial_is_told_with_its_end_and_what_follows() {
        assertThat(Rehearsal.of(GROUPTRACK, "2026-03-01T09:00")
                        .preview(monthly("visa"))
                        .sentences())
                .containsExactly(
                        "The card ending in 4242 is charged from now on.",
                        "A free trial of Pro begins and ends on 13 March 2026, 09:00.",
                        "The trial ends on 13 March 2026, 09:00; after it, a period costs USD 49.00.");
    }

    @Test
    void a_refund_is_told_with_its_amount_and_clause() {
        Rehearsal life = Rehearsal.of(GROUPTRACK, "2026-03-01T09:00")
                .when(paidAtOnce(Interval.MONTH, "visa"))
                .when(cancel(ANA));
        assertThat(life.preview(refund(RefundReason.CANCELLED_LATE)).sentences())
                .satisfiesExactly(
                        due -> assertThat(due)
                                .startsWith("A refund of USD 46.55 is due: “Tell support by email")
                                .endsWith("(late-cancellation)"),
                        note -> assertThat(note).isEqualTo("A credit note of USD 46.55 is issued."),
                        back -> assertThat(back).isEqualTo("USD 46.55 is to go back the way it came."),
                        next -> assertThat(next).startsWith("Nothing more is charged"));
        life.when(refund(RefundReason.CANCELLED_LATE)).then("refunded amount=46.55");
    }

    @Test
    void starting_a_campaign_tells_what_is_given_up_before_it_is_done() {
        Rehearsal life = Rehearsal.of(PROMOTRACK, "2026-03-01T09:00").when(paidAtOnce(Interval.YEAR, "visa"));
        assertThat(life.preview(report(Activity.CAMPAIGN_STARTED)).sentences())
                .containsSubsequence("Recorded: campaign started.", "From now on: Targeting.")
                .last()
                .asString()
                .startsWith("If you asked for money back then: No refund is due: “Starting a campaign")
                .endsWith("(campaign-begun)");
        life.when(report(Activity.CAMPAIGN_STARTED));
        assertThat(life.preview(report(Activity.CAMPAIGN_STARTED)).sentences())
                .noneMatch(sentence -> sentence.startsWith("If you asked"));
    }

    @Test
    void a_late_cancellation_tells_that_the_charge_can_come_back() {
        Rehearsal life = Rehearsal.of(GROUPTRACK, "2026-03-01T09:00").when(paidAtOnce(Interval.MONTH, "visa"));
        assertThat(life.preview(cancel(ANA)).sentences())
                .last()
                .asString()
                .startsWith("If you asked for money back then: A refund of USD 46.55 is due: “Tell support")
                .endsWith("(late-cancellation)");
    }

    @Test
    void who_decides_is_called_by_the_name_of_their_role() {
        Rehearsal life = Rehearsal.of(GROUPTRACK, "2026-06-01T09:00")
                .when(paidAtOnce(Interval.MONTH, "visa"))
                .when(report(Activity.USED))
                .at("2026-06-03T09:00")
                .when(cancel(ANA));
        assertThat(life.preview(refund(RefundReason.CHANGED_MIND)).sentences())
                .anyMatch(sentence ->
                        sentence.startsWith("A refund of up to USD 43.45 is left to the Head of support: “"))
                .contains("A person looks at it: the Head of support.");
    }

    @Test
    void a_refusal_is_told_with_its_remedy() {
        assertThat(Rehearsal.of(GROUPTRACK, "2026-03-01T09:00")
                        .preview(subscribe("pro"))
                        .sentences())
                .containsExactly("No card is on file.", "Give a card.");
    }
}
