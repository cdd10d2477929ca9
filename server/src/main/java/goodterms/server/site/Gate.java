package goodterms.server.site;

import goodterms.core.catalog.Company;
import goodterms.server.company.Companies;
import goodterms.server.signin.Caller;
import goodterms.server.signin.Scope;
import goodterms.server.signin.Secret;
import goodterms.server.signin.SignIn;
import goodterms.server.store.Transactions;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Lets those into an area who are in, within a transaction of their company, and has what they send done once: a form must
 * have the token of its session, and a form that was sent already leads where it led before. A page that takes a form by
 * POST shows it by GET at the same address.
 */
public final class Gate {

    /** The field with the token of the session. */
    static final String TOKEN = "_token";
    /** The field with what the form is known by. */
    static final String FORM = "_form";

    /** A page, or what a form does. */
    @FunctionalInterface
    public interface Page {

        /** Shows it or does it; all is undone if it throws. */
        ServerResponse of(Connection connection, Visit visit) throws SQLException;
    }

    private final Area area;
    private final Door door;
    private final Troubles troubles;
    private final Transactions transactions;
    private final Companies companies;
    private final SignIn signIn;
    private final InstantSource time;

    /** The gate of an area, with the door beside it. */
    public Gate(
            Area area,
            Door door,
            Documents documents,
            Transactions transactions,
            Companies companies,
            SignIn signIn,
            InstantSource time) {
        this.area = area;
        this.door = door;
        this.troubles = new Troubles(documents);
        this.transactions = transactions;
        this.companies = companies;
        this.signIn = signIn;
        this.time = time;
    }

    /** A page for those who may see what is there. */
    public HandlerFunction<ServerResponse> see(Page page) {
        return see(Scope.READ, page);
    }

    /** A page for those who may do that kind of thing. */
    public HandlerFunction<ServerResponse> see(Scope needed, Page page) {
        return request -> guarded(request, needed, Form.of(request), page);
    }

    /** What a form does, for those who may do that kind of thing. */
    public HandlerFunction<ServerResponse> act(Scope needed, Page page) {
        return request ->
                guarded(request, needed, Form.of(request), (connection, visit) -> once(connection, visit, page));
    }

    private ServerResponse guarded(ServerRequest request, Scope needed, Form form, Page page) {
        return troubles.around(() -> entered(request, needed, form, page));
    }

    private ServerResponse entered(ServerRequest request, Scope needed, Form form, Page page) {
        String company = request.pathVariable("company");
        Optional<Secret> session = Cookies.session(area, request, company);
        Supplier<ServerResponse> outside = () -> door.ask(request, request.path(), typed(request, form));
        if (session.isEmpty()) {
            return outside.get();
        }
        return transactions
                .<Optional<ServerResponse>>of(company, connection -> {
                    Optional<Caller> caller =
                            signIn.caller(connection, session.get()).filter(this::belongs);
                    Optional<Company> at = companies.find(connection, company);
                    if (caller.isEmpty() || at.isEmpty()) {
                        return Optional.empty();
                    }
                    Visit visit = new Visit(
                            area,
                            at.get(),
                            caller.get(),
                            form,
                            request.pathVariables(),
                            request.path(),
                            Tokens.of(session.get()),
                            time.instant());
                    return Optional.of(visit.may(needed) ? page.of(connection, visit) : troubles.forbidden(visit));
                })
                .orElseGet(outside);
    }

    /** Only what was sent is kept for later; what stands in an address stands there. */
    private static Form typed(ServerRequest request, Form form) {
        return request.method().name().equals("POST") ? form : Form.EMPTY;
    }

    private boolean belongs(Caller caller) {
        return switch (area) {
            case PORTAL -> caller.isCustomer();
            case CONSOLE -> !caller.isCustomer() && caller.actor().isPresent();
        };
    }

    private ServerResponse once(Connection connection, Visit visit, Page page) throws SQLException {
        String form = visit.form().text(FORM);
        if (!Tokens.same(visit.form().text(TOKEN), visit.token()) || !form.matches("[0-9a-f]{32}")) {
            return troubles.stranger(visit);
        }
        Optional<String> before = SentForms.before(connection, visit, form);
        if (before.isPresent()) {
            return ServerResponse.seeOther(URI.create(before.get())).build();
        }
        ServerResponse response = page.of(connection, visit);
        URI led = response.headers().getLocation();
        if (led == null) {
            SentForms.free(connection, visit, form);
        } else {
            SentForms.ledTo(connection, visit, form, led.toString());
        }
        return response;
    }
}
