package goodterms.journal.company;

import goodterms.core.calendar.BusinessHours;
import goodterms.core.catalog.Role;
import goodterms.core.catalog.Terms;
import goodterms.core.catalog.TermsPage;
import goodterms.terms.check.Check.Checked;
import goodterms.terms.clause.Clause;
import goodterms.terms.decision.Rules;
import goodterms.terms.page.Page;
import goodterms.terms.page.Parameter;
import goodterms.terms.policy.Policy;
import goodterms.terms.source.Finding;
import goodterms.terms.source.Position;
import goodterms.terms.source.Spelling;
import goodterms.terms.value.Kind;
import goodterms.terms.value.Value;
import goodterms.terms.vocabulary.Setting;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The checked pages of one company, put together with its catalogue: they must agree with it. */
final class Pages {

    private final Catalogue catalogue;
    private final List<Finding> findings;
    private final List<Policy> policies = new ArrayList<>();
    private final List<TermsPage> read = new ArrayList<>();

    /** @param findings where faults are added */
    Pages(Catalogue catalogue, List<Finding> findings) {
        this.catalogue = catalogue;
        this.findings = findings;
    }

    /** Adds a page, if it passed its check. */
    void add(Checked checked) {
        checked.policy().ifPresent(policy -> {
            policies.add(policy);
            checked.page()
                    .ifPresent(page -> read.add(new TermsPage(
                            policy.id(), page.front().title().orElse(policy.id().page()), page.anchors())));
            agree(checked.file(), policy);
            checked.page().ifPresent(page -> figures(policy, page));
            checked.page().ifPresent(this::hours);
        });
    }

    private void agree(String file, Policy policy) {
        if (!policy.id().company().equals(catalogue.id())) {
            find(
                    Position.line(file, 1),
                    "other-company",
                    "the page is of " + policy.id().company() + " and stands in the folder of " + catalogue.id(),
                    "Move it, or name " + catalogue.id() + " in its front matter.");
        }
        if (!policy.currency().equals(catalogue.currency().getCode())) {
            find(
                    Position.line(file, 1),
                    "other-currency",
                    "the page counts in " + policy.currency() + ", and prices are in " + catalogue.currency(),
                    "Use one currency for both.");
        }
        policy.rules().values().forEach(this::roles);
    }

    /** Opening hours must be such as can be counted in. */
    private void hours(Page page) {
        for (Parameter parameter : page.parameters()) {
            if (parameter.name().equals(Setting.SUPPORT_HOURS.key()) && parameter.value() instanceof Value.Text it) {
                try {
                    BusinessHours.parse(it.text());
                } catch (IllegalArgumentException unreadable) {
                    find(
                            parameter.at(),
                            "support-hours",
                            "support is open at no hours that can be read: " + unreadable.getMessage(),
                            "Write them like mon-fri 09:00-17:00 America/Los_Angeles.");
                }
            }
        }
    }

    /** What a page quotes must be what is sold from the day it was written. */
    private void figures(Policy policy, Page page) {
        Instant from = policy.id().updated().atStartOfDay(catalogue.zone()).toInstant();
        Figures figures = new Figures(catalogue.offer(), from, catalogue.currency());
        page.parameters().forEach(parameter -> {
            figures.fault(parameter).ifPresent(findings::add);
            if (catalogue.offer().currencies().size() > 1 && !parameter.dotted() && isMoney(parameter)) {
                find(
                        parameter.at(),
                        "one-currency",
                        "the page states an amount in " + policy.currency()
                                + ", and accounts are kept in other currencies, too",
                        "State a part of what was charged instead: a percentage means the same in each currency.");
            }
        });
    }

    private static boolean isMoney(Parameter parameter) {
        return parameter.value().type().kind() == Kind.MONEY;
    }

    private void roles(Rules rules) {
        List<String> roles = catalogue.roles().stream().map(Role::id).toList();
        for (Clause clause : rules.clauses()) {
            clause.decidedBy()
                    .filter(role -> !roles.contains(role))
                    .ifPresent(role -> find(
                            clause.at(),
                            "unknown-role",
                            "the clause " + clause.id() + " is decided by “" + role
                                    + "”, a role that company.yaml doesn't list",
                            Spelling.remedy(role, roles)));
        }
    }

    private void find(Position at, String code, String message, String remedy) {
        findings.add(Finding.of(at, code, message, remedy));
    }

    /**
     * The terms that all pages make together, from the day of the latest.
     *
     * @param file the catalogue's, where it is said that there are none
     */
    Optional<Terms> terms(String file) {
        Optional<LocalDate> latest =
                policies.stream().map(policy -> policy.id().updated()).max(LocalDate::compareTo);
        if (latest.isEmpty() && findings.isEmpty()) {
            find(Position.line(file, 1), "no-pages", catalogue.name() + " has no page under terms", "Write one.");
        }
        return findings.isEmpty()
                ? latest.map(day -> Terms.of(day.atStartOfDay(catalogue.zone()).toInstant(), policies, read))
                : Optional.empty();
    }
}
