package goodterms.server.console;

import goodterms.core.account.CaseCommand.AssignCase;
import goodterms.core.account.CaseEvent.RefundDecided;
import goodterms.core.cases.CaseId;
import goodterms.core.cases.Likeness;
import goodterms.core.identity.AccountId;
import goodterms.core.life.Decided;
import goodterms.core.life.Waiting;
import goodterms.journal.memory.Redeciding;
import goodterms.server.api.StaffCommands;
import goodterms.server.pages.RuleWords;
import goodterms.server.precedent.Examples;
import goodterms.server.signin.Scope;
import goodterms.server.site.Came;
import goodterms.server.site.Chrome;
import goodterms.server.site.Documents;
import goodterms.server.site.Gate;
import goodterms.server.site.Troubles;
import goodterms.server.site.Visit;
import goodterms.server.site.Wording;
import goodterms.server.store.Accounts;
import goodterms.server.store.Journal;
import goodterms.server.store.Kept;
import goodterms.server.store.Sought;
import goodterms.terms.decision.Decision;
import goodterms.terms.phrase.Phrases;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** A case, with all that whoever decides it needs to see. */
final class CasePages {

    /** How many decided cases are shown beside one. */
    private static final int LIKE = 5;

    private final Gate gate;
    private final Documents documents;
    private final Troubles troubles;
    private final Accounts accounts;
    private final Colleagues colleagues;
    private final Acts acts;
    private final StaffCommands commands;
    private final RuleWords words = new RuleWords();

    CasePages(
            Gate gate,
            Documents documents,
            Accounts accounts,
            Colleagues colleagues,
            Acts acts,
            StaffCommands commands) {
        this.gate = gate;
        this.documents = documents;
        this.troubles = new Troubles(documents);
        this.accounts = accounts;
        this.colleagues = colleagues;
        this.acts = acts;
        this.commands = commands;
    }

    RouterFunction<ServerResponse> routes() {
        String at = Console.HOME + "/accounts/{account}/cases/{case}";
        return RouterFunctions.route()
                .GET(at, gate.see(this::look))
                .POST(at, gate.act(Scope.WRITE, this::assign))
                .build();
    }

    private ServerResponse look(Connection connection, Visit visit) throws SQLException {
        return shown(connection, visit, 200, "");
    }

    private ServerResponse assign(Connection connection, Visit visit) throws SQLException {
        String to = visit.form().given("mine").isPresent()
                ? visit.actor().name()
                : visit.form().text("to");
        if (!visit.part("case").matches("[0-9]{1,9}")
                || accounts.find(connection, visit.company().id(), visit.account())
                        .isEmpty()) {
            return troubles.missing(visit);
        }
        if (!colleagues.who(connection, visit).contains(to)) {
            return shown(connection, visit, 422, "Choose somebody of your staff who may act.");
        }
        CaseId id = new CaseId(Integer.parseInt(visit.part("case")));
        Came came = acts.take(connection, visit, visit.account(), new AssignCase(visit.actor(), id, to));
        return came instanceof Came.Refused it
                ? shown(connection, visit, 422, it.refusal().sentence())
                : visit.on("/accounts/" + visit.account().value() + "/cases/" + id.number() + "?done=assign-case");
    }

    private ServerResponse shown(Connection connection, Visit visit, int status, String wrong) throws SQLException {
        Optional<Kept> found = accounts.find(connection, visit.company().id(), visit.account());
        if (found.isEmpty() || !visit.part("case").matches("[0-9]{1,9}")) {
            return troubles.missing(visit);
        }
        Kept kept = found.get();
        CaseId id = new CaseId(Integer.parseInt(visit.part("case")));
        CaseView.Reading reading = new CaseView.Reading(
                visit, kept, id, Journal.entries(connection, visit.company().id(), kept, Sought.about(id)));
        if (!reading.isThere()) {
            return troubles.missing(visit);
        }
        CaseView view = reading.view(
                verdicts(connection, visit, kept, reading),
                reading.open().isPresent() ? similar(connection, visit, kept, id) : List.of(),
                reading.entries().reversed().stream()
                        .map(entry -> Happened.of(visit, kept, entry))
                        .toList());
        Map<String, Object> content = new HashMap<>(Map.of(
                "chrome", Chrome.around(visit, view.customer() + ": " + view.subject(), ""),
                "visit", visit,
                "view", view,
                "colleagues", colleagues.who(connection, visit),
                "doings", doings(connection, visit, kept),
                "queue", Queue.of(connection, visit, kept, id),
                "wrong", wrong,
                "done", done(visit)));
        content.put("version", kept.version());
        return documents.own(status, "console/case", content);
    }

    private String done(Visit visit) {
        return visit.form()
                .given("done")
                .flatMap(commands::named)
                .map(StaffCommands.One::title)
                .orElse("");
    }

    private Optional<Verdicts> verdicts(Connection connection, Visit visit, Kept kept, CaseView.Reading reading)
            throws SQLException {
        CaseId id = new CaseId(Integer.parseInt(visit.part("case")));
        Optional<RefundDecided> page = Decided.page(
                id,
                kept.account().id(),
                reading.entries().stream()
                        .flatMap(entry -> entry.events().stream())
                        .toList());
        Optional<Decision> decision = reading.open()
                .flatMap(open -> Waiting.decision(kept.account(), open, visit.company()))
                .or(() -> page.flatMap(it -> Redeciding.again(it, visit.company())));
        if (decision.isEmpty()) {
            return Optional.empty();
        }
        Optional<Phrases> phrases =
                words.of(connection, visit.company().id(), decision.get().page());
        return phrases.map(it -> Verdicts.of(
                decision.get(),
                it,
                kept.account().profile().currency().getCode(),
                new Wording(kept.account().profile().zone())));
    }

    private List<CaseView.Similar> similar(Connection connection, Visit visit, Kept kept, CaseId id)
            throws SQLException {
        List<Likeness> like = Examples.like(connection, accounts, visit.company(), kept, id, LIKE);
        Map<AccountId, Kept> of = accounts.find(
                connection,
                visit.company().id(),
                like.stream().map(it -> it.precedent().account()).distinct().toList());
        return like.stream()
                .map(it -> CaseView.Reading.similar(
                        visit,
                        it,
                        Optional.ofNullable(of.get(it.precedent().account()))
                                .map(each -> Customer.name(each.account()))
                                .orElse("")))
                .toList();
    }

    /** What can be done about the case next, each with its form. */
    private List<Doing> doings(Connection connection, Visit visit, Kept kept) throws SQLException {
        List<String> names = new ArrayList<>();
        if (visit.may(Scope.WRITE)) {
            names.addAll(Doing.names(visit, kept, new CaseId(Integer.parseInt(visit.part("case")))));
        }
        List<String> colleague = colleagues.who(connection, visit);
        Map<String, Doing> doings = new LinkedHashMap<>();
        for (String name : names) {
            commands.named(name)
                    .map(command -> Doing.of(command, visit, kept, colleague, doings.isEmpty()))
                    .ifPresent(doing -> doings.put(name, doing));
        }
        return List.copyOf(doings.values());
    }
}
