package goodterms.core.life;

import static goodterms.core.life.Asks.changeCard;
import static goodterms.core.life.Asks.credit;
import static goodterms.core.life.Asks.fault;
import static goodterms.core.life.Asks.paidAtOnce;
import static goodterms.core.life.Asks.refund;
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
import goodterms.core.calendar.Interval;
import goodterms.core.cases.FaultCause;
import goodterms.core.cases.RefundReason;
import goodterms.core.identity.Actor;
import goodterms.core.invoice.Document;
import goodterms.core.invoice.InvoiceId;
import goodterms.core.subscription.Subscription;
import goodterms.core.usage.Activity;
import org.junit.jupiter.api.Test;

final class VoidingTest {

    private static Command cancel(Actor by, int invoice, String because) {
        return new Command.VoidInvoice(by, new InvoiceId(invoice), because);
    }

    private static Rehearsal overdue() {
        return Rehearsal.of(ANYTRACK, "2026-01-31T09:00").when(paidAtOnce(Interval.MONTH, "declined"));
    }

    @Test
    void an_unpaid_invoice_is_cancelled_whole_and_nothing_is_overdue_any_more() {
        Rehearsal life = overdue()
                .then("fell-past-due")
                .when(cancel(LEAD, 1, "issued by mistake"))
                .thenOnly("invoice-voided", "credit-note-issued", "caught-up")
                .then(
                        "invoice-voided due=49.00 credit=0.00 because=issued by mistake",
                        "credit-note-issued net=49.00 tax=0.00 total=49.00 reason=void");
        assertThat(life.account().billing().open()).isEmpty();
        assertThat(life.account().billing().credit()).isEqualTo(usd(0));
        life.at("2026-02-10T09:00").thenOnly();
    }

    @Test
    void credit_that_the_invoice_had_used_is_on_the_balance_again() {
        Rehearsal life = Rehearsal.of(GROUPTRACK, "2026-01-31T09:00")
                .when(paidAtOnce(Interval.MONTH, "visa"))
                .when(report(Activity.USED))
                .when(refund(RefundReason.TECHNICAL))
                .when(fault(SUPPORT, 1, FaultCause.OURS, 72, true))
                .when(credit(LEAD, 1, 1_100, "three days down"))
                .when(changeCard("declined"));
        life.at("2026-02-28T09:00").then("invoice-issued total=49.00 credit=11.00 due=38.00", "payment-failed");
        assertThat(life.account().billing().credit()).isEqualTo(usd(0));
        life.when(cancel(FINANCE, 2, "issued by mistake"))
                .then("invoice-voided due=38.00 credit=11.00", "credit-note-issued total=49.00");
        assertThat(life.account().billing().credit()).isEqualTo(usd(1_100));
    }

    @Test
    void an_account_shut_out_for_the_cancelled_invoice_is_let_in_again() {
        Rehearsal life = overdue().at("2026-02-08T09:00");
        assertThat(life.account().subscription()).isInstanceOf(Subscription.Suspended.class);
        life.when(cancel(LEAD, 1, "issued by mistake")).then("access-restored period-ends=2026-02-28T09:00");
    }

    @Test
    void who_is_let_in_after_the_cancelled_period_gets_a_new_one_that_is_billed() {
        overdue()
                .at("2026-05-20T09:00")
                .when(cancel(LEAD, 1, "issued by mistake"))
                .then(
                        "invoice-voided invoice=invoice-1",
                        "access-restored period-starts=2026-05-20T09:00 period-ends=2026-06-20T09:00",
                        "invoice-issued invoice=invoice-2 total=49.00",
                        "fell-past-due suspends-at=2026-05-27T09:00");
    }

    @Test
    void an_invoice_cancelled_in_the_second_it_was_issued_is_not_issued_again() {
        overdue().when(cancel(LEAD, 1, "a slip")).thenOnly("invoice-voided", "credit-note-issued", "caught-up");
    }

    @Test
    void only_staff_cancel_an_invoice_that_is_unpaid_for_a_reason_and_within_their_role() {
        overdue().when(cancel(ANA, 1, "please")).thenRefused("not-staff");
        overdue().when(cancel(LEAD, 2, "please")).thenRefused("no-open-invoice");
        overdue().when(cancel(LEAD, 1, " ")).thenRefused("reason-missing");
        overdue().when(cancel(SUPPORT, 1, "please")).thenRefused("above-role");
        Rehearsal.of(ANYTRACK, "2026-01-31T09:00")
                .when(paidAtOnce(Interval.MONTH, "visa"))
                .when(cancel(FINANCE, 1, "please"))
                .thenRefused("no-open-invoice");
    }

    @Test
    void a_number_is_given_once() {
        overdue()
                .when(new Command.NumberDocument(Document.of(new InvoiceId(1)), 7))
                .thenRefused("number-not-awaited");
        overdue()
                .when(new Command.NumberDocument(Document.of(new InvoiceId(9)), 7))
                .thenRefused("number-not-awaited");
    }
}
