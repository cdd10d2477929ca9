package goodterms.core.ledger;

import goodterms.core.account.Event;
import goodterms.core.account.InvoiceEvent;
import goodterms.core.account.PaymentEvent;
import goodterms.core.invoice.Document;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;

/** All entries of an account, in order of day: what happened, and at the end of a day or month what was earned by then. */
public final class Ledger {

    private final List<Event> journal;
    private final ZoneId zone;
    private final CurrencyUnit currency;
    private final Recognition recognition;

    private Ledger(List<Event> journal, ZoneId zone, CurrencyUnit currency) {
        this.journal = journal;
        this.zone = zone;
        this.currency = currency;
        this.recognition = Recognition.of(journal);
    }

    /**
     * The entries of a journal up to the end of a day.
     *
     * @param journal the account's events in order, none empty
     * @param zone the company's, in which days begin
     * @param last the last day
     */
    public static List<Entry> entries(
            List<Event> journal, ZoneId zone, CurrencyUnit currency, Rhythm rhythm, LocalDate last) {
        return new Ledger(journal, zone, currency).entries(rhythm, last);
    }

    private List<Entry> entries(Rhythm rhythm, LocalDate last) {
        List<Entry> entries = new ArrayList<>();
        LocalDate day = day(journal.getFirst().at());
        int next = 0;
        while (!day.isAfter(last)) {
            LocalDate booked = rhythm.booked(day);
            LocalDate end = booked.isAfter(last) ? last : booked;
            while (next < journal.size() && !day(journal.get(next).at()).isAfter(end)) {
                happened(journal.get(next)).ifPresent(entries::add);
                next++;
            }
            earned(day, end).ifPresent(entries::add);
            day = end.plusDays(1);
        }
        return List.copyOf(entries);
    }

    private Optional<Entry> happened(Event event) {
        List<Transfer> transfers = Books.transfers(event);
        return transfers.isEmpty()
                ? Optional.empty()
                : Optional.of(new Entry(day(event.at()), event.name(), document(event), transfers));
    }

    private Optional<Entry> earned(LocalDate from, LocalDate to) {
        List<Transfer> transfers = recognition.between(start(from), start(to.plusDays(1)), currency);
        return transfers.isEmpty()
                ? Optional.empty()
                : Optional.of(new Entry(to, "revenue-recognised", Optional.empty(), transfers));
    }

    private static Optional<Document> document(Event event) {
        return switch (event) {
            case InvoiceEvent.InvoiceIssued it -> Optional.of(Document.of(it.invoice()));
            case InvoiceEvent.InvoiceVoided it -> Optional.of(Document.of(it.invoice()));
            case InvoiceEvent.InvoiceWrittenOff it -> Optional.of(Document.of(it.invoice()));
            case InvoiceEvent.CreditNoteIssued it -> Optional.of(Document.of(it.note()));
            case PaymentEvent.PaymentSucceeded it -> Optional.of(Document.of(it.invoice()));
            case Event _ -> Optional.empty();
        };
    }

    private LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }
}
