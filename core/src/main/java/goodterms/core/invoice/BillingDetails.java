package goodterms.core.invoice;

import goodterms.core.identity.Personal;
import java.util.List;
import java.util.Optional;

/**
 * To whom invoices are made out.
 *
 * @param address its lines
 * @param taxNumber the customer's own, as it stands on invoices
 */
public record BillingDetails(
        @Personal String name,
        @Personal List<String> address,
        @Personal Optional<String> taxNumber) {

    public BillingDetails {
        address = List.copyOf(address);
    }
}
