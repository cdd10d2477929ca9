package goodterms.server.portal;

import goodterms.core.account.Account;
import goodterms.core.account.Refusal;
import goodterms.core.catalog.Citation;
import goodterms.core.catalog.Company;
import goodterms.core.catalog.Plan;
import goodterms.core.catalog.TermsPage;
import goodterms.core.identity.Requester;
import goodterms.core.life.Access;
import goodterms.core.life.Labels;
import goodterms.core.subscription.Contract;
import goodterms.core.subscription.Subscription;
import goodterms.server.site.Steps;
import goodterms.server.site.Visit;
import goodterms.server.site.Wording;
import goodterms.server.store.Kept;
import goodterms.terms.clause.PageId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Somebody who is in, at their account as it stands: by what names and in whose words they are told of it. */
public record Customer(Visit visit, Kept kept) {

    /** The account. */
    public Account account() {
        return kept.account();
    }

    /** Who sells. */
    public Company company() {
        return visit.company();
    }

    /** The moment the account lives in. */
    public Instant now() {
        return Steps.now(kept, visit.now());
    }

    /** How moments and amounts are written for them. */
    public Wording wording() {
        return new Wording(account().profile().zone());
    }

    /** Whether they decide about the account. */
    public boolean owner() {
        return account().people().requester(visit.actor()) == Requester.OWNER;
    }

    /** The address of a page of the portal. */
    public String at(String path) {
        return visit.home() + path;
    }

    /** The name of the plan they have or had last, if there ever was one. */
    public Optional<String> plan() {
        return switch (account().subscription()) {
            case Subscription.None _ -> Optional.empty();
            case Subscription.Ended it -> Optional.of(plan(it.contract()));
            case Subscription.Current it -> Optional.of(plan(it.contract()));
        };
    }

    private String plan(Contract contract) {
        return Access.plan(contract, company()).map(Plan::name).orElse(contract.plan());
    }

    /** The names of features by their ids. */
    List<String> features(List<String> ids) {
        return new Labels(company(), now()).features(ids);
    }

    /** Who decides in a role, for people: {@code a person (Head of support)}. */
    String role(Optional<String> id) {
        return id.flatMap(company()::role)
                .map(role -> "a person (" + role.name() + ")")
                .orElse("a person");
    }

    /** Why something can't be, and what to do instead. */
    public String why(Refusal refusal) {
        return plain(refusal.sentence()) + " " + plain(refusal.remedy());
    }

    /** A sentence of a refusal with plans called by their names: programs read it too, so that it says their ids. */
    String plain(String sentence) {
        return wording().plain(sentence, company().offer().plansAt(now()));
    }

    /** A sentence of the company's pages, and where it stands. */
    Cited cited(Citation clause) {
        PageId page = clause.page();
        Optional<TermsPage> read = company().terms().stream()
                .flatMap(terms -> terms.pages().stream())
                .filter(it -> it.id().equals(page))
                .findFirst();
        // What a setting rests on is no clause, so that no link leads to it.
        String place = read.filter(it -> it.places().contains(clause.id()))
                .map(_ -> "#" + clause.id())
                .orElse("");
        return new Cited(
                clause.words().replace(" %", "\u00a0%"),
                read.map(TermsPage::title).orElse(page.page()),
                "/" + company().id() + "/terms/" + page.page() + "/" + page.updated() + place);
    }
}
