package goodterms.terms.clause;

import java.time.LocalDate;

/**
 * Which page, in which version.
 *
 * @param company the company's short name
 * @param page the page's short name within the company
 * @param updated the date customers read as its version
 * @param sha256 of the page's text in UTF-8, in lower-case hex
 */
public record PageId(String company, String page, LocalDate updated, String sha256) {

    @Override
    public String toString() {
        return company + "/" + page + " of " + updated + " (" + sha256.substring(0, 12) + ")";
    }
}
