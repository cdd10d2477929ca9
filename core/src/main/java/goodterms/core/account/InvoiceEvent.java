package goodterms.core.account;

import goodterms.core.calendar.Period;
import goodterms.core.cases.CaseId;
import goodterms.core.catalog.Tax;
import goodterms.core.identity.Actor;
import goodterms.core.identity.Personal;
import goodterms.core.invoice.BillingDetails;
import goodterms.core.invoice.CreditNoteId;
import goodterms.core.invoice.CreditReason;
import goodterms.core.invoice.CustomPrice;
import goodterms.core.invoice.Discount;
import goodterms.core.invoice.Document;
import goodterms.core.invoice.InvoiceId;
import goodterms.core.invoice.InvoiceLine;
import goodterms.core.subscription.Contract;
import goodterms.terms.clause.PageId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/** What was billed, and what was taken back of it. */
public sealed interface InvoiceEvent extends Event {

    /**
     * Something was billed.
     *
     * @param contract what was agreed, with the prices stamped on it
     * @param lines what it bills; they sum to the total
     * @param taxRate the tax that the customer's country had then, if any
     * @param tax what of the total is tax
     * @param total what the customer pays: all lines with their tax; never below zero
     * @param credit what of it the customer's credit covers
     * @param due what is left to pay; an invoice with nothing left is settled the moment it is issued
     * @param period the time it pays for
     * @param firstAfterTrial whether a free trial came right before
     * @param terms the page that judges refunds of it, in the version in force
     * @param billTo whom it is made out to, if the customer said
     */
    record InvoiceIssued(
            Instant at,
            InvoiceId invoice,
            Contract contract,
            List<InvoiceLine> lines,
            Optional<Tax> taxRate,
            Money tax,
            Money total,
            Money credit,
            Money due,
            Period period,
            boolean firstAfterTrial,
            Optional<PageId> terms,
            Optional<BillingDetails> billTo)
            implements InvoiceEvent {

        public InvoiceIssued {
            lines = List.copyOf(lines);
        }
    }

    /**
     * An unpaid invoice was cancelled; a credit note over the whole of it stands beside.
     *
     * @param due what is not asked for any more
     * @param credit what had been set off and is on the balance again
     */
    record InvoiceVoided(
            Instant at,
            InvoiceId invoice,
            Money due,
            Money credit,
            Actor by,
            @Personal String because) implements InvoiceEvent {}

    /** An invoice will never be paid and is not asked for any more. */
    record InvoiceWrittenOff(Instant at, InvoiceId invoice, Money amount) implements InvoiceEvent {}

    /**
     * Something of an invoice was taken back. For a downgrade the note itself puts the money on the customer's balance; for
     * every other reason an event beside it says where the money goes.
     *
     * @param net without tax
     * @param tax what of the invoice's tax is taken back
     * @param total net and tax
     * @param caseId the request that led to it, if one did
     */
    record CreditNoteIssued(
            Instant at,
            CreditNoteId note,
            InvoiceId invoice,
            Money net,
            Money tax,
            Money total,
            CreditReason reason,
            Optional<CaseId> caseId)
            implements InvoiceEvent {}

    /** A document got its number; those of one kind and company follow each other without gaps. */
    record DocumentNumbered(Instant at, Document document, long number) implements InvoiceEvent {}

    /** Invoices are made out to somebody else from here on. */
    record BillingDetailsChanged(Instant at, BillingDetails details, Actor by) implements InvoiceEvent {}

    /** A coupon was claimed, and takes something off from the next invoice on. */
    record CouponClaimed(Instant at, Discount discount, Actor by) implements InvoiceEvent {}

    /** The account got a price of its own, from the next invoice or subscription on. */
    record CustomPriceSet(
            Instant at,
            CustomPrice price,
            Actor by,
            @Personal String because) implements InvoiceEvent {}
}
