package goodterms.server.portal;

import goodterms.core.account.AgreementEvent.TermsAccepted;
import goodterms.core.account.Command;
import goodterms.core.account.Outcome;
import goodterms.core.catalog.Company;
import goodterms.core.catalog.Terms;
import goodterms.core.catalog.TermsPage;
import goodterms.core.life.Life;
import goodterms.server.site.Steps;
import goodterms.server.site.Wording;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Which terms somebody has accepted, and which came since.
 *
 * @param on the day they were last accepted
 * @param pages those they accepted, each in its version
 * @param newer a version that is in force and not accepted yet
 * @param coming one that is to come into force
 * @param reachesBack whether accepting the newer one lets it decide about payments made before
 */
public record Accepted(
        String on, List<Version> pages, Optional<Newer> newer, Optional<Newer> coming, boolean reachesBack) {

    /** A page in a version, and where it is read. */
    public record Version(String title, String day, String address) {}

    /**
     * Another version of the terms.
     *
     * @param from when it comes into force
     * @param changed the pages that are not as they were, each with what has changed
     */
    public record Newer(String from, List<Version> changed) {}

    public Accepted {
        pages = List.copyOf(pages);
    }

    static Accepted of(Customer customer) {
        Company company = customer.company();
        Wording wording = customer.wording();
        Instant acceptedAt = customer.account().agreement().acceptedAt();
        Terms accepted = company.termsAt(acceptedAt);
        Terms inForce = company.termsAt(customer.now());
        return new Accepted(
                wording.day(acceptedAt),
                accepted.pages().stream()
                        .map(page -> version(customer, page, ""))
                        .toList(),
                Optional.of(inForce)
                        .filter(it -> it.from().isAfter(acceptedAt))
                        .map(it -> newer(customer, it, accepted)),
                company.terms().stream()
                        .filter(it -> it.from().isAfter(customer.now()))
                        .findFirst()
                        .map(it -> newer(customer, it, inForce)),
                reachesBack(customer));
    }

    private static boolean reachesBack(Customer customer) {
        Command accept = new Command.AcceptTerms(customer.visit().actor());
        return Life.decide(customer.account(), accept, Steps.context(customer.visit(), customer.kept()))
                        instanceof Outcome.Accepted it
                && it.events().stream()
                        .anyMatch(event -> event instanceof TermsAccepted accepted
                                && !accepted.payments().isEmpty());
    }

    private static Newer newer(Customer customer, Terms version, Terms before) {
        List<Version> changed = version.pages().stream()
                .filter(page -> before.page(page.id().page())
                        .filter(was -> was.id().equals(page.id()))
                        .isEmpty())
                .map(page ->
                        version(customer, page, before.page(page.id().page()).isPresent() ? "/changes" : ""))
                .toList();
        // A version is known by the day that stands on its pages, which is the company's.
        return new Newer(new Wording(customer.company().zone()).day(version.from()), changed);
    }

    private static Version version(Customer customer, TermsPage page, String after) {
        return new Version(
                page.title(),
                Wording.day(page.id().updated()),
                "/" + customer.company().id() + "/terms/" + page.id().page() + "/"
                        + page.id().updated() + after);
    }
}
