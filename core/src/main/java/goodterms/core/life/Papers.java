package goodterms.core.life;

import goodterms.core.account.InvoiceEvent;
import goodterms.core.invoice.Item;
import java.util.Optional;

/** What invoices and credit notes mean to the customer, in plain sentences. */
final class Papers {

    private Papers() {}

    static Optional<String> tell(InvoiceEvent event, Labels names) {
        return switch (event) {
            case InvoiceEvent.InvoiceIssued it ->
                Optional.of("An invoice of " + it.total() + " is issued"
                        + (it.credit().isPositive() ? ", of which credit covers " + it.credit() : "") + ".");
            case InvoiceEvent.InvoiceVoided it ->
                Optional.of("The invoice is cancelled: " + it.due() + " is no longer asked for"
                        + (it.credit().isPositive() ? ", and " + it.credit() + " is on the balance again" : "") + ".");
            case InvoiceEvent.InvoiceWrittenOff it -> Optional.of(it.amount() + " is no longer asked for.");
            case InvoiceEvent.CreditNoteIssued it -> Optional.of("A credit note of " + it.total() + " is issued.");
            case InvoiceEvent.BillingDetailsChanged it ->
                Optional.of("Invoices are made out to " + it.details().name() + " from now on.");
            case InvoiceEvent.CouponClaimed it ->
                Optional.of("The coupon " + names.of(Item.coupon(it.discount().coupon()))
                        + " counts from the next invoice on.");
            case InvoiceEvent.CustomPriceSet it ->
                Optional.of("From the next invoice on, "
                        + names.of(Item.plan(it.price().plan())) + " costs "
                        + it.price().price() + " a period.");
            case InvoiceEvent.DocumentNumbered _ -> Optional.empty();
        };
    }
}
