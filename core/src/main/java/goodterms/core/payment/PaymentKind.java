package goodterms.core.payment;

import goodterms.core.invoice.InvoiceLine;
import goodterms.core.invoice.Item;
import java.util.List;

/** What a payment is for; {@code EXTERNAL} is money a third party took, which never stands on our invoices. */
public enum PaymentKind {
    SUBSCRIPTION,
    OVERAGE,
    ADD_ON,
    EXTERNAL;

    /** What an invoice with these lines is for: the plan if it bills one, else add-ons if it bills any, else use. */
    public static PaymentKind of(List<InvoiceLine> lines) {
        if (bills(lines, Item.Kind.PLAN)) {
            return SUBSCRIPTION;
        }
        return bills(lines, Item.Kind.ADD_ON) ? ADD_ON : OVERAGE;
    }

    private static boolean bills(List<InvoiceLine> lines, Item.Kind kind) {
        return lines.stream().anyMatch(line -> line.item().kind() == kind);
    }
}
