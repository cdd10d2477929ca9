package goodterms.core.life;

import static goodterms.core.life.Rehearsal.ANA;
import static goodterms.core.life.Rehearsal.LEAD;
import static org.assertj.core.api.Assertions.assertThat;

import goodterms.core.account.CaseCommand;
import goodterms.core.account.Command;
import goodterms.core.account.InvoiceEvent.InvoiceIssued;
import goodterms.core.calendar.Interval;
import goodterms.core.cases.RefundReason;
import goodterms.core.identity.Actor;
import goodterms.core.payment.SimulatedProcessor;
import goodterms.core.usage.Activity;
import goodterms.terms.vocabulary.Question;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What changes cost. */
final class ChangeCostsTest {

    /** April has 30 days: a day of 49.00 is 1.6333…, of 149.00 4.9666…. */
    private static Rehearsal paid(String plan) {
        return Rehearsal.of(Shop.ANYTRACK, "2026-04-01T00:00").when(subscribe(plan, Interval.MONTH));
    }

    private static Command subscribe(String plan, Interval interval) {
        return new Command.Subscribe(ANA, plan, interval, SimulatedProcessor.card("visa"), true);
    }

    private static Command to(String plan) {
        return by(ANA, plan);
    }

    private static Command by(Actor by, String plan) {
        return new Command.ChangePlan(by, Optional.of(plan), Optional.empty());
    }

    private static Command to(Interval interval) {
        return new Command.ChangePlan(ANA, Optional.empty(), Optional.of(interval));
    }

    private static List<String> lines(Rehearsal life) {
        InvoiceIssued invoice = (InvoiceIssued) life.history().reversed().stream()
                .filter(InvoiceIssued.class::isInstance)
                .findFirst()
                .orElseThrow();
        return invoice.lines().stream()
                .map(line -> line.kind() + " " + line.quantity() + " "
                        + line.item().id() + " " + line.gross().getAmount())
                .toList();
    }

    @Test
    void back_and_forth_in_the_same_second_costs_nothing() {
        Rehearsal life = paid("personal").at("2026-04-11T07:13:29").when(to("advanced"));
        life.when(by(LEAD, "personal"));
        assertThat(life.account()
                        .billing()
                        .credit()
                        .minus(life.account().billing().totals().charged()))
                .isEqualTo(Worlds.usd(-4_900));
    }

    @Test
    void a_change_in_the_second_of_a_renewal_is_in_the_new_period() {
        Rehearsal life = paid("personal").at("2026-05-01T00:00").when(to("advanced"));
        life.then("change-made period-starts=2026-05-01T00:00", "invoice-issued total=100.00");
        assertThat(lines(life))
                .containsExactly("PRORATION_CREDIT 1 personal -49.00", "PRORATION_CHARGE 1 advanced 149.00");
    }

    @Test
    void monthly_to_yearly_begins_a_year_at_once_and_counts_what_is_left_of_the_month() {
        Rehearsal life = paid("personal").at("2026-04-16T00:00").when(to(Interval.YEAR));
        life.then(
                "change-made clause=upgrade period-starts=2026-04-16T00:00 period-ends=2027-04-16T00:00",
                "invoice-issued total=465.50");
        assertThat(lines(life)).containsExactly("PRORATION_CREDIT 1 personal -24.50", "PLAN 1 personal 490.00");
        life.at("2026-05-01T00:00").thenNever("invoice-issued");
        life.at("2027-04-16T00:00").then("subscription-renewed interval=year period-ends=2028-04-16T00:00");
    }

    @Test
    void yearly_to_monthly_waits_for_the_end_of_the_year() {
        Rehearsal life = Rehearsal.of(Shop.ANYTRACK, "2026-01-31T12:00")
                .when(subscribe("personal", Interval.YEAR))
                .at("2026-04-16T00:00")
                .when(to(Interval.MONTH));
        life.thenOnly("change-scheduled").then("change-scheduled starts-at=2027-01-31T12:00 clause=downgrade");
        life.at("2027-01-31T12:00")
                .then("subscription-renewed interval=month period-ends=2027-02-28T12:00", "invoice-issued total=49.00");
        life.at("2027-02-28T12:00").then("subscription-renewed interval=month period-ends=2027-03-31T12:00");
    }

    @Test
    void a_larger_plan_for_a_shorter_time_leaves_credit_where_more_was_paid_than_it_costs() {
        Rehearsal life = Rehearsal.of(Shop.ANYTRACK, "2026-01-01T00:00")
                .when(subscribe("personal", Interval.YEAR))
                .at("2026-02-01T00:00")
                .when(new Command.ChangePlan(ANA, Optional.of("advanced"), Optional.of(Interval.MONTH)));
        life.then(
                "change-made clause=upgrade period-ends=2026-03-01T00:00",
                "credit-note-issued total=448.38 reason=downgrade",
                "invoice-issued total=149.00 credit=149.00 due=0.00");
        assertThat(life.account().billing().credit()).isEqualTo(Worlds.usd(29_938));
    }

