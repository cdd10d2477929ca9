package goodterms.core.ledger;

import goodterms.core.invoice.Document;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Transfers that belong together.
 *
 * @param day in the company's zone
 * @param what the name of the event that moved the money, or {@code revenue-recognised}
 * @param document the invoice or credit note it is about
 */
public record Entry(LocalDate day, String what, Optional<Document> document, List<Transfer> transfers) {

    public Entry {
        transfers = List.copyOf(transfers);
    }
}
