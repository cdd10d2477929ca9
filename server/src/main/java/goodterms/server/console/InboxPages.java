package goodterms.server.console;

import goodterms.core.account.CaseCommand.AssignCase;
import goodterms.core.cases.CaseId;
import goodterms.core.identity.AccountId;
import goodterms.server.desk.OpenCase;
import goodterms.server.desk.OpenCases;
import goodterms.server.desk.OpenCases.Place;
import goodterms.server.signin.Scope;
import goodterms.server.site.Came;
import goodterms.server.site.Chrome;
import goodterms.server.site.Documents;
import goodterms.server.site.Gate;
import goodterms.server.site.Visit;
import goodterms.server.store.Accounts;
import goodterms.server.store.Kept;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** The inbox of cases, where staff begin. */
final class InboxPages {

    /** How many cases stand on a page. */
    private static final int MOST = 50;

    private final Gate gate;
    private final Documents documents;
    private final Accounts accounts;
    private final Colleagues colleagues;
    private final Acts acts;

    InboxPages(Gate gate, Documents documents, Accounts accounts, Colleagues colleagues, Acts acts) {
        this.gate = gate;
        this.documents = documents;
        this.accounts = accounts;
        this.colleagues = colleagues;
        this.acts = acts;
    }

    RouterFunction<ServerResponse> routes() {
        return RouterFunctions.route()
                .GET(Console.HOME, gate.see(this::inbox))
                .POST(Console.HOME, gate.act(Scope.WRITE, this::assign))
                .build();
    }

    private ServerResponse inbox(Connection connection, Visit visit) throws SQLException {
        return shown(connection, visit, 200);
    }

    private ServerResponse shown(Connection connection, Visit visit, int status) throws SQLException {
        String company = visit.company().id();
        OpenCases list = list(visit);
        Place place = Place.read(visit.form().text("after")).orElse(Place.START);
        List<OpenCase> found = list.after(connection, company, place, MOST + 1);
        Map<AccountId, Kept> kept = accounts.find(
                connection,
                company,
                found.stream()
                        .map(OpenCase::account)
                        .distinct()
                        .map(AccountId::new)
                        .toList());
        Inbox inbox = Inbox.of(visit, list, found, kept, OpenCases.counts(connection, company, list.me()), MOST);
        return documents.own(
                status,
                "console/inbox",
                Map.of(
                        "chrome",
                        Chrome.around(visit, "Inbox", ""),
                        "visit",
                        visit,
                        "inbox",
                        inbox,
                        "colleagues",
                        colleagues.who(connection, visit),
                        "done",
                        done(visit)));
    }

    private static OpenCases list(Visit visit) {
        return new OpenCases(
                Choice.of(OpenCases.View.values(), visit.form().text("view")).orElse(OpenCases.View.ALL),
                Choice.of(OpenCase.Kind.values(), visit.form().text("kind")),
                Choice.of(OpenCases.Order.values(), visit.form().text("order")).orElse(OpenCases.Order.URGENT),
                visit.actor().name());
    }

    /** What an assignment has led to, in a sentence. */
    private static String done(Visit visit) {
        if (!visit.form().text("done").equals("assigned")) {
            return "";
        }
        String closed = visit.form().text("closed");
        return "The cases you chose have somebody who sees to them."
                + (closed.equals("0") || closed.isEmpty() ? "" : " Some had been closed meanwhile.");
    }

    private ServerResponse assign(Connection connection, Visit visit) throws SQLException {
        List<Place> chosen = visit.form().all("case").stream()
                .flatMap(key -> Place.read("0|" + key).stream())
                .limit(MOST)
                .toList();
        String to = visit.form().text("to");
        if (chosen.isEmpty()) {
            return wrong(connection, visit, "case", "Choose the cases first, by the box before each.");
        }
        if (!colleagues.who(connection, visit).contains(to)) {
            return wrong(connection, visit, "to", "Choose somebody of your staff who may act.");
        }
        int closed = 0;
        for (Place each : chosen) {
            AccountId account = new AccountId(each.account());
            AssignCase command = new AssignCase(visit.actor(), new CaseId(each.number()), to);
            boolean there =
                    accounts.find(connection, visit.company().id(), account).isPresent();
            closed += there && acts.take(connection, visit, account, command) instanceof Came.Happened ? 0 : 1;
        }
        String here = Inbox.address(visit, list(visit), list(visit).view());
        return ServerResponse.seeOther(URI.create(here + "&done=assigned&closed=" + closed))
                .build();
    }

    private ServerResponse wrong(Connection connection, Visit visit, String field, String sentence)
            throws SQLException {
        return shown(connection, visit.with(visit.form().wrong(field, sentence)), 422);
    }
}
