package goodterms.server.portal;

import goodterms.core.account.CaseCommand.ReopenCase;
import goodterms.core.account.CaseCommand.WithdrawRequest;
import goodterms.core.account.Command;
import goodterms.core.cases.CaseId;
import goodterms.core.cases.Inquiry;
import goodterms.server.site.Came;
import goodterms.server.site.Form;
import goodterms.server.site.Visit;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** Where customers see what they have asked, what became of it, and object. */
final class RequestPages {

    /** The field of what somebody has to say. */
    private static final String BECAUSE = "because";

    private static final String ONE = "/requests/{request}";

    private final Works works;

    RequestPages(Works works) {
        this.works = works;
    }

    RouterFunction<ServerResponse> routes() {
        RouterFunctions.Builder routes = RouterFunctions.route();
        works.show(routes, "/requests", this::list);
        works.show(routes, ONE, this::one);
        works.form(routes, ONE + "/withdraw", this::one, this::withdraw);
        works.form(routes, ONE + "/objection", this::one, this::object);
        return routes.build();
    }

    private ServerResponse list(Connection connection, Customer customer) throws SQLException {
        return works.page(
                200,
                customer,
                "requests",
                "Requests",
                "/requests",
                Optional.empty(),
                Map.of("requests", Requests.all(connection, customer)));
    }

    private ServerResponse one(Connection connection, Customer customer) throws SQLException {
        return one(200, connection, customer, customer.visit().form(), Optional.empty());
    }

    private ServerResponse one(
            int status, Connection connection, Customer customer, Form form, Optional<String> trouble)
            throws SQLException {
        Optional<Request> request = Requests.one(connection, customer, number(customer));
        if (request.isEmpty()) {
            return works.page(404, customer, "norequest", "Requests", "/requests", Optional.empty(), Map.of());
        }
        return works.page(
                status,
                customer,
                "request",
                request.get().title(),
                "/requests",
                trouble,
                Map.of("request", request.get(), "form", form));
    }

    private static String number(Customer customer) {
        return customer.visit().part("request");
    }

    private ServerResponse withdraw(Connection connection, Customer customer) throws SQLException {
        return act(
                connection, customer, id -> new WithdrawRequest(customer.visit().actor(), id), "withdrawn");
    }

    private ServerResponse object(Connection connection, Customer customer) throws SQLException {
        Form form = customer.visit().form();
        String because = form.text(BECAUSE);
        if (because.isEmpty() || because.length() > Inquiry.LONGEST) {
            Form wrong = form.wrong(
                    BECAUSE,
                    because.isEmpty()
                            ? "Write what we should look at once more."
                            : "Write at most " + Inquiry.LONGEST + " characters.");
            return one(422, connection, customer, wrong, Optional.empty());
        }
        return act(connection, customer, id -> new ReopenCase(customer.visit().actor(), id, because), "reopened");
    }

    /** Something to be done about a request. */
    private interface Deed {

        Command on(CaseId id);
    }

    private ServerResponse act(Connection connection, Customer customer, Deed deed, String done) throws SQLException {
        Visit visit = customer.visit();
        Optional<Request> request = Requests.one(connection, customer, number(customer));
        if (request.isEmpty()) {
            return one(connection, customer);
        }
        CaseId id = new CaseId(request.get().number());
        return switch (works.steps().take(connection, visit, visit.account(), deed.on(id))) {
            case Came.Refused it -> one(422, connection, customer, visit.form(), Optional.of(told(it, id)));
            case Came.Happened _, Came.Otherwise _ -> visit.on("/requests/" + id.number() + "?done=" + done);
        };
    }

    /** Nobody knows a request by the name that programs know it by. */
    private static String told(Came.Refused it, CaseId id) {
        String sentences = it.refusal().sentence() + " " + it.refusal().remedy();
        return it.refusal().code().equals("no-open-case")
                ? "This request is over already, so there is nothing to withdraw."
                : sentences.replace(id.toString(), "this request");
    }
}
