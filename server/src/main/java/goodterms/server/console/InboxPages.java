package goodterms.server.console;

import goodterms.core.account.CaseCommand.AssignCase;
import goodterms.core.account.MoneyRefusal;
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
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** The inbox of cases, where staff begin. */
final class InboxPages {

    /** How many cases stand on a page. */
    private static final int MOST = 50;

    private static final String GIVEN = "given";
    private static final String CLOSED = "closed";
    private static final String REFUSED = "refused";

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
        OpenCases list = Queue.list(visit);
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

    /** What an assignment has led to, in a sentence or more. */
    private static String done(Visit visit) {
        if (!visit.form().text("done").equals("assigned")) {
            return "";
        }
        int given = count(visit, GIVEN);
        int closed = count(visit, CLOSED);
        int refused = count(visit, REFUSED);
        String sentence = switch (given) {
            case 0 -> "None of the cases you chose was given to anybody.";
            case 1 -> "One case has somebody who sees to it now.";
            default -> given + " cases have somebody who sees to them now.";
        };
        return sentence
                + further(closed, " had been closed meanwhile.")
                + further(refused, " could not be given to anybody.");
    }

    private static String further(int count, String what) {
        return count == 0 ? "" : " " + (count == 1 ? "One" : count) + what;
    }

    private static int count(Visit visit, String what) {
        String count = visit.form().text(what);
        return count.matches("[0-9]{1,2}") ? Integer.parseInt(count) : 0;
    }

    private ServerResponse assign(Connection connection, Visit visit) throws SQLException {
        List<Place> chosen = visit.form().all("case").stream()
                .flatMap(key -> Place.read("0|" + key).stream())
                .distinct()
                .limit(MOST)
                // In one order, so that two who choose the same cases never wait for each other.
                .sorted(Comparator.comparing(Place::account).thenComparingInt(Place::number))
                .toList();
        String to = visit.form().text("to");
        if (chosen.isEmpty()) {
            return wrong(connection, visit, "case", "Choose the cases first, by the box before each.");
        }
        if (!colleagues.who(connection, visit).contains(to)) {
            return wrong(connection, visit, "to", "Choose somebody of your staff who may act.");
        }
        Map<String, Integer> came = new TreeMap<>();
        for (Place each : chosen) {
            came.merge(assigned(connection, visit, each, to), 1, Integer::sum);
        }
        String here = Inbox.address(visit, Queue.list(visit), Queue.list(visit).view());
        String counts = came.entrySet().stream()
                .map(count -> "&" + count.getKey() + "=" + count.getValue())
                .collect(Collectors.joining());
        return ServerResponse.seeOther(URI.create(here + "&done=assigned" + counts))
                .build();
    }

    /** Gives a case to somebody, and says under which word that is counted. */
    private String assigned(Connection connection, Visit visit, Place chosen, String to) throws SQLException {
        AccountId account = new AccountId(chosen.account());
        if (accounts.find(connection, visit.company().id(), account).isEmpty()) {
            return REFUSED;
        }
        AssignCase command = new AssignCase(visit.actor(), new CaseId(chosen.number()), to);
        return switch (acts.take(connection, visit, account, command)) {
            case Came.Happened _ -> GIVEN;
            case Came.Refused it when it.refusal() instanceof MoneyRefusal.NoOpenCase -> CLOSED;
            case Came.Refused _, Came.Otherwise _ -> REFUSED;
        };
    }

    private ServerResponse wrong(Connection connection, Visit visit, String field, String sentence)
            throws SQLException {
        return shown(connection, visit.with(visit.form().wrong(field, sentence)), 422);
    }
}
