package goodterms.journal.books;

import goodterms.core.account.Event;
import goodterms.core.account.InvoiceEvent.DocumentNumbered;
import goodterms.core.invoice.Document;
import goodterms.core.ledger.Entry;
import goodterms.core.ledger.Ledger;
import goodterms.core.ledger.Rhythm;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;

/**
 * The entries of one account.
 *
 * @param account its name
 * @param entries in order of day
 * @param numbers those the company gave its invoices and credit notes
 */
public record AccountBooks(String account, CurrencyUnit currency, List<Entry> entries, Map<Document, Long> numbers) {

    public AccountBooks {
        entries = List.copyOf(entries);
        numbers = Map.copyOf(numbers);
    }

    /**
     * The books of a journal up to the end of a day.
     *
     * @param zone the company's
     */
    public static AccountBooks of(
            String account, List<Event> journal, CurrencyUnit currency, ZoneId zone, Rhythm rhythm, LocalDate last) {
        Map<Document, Long> numbers = new HashMap<>();
        for (Event event : journal) {
            if (event instanceof DocumentNumbered it) {
                numbers.put(it.document(), it.number());
            }
        }
        return new AccountBooks(account, currency, Ledger.entries(journal, zone, currency, rhythm, last), numbers);
    }

    /** The number of the document an entry is about, if it is about one that has got its number. */
    Optional<Long> number(Entry entry) {
        return entry.document().map(numbers::get);
    }
}
