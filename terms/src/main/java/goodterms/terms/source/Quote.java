package goodterms.terms.source;

import java.util.List;

/**
 * Words of a page, as the customer reads them.
 *
 * @param at where they start
 * @param headings the headings they stand under, outermost first
 * @param words the sentences themselves
 */
public record Quote(Position at, List<String> headings, String words) {

    public Quote {
        headings = List.copyOf(headings);
    }

    /** The headings and the words on one line. */
    public String text() {
        return String.join(" › ", headings) + " (line " + at.line() + "): “" + words + "”";
    }
}
