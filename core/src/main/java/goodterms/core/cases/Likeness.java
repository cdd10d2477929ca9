package goodterms.core.cases;

import goodterms.terms.vocabulary.Fact;
import java.util.List;

/**
 * A decided case beside one that waits, and why it is shown.
 *
 * @param sameClause whether the same clause left both to a person
 * @param same the facts in which both agree, of those that the clause reads
 * @param different those in which they don't
 * @param distance how far apart they are: a thousand for each fact that has nothing in common, less for one that is near
 */
public record Likeness(Precedent precedent, boolean sameClause, List<Fact> same, List<Fact> different, long distance) {

    public Likeness {
        same = List.copyOf(same);
        different = List.copyOf(different);
    }
}
