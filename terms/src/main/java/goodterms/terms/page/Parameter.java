package goodterms.terms.page;

import goodterms.terms.source.Position;
import goodterms.terms.value.Value;

/**
 * A value that a sentence states and gives a name: {@code [24 hours](#late-window)}.
 *
 * @param name as the link writes it: {@code late-window}, {@code trial.length}
 * @param words what the customer reads
 * @param inDays whether the words count in days, so that the page must say how long a day is
 */
public record Parameter(String name, Position at, String words, Value value, boolean inDays) {

    /** Whether the engine knows the name: a setting, or a figure of the catalogue. */
    public boolean dotted() {
        return name.indexOf('.') >= 0;
    }

    /** The word clauses use. */
    public String identifier() {
        return name.replace('-', '_');
    }
}
