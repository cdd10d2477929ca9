package goodterms.core.life;

import goodterms.core.account.InvoiceEvent.CreditNoteIssued;
import goodterms.core.cases.CaseId;
import goodterms.core.invoice.CreditReason;
import goodterms.core.invoice.Documents;
import goodterms.core.invoice.InvoiceId;
import goodterms.core.invoice.Issued;
import goodterms.core.money.Shares;
import java.util.Optional;
import org.joda.money.Money;

/** Taking back what was invoiced. Whatever gives money back issues its credit note in the same outcome. */
final class CreditNotes {

    private CreditNotes() {}

    /**
     * Issues the credit note over an amount of an invoice, with the tax in it. Nothing happens for an invoice that is no
     * longer kept; what is above the rest of the invoice is not credited.
     *
     * @param amount with tax
     */
    static void issue(Unfolding life, InvoiceId invoice, Money amount, CreditReason reason, Optional<CaseId> caseId) {
        Documents documents = life.account().billing().documents();
        documents.invoice(invoice).ifPresent(issued -> {
            Money total = Shares.smaller(amount, issued.creditable());
            if (total.isPositive()) {
                life.then(note(life, documents, issued, total, reason, caseId));
            }
        });
    }

    private static CreditNoteIssued note(
            Unfolding life,
            Documents documents,
            Issued invoice,
            Money total,
            CreditReason reason,
            Optional<CaseId> caseId) {
        Money tax = invoice.taxIn(total);
        return new CreditNoteIssued(
                life.now(), documents.nextCreditNote(), invoice.id(), total.minus(tax), tax, total, reason, caseId);
    }
}
