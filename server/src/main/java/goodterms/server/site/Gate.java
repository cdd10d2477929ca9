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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
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

    /** How the company is found. */
    @FunctionalInterface
    private interface Finding {

        Optional<Company> of(Connection connection, String company) throws SQLException;
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
        return request -> guarded(request, needed, page);
    }

    /**
     * A page about what the company will publish next. Proving that takes a while, and this holds the present version for
     * nobody, so that who publishes need not wait for those who look.
     */
    public HandlerFunction<ServerResponse> seeAside(Scope needed, Page page) {
        return request -> troubles.around(() -> entered(request, needed, page, companies::glance));
    }

    /** What a form does, for those who may do that kind of thing. */
    public HandlerFunction<ServerResponse> act(Scope needed, Page page) {
        return request -> guarded(request, needed, (connection, visit) -> once(connection, visit, request, page));
    }

    /**
     * What a form does in steps, each with a transaction of its own: first the page sees to it that it may be, and leads on;
     * then, once that is written down, the rest is done.
     */
    public HandlerFunction<ServerResponse> act(Scope needed, Page page, Consumer<Visit> then) {
        return request -> {
            List<Visit> first = new ArrayList<>();
            Page noted = (connection, visit) -> {
                ServerResponse response = page.of(connection, visit);
                if (leadsOn(response)) {
                    first.add(visit);
                }
                return response;
            };
            ServerResponse response = guarded(request, needed, (connection, visit) -> {
                first.clear();
                return once(connection, visit, request, noted);
            });
            return troubles.around(() -> {
                // What is answered instead, where the first was undone, leads nowhere.
                if (leadsOn(response)) {
                    first.forEach(then);
                }
                return response;
            });
        };
    }

    private static boolean leadsOn(ServerResponse response) {
        return response.headers().getLocation() != null;
    }

    /**
     * What a form does that publishes the company's next version. Whoever else works by the present one is waited for, so
     * this alone doesn't hold it: two who publish at once, or one who clicks twice, would wait for each other for ever.
     */
    public HandlerFunction<ServerResponse> publish(Page page) {
        return request -> {
            Page once = (connection, visit) -> once(connection, visit, request, page);
            return troubles.around(() -> entered(request, Scope.WRITE, once, companies::glance));
        };
    }

    private ServerResponse guarded(ServerRequest request, Scope needed, Page page) {
        return troubles.around(() -> entered(request, needed, page, companies::find));
    }

    private ServerResponse entered(ServerRequest request, Scope needed, Page page, Finding finding) {
        Form form = Form.of(request);
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
                    Optional<Company> at = finding.of(connection, company);
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
                            signIn.standIn(caller.get()),
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

    private ServerResponse once(Connection connection, Visit visit, ServerRequest request, Page page)
            throws SQLException {
        String form = visit.form().text(FORM);
        if (!Tokens.same(visit.form().text(TOKEN), visit.token()) || !form.matches("[0-9a-f]{32}")) {
            return door.again(request, visit).orElseGet(() -> troubles.stranger(visit));
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
