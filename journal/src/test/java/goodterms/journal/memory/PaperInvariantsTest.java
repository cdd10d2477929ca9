package goodterms.journal.memory;

import static org.assertj.core.api.Assertions.assertThat;

import goodterms.core.account.Account;
import goodterms.core.account.InvoiceEvent;
import goodterms.core.invoice.CreditReason;
import goodterms.core.invoice.InvoiceId;
import goodterms.core.invoice.InvoiceLine;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** Each invariant of invoices and credit notes is broken once. */
class PaperInvariantsTest extends LifeToBreak {

    @Test
    void a_downgrade_credited_above_what_is_left_of_the_payment() {
        events.add(note(1, "USD 3.00", "USD 0.00", "USD 3.00", CreditReason.DOWNGRADE));
        assertThat(broken()).contains("more of invoice-1 came back than was paid, by money and by credit");
    }

    @Test
    void lines_that_do_not_sum_to_the_invoice() {
        InvoiceEvent.InvoiceIssued it = first(InvoiceEvent.InvoiceIssued.class);
        events.set(events.indexOf(it), invoice(it, 1, List.of(), it.tax(), it.credit(), it.due()));
        assertThat(broken()).containsExactly("invoice-1 is over USD 49.00, and its lines over USD 0.00");
    }

    @Test
    void tax_that_is_in_no_line() {
        InvoiceEvent.InvoiceIssued it = first(InvoiceEvent.InvoiceIssued.class);
        events.set(events.indexOf(it), invoice(it, 1, it.lines(), Money.parse("USD 4.00"), it.credit(), it.due()));
        assertThat(broken()).containsExactly("invoice-1 holds USD 4.00 of tax, and its lines USD 0.00");
    }

    @Test
    void an_invoice_that_is_neither_due_nor_covered_by_credit() {
        InvoiceEvent.InvoiceIssued it = first(InvoiceEvent.InvoiceIssued.class);
        events.set(events.indexOf(it), invoice(it, 1, it.lines(), it.tax(), it.credit(), Money.parse("USD 48.00")));
        assertThat(broken()).contains("invoice-1 is not what credit covers and what is due: USD 48.00");
    }

    @Test
    void a_credit_note_over_more_than_was_invoiced() {
        events.add(note(1, "USD 50.00", "USD 0.00", "USD 50.00"));
        assertThat(broken())
                .anyMatch(it -> it.startsWith("credit-note-9 credits USD 50.00 of invoice-1, of which USD "));
    }

    @Test
    void a_credit_note_over_more_tax_than_was_invoiced() {
        events.add(note(1, "USD 0.00", "USD 1.00", "USD 1.00"));
        assertThat(broken()).anyMatch(it -> it.startsWith("credit-note-9 credits USD 1.00 of invoice-1"));
    }

    @Test
    void a_credit_note_whose_parts_do_not_sum_to_it() {
        events.add(note(1, "USD 0.50", "USD 0.00", "USD 1.00"));
        assertThat(broken()).contains("credit-note-9 is over USD 1.00, and its parts over USD 0.50");
    }

    @Test
    void a_credit_note_for_an_invoice_that_was_never_issued() {
        events.add(note(7, "USD 1.00", "USD 0.00", "USD 1.00"));
        assertThat(broken()).contains("credit-note-9 credits invoice-7, which was never issued");
    }

    @Test
    void a_line_that_is_not_its_quantity_times_its_price() {
        InvoiceEvent.InvoiceIssued it = first(InvoiceEvent.InvoiceIssued.class);
        InvoiceLine line = it.lines().getFirst();
        InvoiceLine wrong = new InvoiceLine(
                line.kind(),
                line.item(),
                2,
                line.unitPrice(),
                line.per(),
                line.from(),
                line.until(),
                line.net(),
                line.tax());
        events.set(events.indexOf(it), invoice(it, 1, List.of(wrong), it.tax(), it.credit(), it.due()));
        assertThat(broken()).singleElement().asString().endsWith("is not its quantity times its price: USD 49.00");
    }

    @Test
    void an_invoice_credited_whole_without_its_tax() {
        InvoiceEvent.InvoiceIssued it = first(InvoiceEvent.InvoiceIssued.class);
        events.set(events.indexOf(it), invoice(it, 1, it.lines(), Money.parse("USD 4.00"), it.credit(), it.due()));
        events.add(note(1, "USD 2.45", "USD 0.00", "USD 2.45"));
        assertThat(broken()).contains("invoice-1 is credited whole, and its tax is not");
    }

    @Test
    void money_given_back_without_a_credit_note() {
        events.removeIf(InvoiceEvent.CreditNoteIssued.class::isInstance);
        assertThat(broken()).contains("something was given back without a credit note, or credited and not given back");
    }

    @Test
    void a_voided_invoice_that_was_paid_or_over_another_amount() {
        events.add(new InvoiceEvent.InvoiceVoided(
                START, new InvoiceId(1), Money.parse("USD 1.00"), Money.parse("USD 0.00"), ANA, "by mistake"));
        assertThat(broken())
                .contains("invoice-1 was voided though it was settled")
                .contains("USD 1.00 of invoice-1 was voided, and due was USD 49.00");
    }

    @Test
    void a_document_numbered_twice() {
        InvoiceEvent.DocumentNumbered it = first(InvoiceEvent.DocumentNumbered.class);
        events.add(it);
        assertThat(broken())
                .containsExactly("invoice-1 was numbered and did not wait for it", "the number 1 was given twice");
    }

    @Test
    void an_account_that_does_not_know_what_waits_for_its_number() {
        Account before = Account.replay(events);
        events.removeIf(InvoiceEvent.DocumentNumbered.class::isInstance);
        assertThat(broken(before))
                .containsExactly("the account waits for the numbers of [], and [credit-note-1, invoice-1] have none");
    }
}
