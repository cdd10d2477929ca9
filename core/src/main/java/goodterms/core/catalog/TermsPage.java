package goodterms.core.catalog;

import goodterms.terms.clause.Clause;
import goodterms.terms.clause.PageId;
import goodterms.terms.policy.Policy;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A page as its readers find it.
 *
 * @param title as it stands above the page
 * @param places the names of its headings and clauses, to which links can lead
 */
public record TermsPage(PageId id, String title, Set<String> places) {

    public TermsPage {
        places = Set.copyOf(places);
    }

    /** A page of which nothing is known but what runs: its name is its title, its clauses are its places. */
    public static TermsPage of(Policy policy) {
        return new TermsPage(
                policy.id(),
                policy.id().page(),
                policy.rules().values().stream()
                        .flatMap(rules -> rules.clauses().stream())
                        .map(Clause::id)
                        .collect(Collectors.toSet()));
    }
}
