package goodterms.core.catalog;

import goodterms.terms.clause.PageId;
import goodterms.terms.decision.Rules;
import goodterms.terms.vocabulary.Question;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;

/**
 * Who sells: what, by whose decision and on which terms.
 *
 * @param id its short name
 * @param country two letters of ISO 3166
 * @param support the address of its support
 * @param plans in the order customers see them
 * @param roles from the lowest to the highest: whatever one may decide, those after it may
 * @param terms every version, the oldest first
 */
public record Company(
        String id,
        String name,
        ZoneId zone,
        String country,
        CurrencyUnit currency,
        Optional<String> support,
        List<Plan> plans,
        List<Role> roles,
        List<Terms> terms) {

    /** @throws IllegalArgumentException if there are no terms, or a price is in another currency */
    public Company {
        if (terms.isEmpty()) {
            throw new IllegalArgumentException(id + " has published no terms");
        }
        plans = List.copyOf(plans);
        for (Plan plan : plans) {
            if (plan.prices().values().stream()
                    .anyMatch(price -> !price.getCurrencyUnit().equals(currency))) {
                throw new IllegalArgumentException(plan.id() + " is not priced in " + currency);
            }
        }
        roles = List.copyOf(roles);
        terms = terms.stream().sorted(Comparator.comparing(Terms::from)).toList();
    }

    /** The plan of that id, if it is sold. */
    public Optional<Plan> plan(String id) {
        return plans.stream().filter(plan -> plan.id().equals(id)).findFirst();
    }

    /** The role of that id, if there is one. */
    public Optional<Role> role(String id) {
        return roles.stream().filter(role -> role.id().equals(id)).findFirst();
    }

    /** Whether one role may do what is left to the other: it is the same, or listed after it. */
    public boolean atLeast(String role, String needed) {
        List<String> ids = roles.stream().map(Role::id).toList();
        return ids.contains(role) && ids.indexOf(role) >= ids.indexOf(needed);
    }

    /** The terms in force at a moment; the first ones also before they were published. */
    public Terms termsAt(Instant moment) {
        return terms.stream()
                .filter(version -> !version.from().isAfter(moment))
                .reduce((older, newer) -> newer)
                .orElse(terms.getFirst());
    }

    /** The terms whose page for that question is the one given, if they are still kept. */
    public Optional<Terms> termsWith(PageId page, Question question) {
        return terms.stream()
                .filter(version -> version.rules(question).map(Rules::page).equals(Optional.of(page)))
                .findFirst();
    }
}
