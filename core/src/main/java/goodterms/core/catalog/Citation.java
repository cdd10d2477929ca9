package goodterms.core.catalog;

import goodterms.terms.clause.Clause;
import goodterms.terms.clause.PageId;

/**
 * The clause something rests on, and the customer's own words for it.
 *
 * @param id the clause's name on its page
 * @param words as the customer reads them
 * @param line where they start
 */
public record Citation(String id, String words, int line, PageId page) {

    /** A clause of that page. */
    public static Citation of(Clause clause, PageId page) {
        return new Citation(
                clause.id(), clause.citation().words(), clause.citation().at().line(), page);
    }
}
