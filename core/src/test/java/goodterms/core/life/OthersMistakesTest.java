package goodterms.core.life;

import static goodterms.core.life.Asks.cancel;
import static goodterms.core.life.Asks.cancelNow;
import static goodterms.core.life.Asks.changeCard;
import static goodterms.core.life.Asks.credit;
import static goodterms.core.life.Asks.fault;
import static goodterms.core.life.Asks.monthly;
import static goodterms.core.life.Asks.paidAtOnce;
import static goodterms.core.life.Asks.refund;
import static goodterms.core.life.Asks.refundOf;
import static goodterms.core.life.Asks.report;
import static goodterms.core.life.Rehearsal.ANA;
import static goodterms.core.life.Rehearsal.FINANCE;
import static goodterms.core.life.Rehearsal.LEAD;
import static goodterms.core.life.Rehearsal.SUPPORT;
import static goodterms.core.life.Worlds.ANYTRACK;
import static goodterms.core.life.Worlds.GROUPTRACK;
import static goodterms.core.life.Worlds.usd;
import static org.assertj.core.api.Assertions.assertThat;

import goodterms.core.account.Command;
import goodterms.core.account.InvoiceEvent.CreditNoteIssued;
import goodterms.core.account.InvoiceEvent.InvoiceIssued;
import goodterms.core.account.Outcome;
import goodterms.core.account.RefundEvent.RefundOrdered;
import goodterms.core.calendar.Interval;
import goodterms.core.cases.FaultCause;
import goodterms.core.cases.RefundReason;
import goodterms.core.invoice.CustomPrice;
import goodterms.core.invoice.InvoiceId;
import goodterms.core.payment.SimulatedProcessor;
import goodterms.core.usage.Activity;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Situations in which other billing systems are known to have gone wrong. */
final class OthersMistakesTest {

    private static Command subscribe(String plan) {
        return new Command.Subscribe(ANA, plan, Interval.MONTH, SimulatedProcessor.card("visa"), true);
    }

    private static Command toPersonal() {
        return new Command.ChangePlan(LEAD, Optional.of("personal"), Optional.empty());
    }

    private static long invoices(Rehearsal life) {
        return life.history().stream().filter(InvoiceIssued.class::isInstance).count();
    }

    @Test
    void the_billing_day_does_not_drift_after_february_nor_the_hour_after_a_change_of_the_clocks() {
        Rehearsal.of(GROUPTRACK, "2026-01-31T02:30")
                .when(paidAtOnce(Interval.MONTH, "visa"))
                .at("2026-12-01T00:00")
                .then(
                        "subscription-renewed at=2026-02-28T02:30",
                        "subscription-renewed at=2026-03-31T02:30",
                        "subscription-renewed at=2026-04-30T02:30",
                        "subscription-renewed at=2026-05-31T02:30",
                        "subscription-renewed at=2026-10-31T02:30",
                        "subscription-renewed at=2026-11-30T02:30");
        Rehearsal.of(GROUPTRACK, "2026-02-08T02:30")
                .when(paidAtOnce(Interval.MONTH, "visa"))
                .at("2026-05-01T00:00")
                .then("subscription-renewed at=2026-03-08T03:30", "subscription-renewed at=2026-04-08T02:30");
    }

    @Test
    void what_is_credited_is_a_part_of_what_was_billed_though_the_price_was_edited_since() {
        Rehearsal life = Rehearsal.of(Shop.ANYTRACK, "2026-04-01T00:00").when(subscribe("advanced"));
        life.at("2026-04-11T00:00")
                .when(new Command.SetCustomPrice(
                        FINANCE, new CustomPrice("advanced", Interval.MONTH, usd(500), List.of()), "a mistake"))
                .when(toPersonal())
                // Two thirds of the 149.00 that were paid, not of the 5.00 that it would cost now.
                .then("credit-note-issued total=99.33 reason=downgrade");
    }

    @Test
    void a_refund_and_its_credit_note_are_one_outcome_or_none() {
        Rehearsal life = Rehearsal.of(GROUPTRACK, "2026-01-31T09:00")
                .when(paidAtOnce(Interval.MONTH, "visa"))
                .when(cancel(ANA));
        Outcome outcome = Life.decide(life.account(), refund(RefundReason.CANCELLED_LATE), life.context());
        assertThat(((Outcome.Accepted) outcome).events())
                .filteredOn(event -> event instanceof RefundOrdered || event instanceof CreditNoteIssued)
                .hasSize(2);
        life.when(refund(RefundReason.CANCELLED_LATE))
                .then("credit-note-issued total=46.55 reason=refund", "refund-ordered amount=46.55");
    }

