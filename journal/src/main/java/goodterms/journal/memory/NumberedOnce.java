package goodterms.journal.memory;

import goodterms.core.account.Account;
import goodterms.core.account.Event;
import goodterms.core.account.InvoiceEvent.CreditNoteIssued;
import goodterms.core.account.InvoiceEvent.DocumentNumbered;
import goodterms.core.account.InvoiceEvent.InvoiceIssued;
import goodterms.core.invoice.Document;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Each invoice and credit note gets one number, and no other of its kind and account the same. */
final class NumberedOnce implements Invariant {

    private record Given(Document.Kind kind, long number) {}

    private final Set<Document> waiting = new HashSet<>();
    private final Set<Given> given = new HashSet<>();

    @Override
    public void happened(Event event, Consumer<String> broken) {
        switch (event) {
            case InvoiceIssued it -> waiting.add(Document.of(it.invoice()));
            case CreditNoteIssued it -> waiting.add(Document.of(it.note()));
            case DocumentNumbered it -> {
                if (!waiting.remove(it.document())) {
                    broken.accept(it.document() + " was numbered and did not wait for it");
                }
                if (!given.add(new Given(it.document().kind(), it.number()))) {
                    broken.accept("the number " + it.number() + " was given twice");
                }
            }
            default -> {}
        }
    }

    @Override
    public void stands(Account account, Consumer<String> broken) {
        Set<Document> known = Set.copyOf(account.billing().documents().unnumbered());
        if (!known.equals(waiting)) {
            broken.accept(
                    "the account waits for the numbers of " + said(known) + ", and " + said(waiting) + " have none");
        }
    }

    private static List<String> said(Set<Document> documents) {
        return documents.stream().map(Document::toString).sorted().toList();
    }
}
