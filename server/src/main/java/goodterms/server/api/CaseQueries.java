package goodterms.server.api;

import goodterms.core.account.CaseEvent.RefundDecided;
import goodterms.core.account.Event;
import goodterms.core.cases.CaseId;
import goodterms.core.cases.Likeness;
import goodterms.core.cases.Precedent;
import goodterms.core.catalog.Company;
import goodterms.core.life.Decided;
import goodterms.journal.json.AccountJson;
import goodterms.journal.json.EventJson;
import goodterms.journal.memory.Redeciding;
import goodterms.server.desk.OpenCase;
import goodterms.server.desk.OpenCases;
import goodterms.server.precedent.Examples;
import goodterms.server.store.Accounts;
import goodterms.server.store.Journal;
import goodterms.server.store.Kept;
import goodterms.server.store.Sought;
import goodterms.terms.explanation.Explaining;
import goodterms.terms.explanation.Explanation;
import goodterms.terms.explanation.ExplanationText;
import goodterms.terms.vocabulary.Fact;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The rows of the table at which is asked for cases, how they were decided, and how others like them were. */
final class CaseQueries {

    private static final int MOST_PRECEDENTS = 5;

    private static final String TAG = "cases";
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final JsonMapper MAPPER = new JsonMapper();

    private final Commands commands;
    private final Accounts accounts;

    CaseQueries(Commands commands, Accounts accounts) {
        this.commands = commands;
        this.accounts = accounts;
    }

    List<Endpoint> all() {
        String cases = Endpoint.ACCOUNT + "/cases";
        return List.of(
                Endpoint.get(
                                Endpoint.COMPANY + "/cases",
                                "list-open-cases",
                                TAG,
                                "The open cases of all accounts, the most urgent first",
                                "open-case-list",
                                CaseQueries::open)
                        .with(Cursor.PARAMETERS),
                Endpoint.get(cases, "list-cases", TAG, "The requests of an account", "desk", this::desk),
                Endpoint.get(cases + "/{case}", "get-case", TAG, "What became of a request", "case", this::one),
                Endpoint.get(
                        cases + "/{case}/decision",
                        "get-decision",
                        TAG,
                        "What the terms say of a request, made again from what was written down",
                        "decision",
                        this::decision),
                Endpoint.get(
                        cases + "/{case}/precedents",
                        "get-precedents",
                        TAG,
                        "The decided cases most like one that waits",
                        "precedent-list",
                        this::precedents));
    }

    private static Answer open(Connection connection, Call call) throws SQLException {
        String after = Cursor.after(call);
        OpenCases.Place place = after.isEmpty()
                ? OpenCases.Place.START
                : OpenCases.Place.read(after)
                        .orElseThrow(() -> Problem.field("/cursor", "This cursor is of another list."));
        List<OpenCase> found = OpenCases.ALL.after(connection, call.company(), place, Cursor.limit(call) + 1);
        return Answer.ok(Cursor.page(
                call,
                found,
                CaseQueries::shown,
                open -> OpenCases.ALL.place(open).written()));
    }

    private static ObjectNode shown(OpenCase open) {
        ObjectNode json = JSON.objectNode()
                .put("account", open.account())
                .put("case", open.number())
                .put("kind", open.kind().name().toLowerCase(Locale.ROOT))
                .put("opened-at", open.openedAt().toString());
        open.role().ifPresent(role -> json.put("role", role));
        open.assignee().ifPresent(assignee -> json.put("assignee", assignee));
        open.due().ifPresent(due -> json.put("answer-by", due.toString()));
        return json;
    }

    private Answer desk(Connection connection, Call call) throws SQLException {
        Kept kept = commands.account(connection, call);
        return Answer.ok(MAPPER.readTree(AccountJson.write(kept.account())).path("desk"))
                .at(kept.version());
    }

    private Answer one(Connection connection, Call call) throws SQLException {
        int number = number(call).number();
        ArrayNode about = JSON.arrayNode();
        for (Event event : said(connection, call)) {
            JsonNode json = EventJson.json(event);
            if (json.path("case").asInt(0) == number) {
                about.add(json);
            }
        }
        if (about.isEmpty()) {
            throw missing(call);
        }
        ObjectNode json = JSON.objectNode().put("case", number);
        return Answer.ok(json.set("events", about));
    }

    private List<Event> said(Connection connection, Call call) throws SQLException {
        return Journal.events(
                connection, call.company(), commands.account(connection, call), Sought.about(number(call)));
    }

    private static CaseId number(Call call) {
        if (!call.part("case").matches("[0-9]{1,9}")) {
            throw missing(call);
        }
        return new CaseId(Integer.parseInt(call.part("case")));
    }

    private static Problem missing(Call call) {
        return Problem.notFound("The account has no case " + call.part("case") + ".");
    }

    private Answer decision(Connection connection, Call call) throws SQLException {
        Company company = commands.company(connection, call);
        RefundDecided decided = Decided.page(number(call), call.account(), said(connection, call))
                .orElseThrow(() -> missing(call));
        ObjectNode json = JSON.objectNode();
        json.set("decided", EventJson.json(decided));
        Redeciding.again(decided, company).ifPresent(again -> {
            Explanation explanation =
                    Explaining.of(again, decided.refund().getCurrencyUnit().getCode());
            json.set("explanation", Shown.json(explanation));
            json.put("text", ExplanationText.of(explanation));
        });
        return Answer.ok(json);
    }

    private Answer precedents(Connection connection, Call call) throws SQLException {
        Company company = commands.company(connection, call);
        Kept kept = commands.account(connection, call);
        ArrayNode items = JSON.arrayNode();
        Examples.like(connection, accounts, company, kept, number(call), MOST_PRECEDENTS)
                .forEach(likeness -> items.add(shown(likeness)));
        return Answer.ok(JSON.objectNode().set("items", items));
    }

    private static ObjectNode shown(Likeness likeness) {
        Precedent precedent = likeness.precedent();
        ObjectNode json = JSON.objectNode()
                .put("account", precedent.account().value())
                .put("case", precedent.caseId().number())
                .put("decided-at", precedent.decidedAt().toString())
                .put("clause", precedent.clause().id())
                .put("same-clause", likeness.sameClause());
        json.set("given", Shown.json(precedent.given()));
        json.set("bound", Shown.json(precedent.bound()));
        json.put("because", precedent.because());
        json.set("same", Shown.json(likeness.same().stream().map(Fact::name).toList()));
        json.set(
                "different",
                Shown.json(likeness.different().stream().map(Fact::name).toList()));
        return json;
    }
}