    @Test
    void a_cancelled_invoice_puts_the_credit_it_had_used_back_on_the_balance() {
        Rehearsal life = Rehearsal.of(GROUPTRACK, "2026-01-31T09:00")
                .when(paidAtOnce(Interval.MONTH, "visa"))
                .when(report(Activity.USED))
                .when(refund(RefundReason.TECHNICAL))
                .when(fault(SUPPORT, 1, FaultCause.OURS, 72, true))
                .when(credit(LEAD, 1, 900, "three days down"))
                .when(changeCard("declined"))
                .at("2026-02-28T09:00");
        life.then("invoice-issued total=49.00 credit=9.00 due=40.00");
        life.when(new Command.VoidInvoice(FINANCE, new InvoiceId(2), "issued by mistake"));
        assertThat(life.account().billing().credit()).isEqualTo(usd(900));
        assertThat(life.account().billing().owed()).isEqualTo(usd(0));
    }

    @Test
    void what_a_downgrade_leaves_is_on_the_balance_and_comes_off_the_next_invoices() {
        Rehearsal life = Rehearsal.of(Shop.ANYTRACK, "2026-04-01T00:00").when(subscribe("advanced"));
        life.at("2026-04-16T00:00").when(toPersonal());
        assertThat(life.account().billing().credit()).isEqualTo(usd(5_000));
        life.at("2026-05-01T00:00").then("invoice-issued total=49.00 credit=49.00 due=0.00");
        life.at("2026-06-01T00:00").then("invoice-issued total=49.00 credit=1.00 due=48.00");
    }

    @Test
    void cancelling_what_has_ended_stops_nobody_from_collecting_what_is_owed() {
        Rehearsal life = Rehearsal.of(GROUPTRACK, "2026-01-31T09:00")
                .when(paidAtOnce(Interval.MONTH, "insufficient-then-ok"))
                .then("payment-failed next-attempt=2026-02-01T09:00")
                .when(cancelNow(ANA))
                .then("subscription-ended");
        life.when(cancel(ANA)).thenRefused("not-subscribed");
        life.at("2026-02-01T09:00").then("payment-attempted attempt=2", "payment-succeeded amount=49.00");
    }

    @Test
    void an_account_in_a_zone_ahead_of_utc_gets_one_invoice_a_period() {
        for (String zone : List.of("Pacific/Kiritimati", "Pacific/Apia", "Pacific/Auckland", "Asia/Kathmandu")) {
            Rehearsal life = Rehearsal.of(ANYTRACK, zone, "2026-01-31T00:15").when(paidAtOnce(Interval.MONTH, "visa"));
            for (int month = 2; month <= 12; month++) {
                life.at("2026-%02d-28T00:15".formatted(month));
                life.at("2026-%02d-28T23:59".formatted(month));
            }
            // One a month from January to November, and that of December only on its 31st; February's on the 28th.
            assertThat(invoices(life)).as(zone).isEqualTo(11);
        }
    }

    @Test
    void a_trial_is_charged_in_the_second_it_ends_by_the_customers_clock_and_not_a_day_before() {
        // Twelve days over the night in which the clocks go forward.
        Rehearsal life =
                Rehearsal.of(GROUPTRACK, "Pacific/Chatham", "2026-09-20T22:00").when(monthly("visa"));
        life.then("trial-started ends=2026-10-02T22:00");
        life.at("2026-10-02T21:59:59").thenNever("invoice-issued");
        assertThat(invoices(life)).isZero();
        life.at("2026-10-02T22:00").then("trial-converted", "invoice-issued total=49.00", "payment-succeeded");
    }

    @Test
    void a_refund_window_is_counted_from_the_payment_and_a_later_change_opens_none_anew() {
        Rehearsal life = Rehearsal.of(GROUPTRACK, "2026-03-01T09:00").when(paidAtOnce(Interval.MONTH, "visa"));
        life.at("2026-03-05T09:00")
                .when(new Command.SetCustomPrice(
                        FINANCE, new CustomPrice("pro", Interval.MONTH, usd(3_900), List.of()), "loyal for years"));
        life.when(cancel(ANA));
        life.when(refundOf(1, RefundReason.CANCELLED_LATE))
                .then("refund-decided refund=0.00")
                .thenNever("refund-ordered");
    }
}
