package goodterms.core.invoice;

import java.util.List;
import java.util.Optional;

/**
 * To whom invoices are made out.
 *
 * @param address its lines
 * @param taxNumber the customer's own, as it stands on invoices
 */
public record BillingDetails(String name, List<String> address, Optional<String> taxNumber) {

    public BillingDetails {
        address = List.copyOf(address);
    }
}
