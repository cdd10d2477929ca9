package goodterms.core.reading;

import goodterms.core.catalog.Terms;
import goodterms.core.catalog.TermsPage;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Whether the pages of a company answer what their readers ask. Anybody may say so, signed in or not, so that nothing is
 * kept of who they are: only how many found an answer, for each place of each version.
 */
public record Ratings(Map<Place, Tally> tallies) {

    /** Nobody has said anything. */
    public static final Ratings NONE = new Ratings(Map.of());

    /** How many found their answer at a place, and how many didn't. */
    public record Tally(long yes, long no) {

        static final Tally NONE = new Tally(0, 0);

        Tally with(boolean helpful) {
            return helpful ? new Tally(yes + 1, no) : new Tally(yes, no + 1);
        }
    }

    public Ratings {
        tallies = Collections.unmodifiableMap(new LinkedHashMap<>(tallies));
    }

    /**
     * The place of that name on a page in force; none where the page has no such heading or clause, so that nobody can
     * fill the tallies with places that don't exist.
     */
    public static Optional<Place> place(Terms inForce, String page, String name) {
        return inForce.page(page)
                .filter(it -> it.places().contains(name))
                .map(TermsPage::id)
                .map(id -> new Place(id, name));
    }

    /** With one more reader's word. */
    public Ratings with(Place place, boolean helpful) {
        Map<Place, Tally> more = new LinkedHashMap<>(tallies);
        more.merge(place, Tally.NONE.with(helpful), (before, _) -> before.with(helpful));
        return new Ratings(more);
    }

    /** What was said of a place. */
    public Tally of(Place place) {
        return tallies.getOrDefault(place, Tally.NONE);
    }
}
