package goodterms.core.invoice;

/** The place of an invoice among those of its account, counted from 1. */
public record InvoiceId(int number) {

    @Override
    public String toString() {
        return "invoice-" + number;
    }
}
