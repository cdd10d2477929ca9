package goodterms.journal.memory;

import goodterms.core.identity.AccountId;
import goodterms.core.invoice.Document;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** The numbers of one company's invoices and credit notes, each kind counted from 1 without gaps; asked twice, the same. */
public final class DocumentNumbers {

    private record Numbered(AccountId account, Document document) {}

    private final Map<Document.Kind, Long> last = new EnumMap<>(Document.Kind.class);
    private final Map<Numbered, Long> given = new HashMap<>();

    /** The number of a document of an account: the next of its kind, or the one it was given before. */
    public long number(AccountId account, Document document) {
        return given.computeIfAbsent(new Numbered(account, document), _ -> last.merge(document.kind(), 1L, Long::sum));
    }
}
