package goodterms.core.invoice;

/** The place of a credit note among those of its account, counted from 1. */
public record CreditNoteId(int number) {

    @Override
    public String toString() {
        return "credit-note-" + number;
    }
}