    @Test
    void an_upgrade_takes_back_what_was_really_billed_not_what_is_published() {
        Rehearsal life = Rehearsal.of(Shop.ANYTRACK, "2026-04-01T00:00")
                .when(new Command.ClaimCoupon(ANA, "ten"))
                .when(subscribe("personal", Interval.MONTH));
        life.then("invoice-issued total=39.00");
        life.at("2026-04-16T00:00").when(to("advanced"));
        assertThat(lines(life))
                .containsExactly(
                        "PRORATION_CREDIT 1 personal -19.50",
                        "PRORATION_CHARGE 1 advanced 74.50",
                        "DISCOUNT 1 ten -10.00");
        life.at("2026-04-16T00:00")
                .when(by(LEAD, "personal"))
                .then(
                        "credit-note-issued invoice=invoice-2 total=45.00",
                        "credit-note-issued invoice=invoice-1 total=19.50");
    }

    @Test
    void tax_goes_along_both_ways() {
        Rehearsal life = Rehearsal.of(Shop.TAXED, "2026-04-01T00:00").when(subscribe("personal", Interval.MONTH));
        life.then("invoice-issued total=52.55");
        life.at("2026-04-16T00:00").when(to("advanced")).then("invoice-issued total=53.63 tax=3.63");
        life.when(by(LEAD, "personal"))
                .then(
                        "credit-note-issued invoice=invoice-2 total=53.63 tax=3.63",
                        "credit-note-issued invoice=invoice-1 total=26.28 tax=1.77",
                        "invoice-issued total=26.28 credit=26.28");
    }

    @Test
    void what_was_given_back_is_not_credited_again_even_after_an_upgrade() {
        Rehearsal life = Rehearsal.of(Shop.ANYTRACK, "2026-03-18T00:00")
                .when(new Command.Subscribe(ANA, "personal", Interval.MONTH, SimulatedProcessor.card("visa"), false))
                .when(Asks.report(Activity.TAG_INSTALLED))
                .at("2026-04-11T00:00")
                .when(to("advanced"));
        life.when(Asks.refundOf(1, RefundReason.CHANGED_MIND)).when(Asks.grant(LEAD, 1, 3_000, "kind"));
        life.then("refunded amount=30.00").when(to("team"));
        life.at("2026-04-11T00:00").when(by(LEAD, "personal"));
        // 99.33 are left of Advanced, of which 30.00 went back; 69.33 are credited and 32.66 charged anew.
        life.then("invoice-issued total=32.66 credit=32.66");
        assertThat(life.account().billing().credit()).isEqualTo(Worlds.usd(6_933 - 3_266));
    }

    @Test
    void an_upgrade_that_is_not_paid_falls_past_due_and_a_late_payment_buys_the_rest_it_was_for() {
        Rehearsal life = Rehearsal.of(Shop.ANYTRACK, "2026-04-01T00:00")
                .when(new Command.Subscribe(
                        ANA, "personal", Interval.MONTH, SimulatedProcessor.card("ok-then-declined"), true));
        life.at("2026-04-21T00:00").when(to("advanced"));
        life.then(
                "change-made",
                "invoice-issued total=33.33",
                "payment-failed",
                "fell-past-due suspends-at=2026-04-28T00:00");
        life.at("2026-05-09T00:00").when(Asks.changeCard("visa"));
        life.then("access-restored period-starts=2026-05-09T00:00 period-ends=2026-05-19T00:00");
        life.at("2026-05-19T00:00")
                .then("subscription-renewed period-ends=2026-06-19T00:00", "invoice-issued total=149.00");
    }

    @Test
    void what_two_payments_are_worth_after_an_upgrade_sums_to_the_rest_of_the_new_plan() {
        Rehearsal life = paid("personal").at("2026-04-11T00:00").when(to("advanced"));
        life.at("2026-04-21T00:00");
        long first = unusedValue(life, 1);
        long second = unusedValue(life, 2);
        assertThat(first).isEqualTo(1_633);
        assertThat(second).isEqualTo(3_333);
        // A third of 149.00 is 49.66…: nothing counts twice.
        assertThat(first + second).isEqualTo(4_966);
    }

    private static long unusedValue(Rehearsal life, int payment) {
        return new RefundFacts(
                        life.account(),
                        (CaseCommand.RequestRefund) Asks.refundOf(payment, RefundReason.OTHER),
                        life.now())
                .about(life.account().billing().payments().get(payment - 1))
                .raw(Question.REFUND.fact("unused_value").orElseThrow());
    }
}
