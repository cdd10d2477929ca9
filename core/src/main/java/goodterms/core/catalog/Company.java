package goodterms.core.catalog;

import goodterms.terms.clause.PageId;
import goodterms.terms.decision.Rules;
import goodterms.terms.vocabulary.Question;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.joda.money.CurrencyUnit;

/**
 * Who sells: what, by whose decision and on which terms.
 *
 * @param id its short name
 * @param country two letters of ISO 3166
 * @param support the address of its support
 * @param offer what it sells
 * @param holidays the days on which support is closed, besides those its hours leave out
 * @param roles from the lowest to the highest: whatever one may decide, those after it may
 * @param terms every version, the oldest first
 * @param site the address its pages are published under, such as {@code https://example.com/terms/}
 */
public record Company(
        String id,
        String name,
        ZoneId zone,
        String country,
        Optional<String> support,
        Offer offer,
        Set<LocalDate> holidays,
        List<Role> roles,
        List<Terms> terms,
        Optional<String> site) {

    /** @throws IllegalArgumentException if there are no terms */
    public Company {
        if (terms.isEmpty()) {
            throw new IllegalArgumentException(id + " has published no terms");
        }
        holidays = Set.copyOf(holidays);
        roles = List.copyOf(roles);
        terms = terms.stream().sorted(Comparator.comparing(Terms::from)).toList();
    }

    /** The currency it keeps its own books in. */
    public CurrencyUnit currency() {
        return offer.currencies().getFirst();
    }

    /** The version of a plan that somebody takes who takes it at that moment; none if it isn't sold yet or ever. */
    public Optional<Plan> plan(String id, Instant moment) {
        return offer.plan(id, moment);
    }

    /** Where customers read a page, by its short name. */
    public Optional<String> address(String page) {
        return site.map(prefix -> prefix + (prefix.endsWith("/") ? "" : "/") + page + ".html");
    }

    /** The domain its mail comes from: that of its support. */
    public Optional<String> mailDomain() {
        return support.filter(address -> address.contains("@"))
                .map(address -> address.substring(address.indexOf('@') + 1));
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
