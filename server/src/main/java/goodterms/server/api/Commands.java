package goodterms.server.api;

import goodterms.core.account.Command;
import goodterms.core.account.Context;
import goodterms.core.account.Event;
import goodterms.core.account.Outcome;
import goodterms.core.account.Refusal;
import goodterms.core.catalog.Company;
import goodterms.core.identity.AccountId;
import goodterms.core.life.Life;
import goodterms.core.life.Preview;
import goodterms.journal.json.EventJson;
import goodterms.server.company.Companies;
import goodterms.server.store.Accounts;
import goodterms.server.store.Act;
import goodterms.server.store.Done;
import goodterms.server.store.Kept;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Gives commands to accounts, or tells what would come of them. */
final class Commands {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Companies companies;
    private final Accounts accounts;
    private final FirstAnswers firstAnswers;

    Commands(Companies companies, Accounts accounts, FirstAnswers firstAnswers) {
        this.companies = companies;
        this.accounts = accounts;
        this.firstAnswers = firstAnswers;
    }

    /** What comes of a command, or, where the call asks for a preview, what would. */
    Answer give(Connection connection, Call call, Command command) throws SQLException {
        Company company = company(connection, call);
        if (call.asked("preview").filter("true"::equals).isPresent()) {
            return preview(connection, call, company, command);
        }
        return firstAnswers.once(connection, call, Optional.of(call.account()), () -> {
            Act act =
                    new Act(call.account(), Optional.of(command), call.caller().name(), call.ifVersion());
            return answer(
                    call,
                    accounts.apply(connection, company, List.of(act), call.now())
                            .getFirst());
        });
    }

    Company company(Connection connection, Call call) throws SQLException {
        return companies
                .find(connection, call.company())
                .orElseThrow(() -> Problem.notFound("There is no company " + call.company() + "."));
    }

    /** The account of a call, as it stands. */
    Kept account(Connection connection, Call call) throws SQLException {
        return accounts.find(connection, call.company(), call.account()).orElseThrow(() -> missing(call.account()));
    }

    private static Problem missing(AccountId account) {
        return Problem.notFound("There is no account " + account + ".");
    }

    private static Answer answer(Call call, Done done) {
        return switch (done) {
            case Done.Happened it ->
                Answer.ok(happened(call.home(), call.account(), it.version(), it.events()))
                        .at(it.version());
            case Done.Refused it -> Problem.refused(it.refusal());
            case Done.Missing _ -> throw missing(call.account());
            case Done.Outdated it ->
                throw Problem.of(Fault.OUTDATED, "The account is at version " + it.version() + " now.");
        };
    }

    /** What has happened to an account, and where to read on. */
    static ObjectNode happened(String home, AccountId account, long version, List<Event> events) {
        ObjectNode json = JSON.objectNode().put("account", account.value()).put("version", version);
        json.set("events", events(events));
        return json.set("links", links(home));
    }

    static ObjectNode links(String home) {
        return JSON.objectNode()
                .put("account", home)
                .put("events", home + "/events")
                .put("overview", home + "/overview");
    }

    static ArrayNode events(List<Event> events) {
        ArrayNode array = JSON.arrayNode();
        events.forEach(event -> array.add(EventJson.json(event)));
        return array;
    }

    private Answer preview(Connection connection, Call call, Company company, Command command) throws SQLException {
        Kept kept = account(connection, call);
        if (call.ifVersion().isPresent() && call.ifVersion().getAsLong() != kept.version()) {
            return answer(call, new Done.Outdated(kept.version()));
        }
        Preview preview = Life.preview(kept.account(), command, new Context(now(kept, call.now()), company));
        ObjectNode json =
                JSON.objectNode().put("account", call.account().value()).put("version", kept.version());
        json.set("events", events(happening(preview.outcome())));
        preview.sentences().forEach(json.putArray("sentences")::add);
        refusal(preview.outcome()).ifPresent(it -> json.set("refusal", Problem.json(it)));
        json.set("links", links(call.home()));
        return Answer.ok(json).at(kept.version());
    }

    private static List<Event> happening(Outcome outcome) {
        return outcome instanceof Outcome.Accepted it ? it.events() : List.of();
    }

    private static Optional<Refusal> refusal(Outcome outcome) {
        return outcome instanceof Outcome.Refused it ? Optional.of(it.refusal()) : Optional.empty();
    }

    /** The moment an account lives in: that of its clock, and never before what last happened. */
    static Instant now(Kept kept, Instant timeOfDay) {
        Instant now = kept.time().orElse(timeOfDay);
        Instant last = kept.account().lastEventAt();
        return now.isBefore(last) ? last : now;
    }
}
