package goodterms.core.figures;

import goodterms.core.account.Event;
import goodterms.core.account.PaymentEvent.PaymentFailed;
import goodterms.core.invoice.InvoiceId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How often the processor was asked in vain for what an invoice bills. */
public final class FailedCharges {

    private FailedCharges() {}

    /** Invoice by invoice; those that never failed are left out. */
    public static Map<InvoiceId, Integer> of(List<Event> journal) {
        Map<InvoiceId, Integer> failed = new TreeMap<>(Comparator.comparingInt(InvoiceId::number));
        for (Event event : journal) {
            if (event instanceof PaymentFailed it) {
                failed.merge(it.invoice(), 1, Integer::sum);
            }
        }
        return failed;
    }
}
