package goodterms.terms.policy;

import goodterms.terms.page.Block;
import goodterms.terms.source.Finding;
import goodterms.terms.source.Position;
import goodterms.terms.source.Quote;
import goodterms.terms.source.Unreadable;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with a page, collected so that its author sees all of it at once. */
final class Findings {

    private final List<Finding> all = new ArrayList<>();

    List<Finding> all() {
        return all;
    }

    void add(Finding finding) {
        all.add(finding);
    }

    void add(Position at, String code, String message, String remedy) {
        all.add(Finding.of(at, code, message, remedy));
    }

    /** A finding that quotes the sentences a block stands under. */
    void add(Block block, Position at, String code, String message, String remedy) {
        Quote citation = block.citation();
        List<Quote> quotes = citation.words().isEmpty() ? List.of() : List.of(citation);
        all.add(new Finding(at, code, message, quotes, List.of(), remedy));
    }

    /** Does something, and keeps why it couldn't be done. Returns whether it could. */
    boolean keep(Runnable reading) {
        try {
            reading.run();
            return true;
        } catch (Unreadable unreadable) {
            all.add(unreadable.finding());
            return false;
        }
    }
}
