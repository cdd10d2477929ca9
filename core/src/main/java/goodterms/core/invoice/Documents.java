package goodterms.core.invoice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.joda.money.Money;

/**
 * The invoices and credit notes of an account, as far as rules still need them.
 *
 * @param issued the latest invoices, the oldest first: those that can still be credited
 * @param unnumbered those whose number is awaited
 * @param lastInvoice the place of the latest
 * @param lastCreditNote the place of the latest
 */
public record Documents(List<Issued> issued, List<Document> unnumbered, int lastInvoice, int lastCreditNote) {

    /** None yet. */
    public static final Documents NONE = new Documents(List.of(), List.of(), 0, 0);

    /** How many invoices are kept at least: a year of monthly ones, with one for use beside each. */
    public static final int KEPT = 24;

    public Documents {
        issued = List.copyOf(issued);
        unnumbered = List.copyOf(unnumbered);
    }

    /** An invoice that can still be credited. */
    public Optional<Issued> invoice(InvoiceId id) {
        return issued.stream().filter(invoice -> invoice.id().equals(id)).findFirst();
    }

    /** The place of the next invoice. */
    public InvoiceId nextInvoice() {
        return new InvoiceId(lastInvoice + 1);
    }

    /** The place of the next credit note. */
    public CreditNoteId nextCreditNote() {
        return new CreditNoteId(lastCreditNote + 1);
    }

    /**
     * With one more invoice, which awaits its number.
     *
     * @param needed whether an invoice must be kept however old it is
     */
    public Documents with(Issued invoice, Predicate<InvoiceId> needed) {
        int young = invoice.id().number() - KEPT;
        List<Issued> kept = new ArrayList<>(issued);
        kept.removeIf(old -> old.id().number() <= young && !needed.test(old.id()));
        kept.add(invoice);
        return new Documents(kept, plus(Document.of(invoice.id())), invoice.id().number(), lastCreditNote);
    }

    /** With one more credit note, which awaits its number. */
    public Documents with(CreditNoteId note, InvoiceId of, Money total) {
        List<Issued> credited = issued.stream()
                .map(invoice -> invoice.id().equals(of) ? invoice.crediting(total) : invoice)
                .toList();
        return new Documents(credited, plus(Document.of(note)), lastInvoice, note.number());
    }

    /** With a number for a document. */
    public Documents numbered(Document document) {
        return new Documents(
                issued,
                unnumbered.stream().filter(other -> !other.equals(document)).toList(),
                lastInvoice,
                lastCreditNote);
    }

    private List<Document> plus(Document document) {
        List<Document> more = new ArrayList<>(unnumbered);
        more.add(document);
        return more;
    }
}
