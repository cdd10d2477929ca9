package goodterms.server.console;

import goodterms.core.account.Event;
import goodterms.core.identity.AccountId;
import goodterms.core.identity.Link;
import goodterms.server.api.StaffCommands;
import goodterms.server.billing.Line;
import goodterms.server.billing.Paper;
import goodterms.server.desk.Standings;
import goodterms.server.signin.Audit;
import goodterms.server.signin.Scope;
import goodterms.server.site.Chrome;
import goodterms.server.site.Documents;
import goodterms.server.site.Gate;
import goodterms.server.site.Troubles;
import goodterms.server.site.Visit;
import goodterms.server.site.Wording;
import goodterms.server.store.Accounts;
import goodterms.server.store.Journal;
import goodterms.server.store.Kept;
import goodterms.server.store.Parking;
import goodterms.server.store.Sought;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** An account: how it stands, how it came there, and all that was done to it. */
final class AccountPages {

    /** How many entries stand on a page of the history. */
    private static final int ENTRIES = 50;
    /** How many of the latest stand on the account's own page. */
    private static final int LATEST = 8;

    private static final int DOCUMENTS = 500;

    private final Gate gate;
    private final Documents documents;
    private final Troubles troubles;
    private final Accounts accounts;
    private final StaffCommands commands;

    AccountPages(Gate gate, Documents documents, Accounts accounts, StaffCommands commands) {
        this.gate = gate;
        this.documents = documents;
        this.troubles = new Troubles(documents);
        this.accounts = accounts;
        this.commands = commands;
    }

    RouterFunction<ServerResponse> routes() {
        String account = Console.HOME + "/accounts/{account}";
        return RouterFunctions.route()
                .GET(account, gate.see(this::look))
                .GET(account + "/history", gate.see(this::history))
                .GET(account + "/parking", gate.see(Scope.ADMIN, this::look))
                .POST(account + "/parking", gate.act(Scope.ADMIN, this::again))
                .build();
    }

    private ServerResponse look(Connection connection, Visit visit) throws SQLException {
        String company = visit.company().id();
        Optional<Kept> found = accounts.find(connection, company, visit.account());
        if (found.isEmpty()) {
            return troubles.missing(visit);
        }
        Kept kept = found.get();
        List<Event> journal = Journal.events(connection, company, kept, Sought.ALL);
        AccountView view = AccountView.of(
                visit,
                kept,
                journal,
                kin(connection, company, kept, Kin.links(journal)),
                Standings.error(connection, company, visit.account().value()),
                money(connection, company, visit.account()));
        Map<String, Object> content = new HashMap<>(Map.of(
                "chrome", Chrome.around(visit, view.customer(), "/accounts"),
                "visit", visit,
                "view", view,
                "done", done(visit),
                "history", latest(connection, visit, kept)));
        return documents.own(200, "console/account", content);
    }

    private Optional<Kin> kin(Connection connection, String company, Kept kept, Set<Link> links) throws SQLException {
        if (links.isEmpty()) {
            return Optional.empty();
        }
        List<AccountId> others = links.stream()
                .flatMap(link -> Stream.of(link.one(), link.other()))
                .distinct()
                .toList();
        Map<AccountId, String> names = accounts.find(connection, company, others).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, it -> Customer.name(it.getValue().account())));
        return Optional.of(Kin.of(kept.account(), links, names));
    }

    private List<Happened> latest(Connection connection, Visit visit, Kept kept) throws SQLException {
        return Journal.latest(connection, visit.company().id(), kept, LATEST).stream()
                .map(entry -> Happened.of(visit, kept, entry))
                .toList();
    }

    private static Map<String, List<Line>> money(Connection connection, String company, AccountId account)
            throws SQLException {
        Map<String, List<Line>> money = new LinkedHashMap<>();
        for (Map.Entry<String, Paper> each : List.of(
                Map.entry("Invoices", Paper.INVOICE),
                Map.entry("Payments", Paper.PAYMENT),
                Map.entry("Refunds", Paper.REFUND),
                Map.entry("Credit notes", Paper.CREDIT_NOTE))) {
            List<Line> lines = Line.of(connection, company, each.getValue(), Optional.of(account), "", 0, DOCUMENTS);
            if (!lines.isEmpty()) {
                money.put(each.getKey(), lines);
            }
        }
        return money;
    }

    private String done(Visit visit) {
        String word = visit.form().text("done");
        return word.equals("again")
                ? "It goes on"
                : commands.named(word).map(StaffCommands.One::title).orElse("");
    }

    private ServerResponse history(Connection connection, Visit visit) throws SQLException {
        String company = visit.company().id();
        Optional<Kept> found = accounts.find(connection, company, visit.account());
        if (found.isEmpty()) {
            return troubles.missing(visit);
        }
        Kept kept = found.get();
        String typed = visit.form().text("before");
        long before = typed.matches("\\d{1,15}") ? Long.parseLong(typed) : kept.version() + 1;
        long after = Math.max(0, before - 1 - ENTRIES);
        List<Happened> entries = Journal.entries(
                        connection, company, kept, after, Math.clamp(before - 1 - after, 0, ENTRIES))
                .reversed()
                .stream()
                .map(entry -> Happened.of(visit, kept, entry))
                .toList();
        Wording wording = new Wording(kept.account().profile().zone());
        List<Happened> acts =
                Audit.list(connection, company, Optional.of(visit.account().value()), Long.MAX_VALUE, ENTRIES).stream()
                        .map(row -> act(visit, row, wording))
                        .toList();
        return documents.own(
                200,
                "console/history_page",
                Map.of(
                        "chrome", Chrome.around(visit, "History of " + Customer.name(kept.account()), "/accounts"),
                        "visit", visit,
                        "customer", Customer.name(kept.account()),
                        "history", entries,
                        "acts", acts,
                        "earlier", after));
    }

    private Happened act(Visit visit, Audit.Row row, Wording wording) {
        return new Happened(
                wording.moment(row.at()),
                wording.machine(row.at()),
                Happened.who(visit, row.who()),
                row.refused().isPresent() ? CommandWords.title(commands, row.did()) : CommandWords.given(row.did()),
                row.refused()
                        .map(code -> List.of("Refused: " + code.replace('-', ' ') + "."))
                        .orElse(List.of()));
    }

    /** Lets a parked account go on. */
    private ServerResponse again(Connection connection, Visit visit) throws SQLException {
        if (!Parking.release(connection, visit.company().id(), visit.account())) {
            return troubles.missing(visit);
        }
        Audit.add(
                connection,
                visit.caller(),
                visit.now(),
                "unpark-account",
                Optional.of(visit.account()),
                Optional.empty());
        accounts.changed().ringAfterCommit();
        return visit.on("/accounts/" + visit.account().value() + "?done=again");
    }
}
