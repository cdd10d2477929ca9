package goodterms.server.entry;

import goodterms.core.catalog.Company;
import goodterms.server.company.Companies;
import goodterms.server.signin.Secret;
import goodterms.server.signin.SignIn;
import goodterms.server.site.Chrome;
import goodterms.server.site.Cookies;
import goodterms.server.site.Documents;
import goodterms.server.site.Site;
import goodterms.server.site.Troubles;
import goodterms.server.store.Accounts;
import goodterms.server.store.Transactions;
import goodterms.server.web.Origin;
import goodterms.server.web.Rates;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * What the pages at the doors share.
 *
 * @param site where people find the server from outside
 * @param origin from where somebody asks
 * @param rates how often one may try to come in from one address
 * @param outbox where letters can be read that nobody is sent, in the demo
 */
public record Entrance(
        Documents documents,
        Transactions transactions,
        Companies companies,
        Accounts accounts,
        SignIn signIn,
        Supplier<Site> site,
        Origin origin,
        Rates rates,
        Optional<String> outbox) {

    /** A page of a company, for people who are not in. */
    @FunctionalInterface
    public interface Page {

        /** What it answers. */
        ServerResponse of(ServerRequest request, Company company);
    }

    /** A page of a company that there is. */
    public HandlerFunction<ServerResponse> page(Page page) {
        return request -> new Troubles(documents).around(() -> answer(request, page));
    }

    /** What a page of a company answers, if there is that company. */
    ServerResponse answer(ServerRequest request, Page page) {
        return company(request).map(it -> page.of(request, it)).orElseGet(() -> new Troubles(documents).nowhere());
    }

    /** A page that does more than show itself: nobody asks for it without end. */
    HandlerFunction<ServerResponse> limited(Page page) {
        HandlerFunction<ServerResponse> answered = page(page);
        return request -> rates.allows(origin.of(request.servletRequest()))
                ? answered.handle(request)
                : new Troubles(documents).tooOften();
    }

    /** What a form does that lets somebody in; nobody may send it from another site, in somebody else's name. */
    public HandlerFunction<ServerResponse> form(Page page) {
        return limited((request, company) ->
                isFromHere(request) ? page.of(request, company) : new Troubles(documents).elsewhere());
    }

    private Optional<Company> company(ServerRequest request) {
        String id = request.pathVariable("company");
        return transactions.<Optional<Company>>of(id, connection -> companies.find(connection, id));
    }

    /** Browsers say from where a form is sent; who says nothing is none, and fools nobody but himself. */
    private boolean isFromHere(ServerRequest request) {
        String fetched = request.headers().asHttpHeaders().getFirst("Sec-Fetch-Site");
        if (fetched != null) {
            return fetched.equals("same-origin") || fetched.equals("none");
        }
        String origin = request.headers().asHttpHeaders().getFirst("Origin");
        return origin == null || origin.equals(site.get().start()) || origin.equals(asked(request));
    }

    private static String asked(ServerRequest request) {
        URI address = request.uri();
        return address.getScheme() + "://" + address.getAuthority();
    }

    /** Whether somebody had typed that who is in now. */
    boolean isOf(Typed typed, Secret session) {
        return signIn.caller(session)
                .filter(it -> signIn.standIn(it).equals(typed.whose()))
                .isPresent();
    }

    /** What browsers are asked to keep. */
    public Cookies cookies() {
        return new Cookies(site);
    }

    /** Around a page at a door. */
    static Chrome around(String title, Company company) {
        String terms = "/" + company.id() + "/terms";
        return new Chrome(
                title + " · " + company.name(),
                company.name(),
                terms,
                List.of(new Chrome.Link(terms, "Our terms", false)));
    }
}
