package goodterms.core.invoice;

import java.util.Locale;

/**
 * Something that needs a number of the company's own, without gaps: by its kind, and its place among those of its account.
 *
 * @param place counted from 1
 */
public record Document(Kind kind, int place) {

    /** The kinds; each is numbered by itself. */
    public enum Kind {
        INVOICE,
        CREDIT_NOTE
    }

    /** An invoice. */
    public static Document of(InvoiceId invoice) {
        return new Document(Kind.INVOICE, invoice.number());
    }

    /** A credit note. */
    public static Document of(CreditNoteId note) {
        return new Document(Kind.CREDIT_NOTE, note.number());
    }

    @Override
    public String toString() {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-') + "-" + place;
    }
}
