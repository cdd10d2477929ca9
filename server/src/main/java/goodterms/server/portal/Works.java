package goodterms.server.portal;

import goodterms.server.signin.Scope;
import goodterms.server.site.Chrome;
import goodterms.server.site.Documents;
import goodterms.server.site.Gate;
import goodterms.server.site.Steps;
import goodterms.server.site.Visit;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** What the pages of customers are made with. */
record Works(Gate gate, Documents documents, Steps steps) {

    /** What somebody reads who confirmed what has meanwhile become something else. */
    static final String LOOK_AGAIN =
            "Something has changed since you saw this page. Nothing has happened yet: please look again.";

    /** A page of somebody at their account. */
    @FunctionalInterface
    interface Page {

        /** Shows it or does it. */
        ServerResponse of(Connection connection, Customer customer) throws SQLException;
    }

    /** A page that shows something. */
    void show(RouterFunctions.Builder routes, String path, Page page) {
        routes.GET(
                Portal.HOME + path, gate.see((connection, visit) -> page.of(connection, customer(connection, visit))));
    }

    /** A page that shows something, and what its form does. */
    void form(RouterFunctions.Builder routes, String path, Page shown, Page done) {
        show(routes, path, shown);
        routes.POST(
                Portal.HOME + path,
                gate.act(Scope.WRITE, (connection, visit) -> done.of(connection, customer(connection, visit))));
    }

    private Customer customer(Connection connection, Visit visit) throws SQLException {
        return new Customer(
                visit, steps.find(connection, visit.company(), visit.account()).orElseThrow());
    }

    /**
     * A document of the portal.
     *
     * @param template without the folder of the portal
     * @param place the page of the navigation that it belongs to
     * @param trouble why what was asked for can't be, in a sentence or two
     */
    ServerResponse page(
            int status,
            Customer customer,
            String template,
            String title,
            String place,
            Optional<String> trouble,
            Map<String, Object> content) {
        Map<String, Object> all = new HashMap<>(content);
        all.put("chrome", Chrome.around(customer.visit(), title, place));
        all.put("customer", customer);
        all.put("trouble", trouble.map(customer::plain));
        return documents.own(status, "portal/" + template, all);
    }
}
