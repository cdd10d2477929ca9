package goodterms.server.api;

import goodterms.core.account.Account;
import goodterms.core.account.Context;
import goodterms.core.catalog.Company;
import goodterms.core.life.Access;
import goodterms.core.life.Allowance;
import goodterms.core.life.Overview;
import goodterms.core.life.Upcoming;
import goodterms.journal.json.AccountJson;
import goodterms.journal.json.EventJson;
import goodterms.server.store.Journal;
import goodterms.server.store.Kept;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The rows of the table at which is asked how accounts stand. */
final class AccountQueries {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final JsonMapper MAPPER = new JsonMapper();

    private final Commands commands;

    AccountQueries(Commands commands) {
        this.commands = commands;
    }

    List<Endpoint> all() {
        String account = Endpoint.ACCOUNT;
        return List.of(
                Endpoint.get(
                                Endpoint.COMPANY + "/accounts",
                                "list-accounts",
                                "accounts",
                                "The accounts, by their names",
                                "account-list",
                                AccountQueries::list)
                        .with(Cursor.PARAMETERS),
                Endpoint.get(account, "get-account", "accounts", "An account as it stands", "account", this::one),
                Endpoint.get(
                        account + "/overview",
                        "get-overview",
                        "accounts",
                        "What the billing page of an account shows, in sentences",
                        "overview",
                        this::overview),
                Endpoint.get(
                        account + "/entitlements",
                        "get-entitlements",
                        "accounts",
                        "What an account may use now",
                        "entitlements",
                        this::entitlements),
                Endpoint.get(
                        account + "/upcoming-invoice",
                        "get-upcoming-invoice",
                        "money",
                        "The next invoice, if nothing changes until then",
                        "upcoming",
                        this::upcoming),
                events());
    }

    private Endpoint events() {
        return Endpoint.get(
                        Endpoint.ACCOUNT + "/events",
                        "list-events",
                        "accounts",
                        "Everything that ever happened to an account, the oldest first",
                        "entry-list",
                        this::events)
                .with(Cursor.PARAMETERS);
    }

    /** An account in a list. */
    private record Listed(String id, long version, Instant openedAt, Optional<Instant> due, Optional<String> clock) {}

    private static Answer list(Connection connection, Call call) throws SQLException {
        List<Listed> found = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("""
                select id, version, opened_at, next_due, clock from account
                where company = ? and id > ? order by id limit ?
                """)) {
            select.setString(1, call.company());
            select.setString(2, Cursor.after(call));
            select.setInt(3, Cursor.limit(call) + 1);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(new Listed(
                            row.getString("id"),
                            row.getLong("version"),
                            row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                            Optional.ofNullable(row.getObject("next_due", OffsetDateTime.class))
                                    .map(OffsetDateTime::toInstant),
                            Optional.ofNullable(row.getString("clock"))));
                }
            }
        }
        return Answer.ok(Cursor.page(call, found, each -> listed(call, each), Listed::id));
    }

    private static ObjectNode listed(Call call, Listed account) {
        ObjectNode json = JSON.objectNode()
                .put("account", account.id())
                .put("version", account.version())
                .put("opened-at", account.openedAt().toString());
        account.due().ifPresent(due -> json.put("due", due.toString()));
        account.clock().ifPresent(clock -> json.put("clock", clock));
        return json.put("link", "/v1/companies/" + call.company() + "/accounts/" + account.id());
    }

    private Answer one(Connection connection, Call call) throws SQLException {
        Kept kept = commands.account(connection, call);
        Company company = commands.company(connection, call);
        ObjectNode json = JSON.objectNode()
                .put("account", call.account().value())
                .put("version", kept.version())
                .put("now", Commands.now(kept, call.now()).toString())
                .put("access", Access.plan(kept.account(), company).isPresent());
        kept.account().nextDue().ifPresent(due -> json.put("due", due.toString()));
        kept.clock().ifPresent(clock -> json.put("clock", clock));
        json.set("state", MAPPER.readTree(AccountJson.write(kept.account())));
        json.set("links", Commands.links(call.home()));
        return Answer.ok(json).at(kept.version());
    }

    private Answer overview(Connection connection, Call call) throws SQLException {
        Kept kept = commands.account(connection, call);
        ObjectNode json = JSON.objectNode();
        ArrayNode sections = json.putArray("sections");
        Overview.of(kept.account(), context(connection, call, kept)).sections().forEach(section -> {
            ArrayNode lines = sections.addObject().put("title", section.title()).putArray("lines");
            section.lines().forEach(lines::add);
        });
        return Answer.ok(json).at(kept.version());
    }

    private Context context(Connection connection, Call call, Kept kept) throws SQLException {
        return new Context(Commands.now(kept, call.now()), commands.company(connection, call));
    }

    private Answer entitlements(Connection connection, Call call) throws SQLException {
        Kept kept = commands.account(connection, call);
        Context context = context(connection, call, kept);
        Account account = kept.account();
        ObjectNode json = JSON.objectNode();
        Access.plan(account, context.company()).ifPresent(plan -> json.put("plan", plan.id()));
        json.put("access", json.has("plan"));
        Access.features(account, context.company()).forEach(json.putArray("features")::add);
        ArrayNode meters = json.putArray("meters");
        context.company().offer().meters().forEach(meter -> {
            Allowance allowance = Allowance.of(account, context.company(), meter.id(), 1, context.now());
            ObjectNode one = meters.addObject()
                    .put("meter", meter.id())
                    .put("used", allowance.used())
                    .put("one-more", allowance.allowed());
            allowance.limit().ifPresent(limit -> one.put("limit", limit));
        });
        return Answer.ok(json).at(kept.version());
    }

    private Answer upcoming(Connection connection, Call call) throws SQLException {
        Kept kept = commands.account(connection, call);
        ObjectNode json = JSON.objectNode();
        Upcoming.of(kept.account(), context(connection, call, kept))
                .ifPresent(invoice -> json.set("invoice", EventJson.json(invoice)));
        return Answer.ok(json).at(kept.version());
    }

    private Answer events(Connection connection, Call call) throws SQLException {
        Kept kept = commands.account(connection, call);
        List<Journal.Entry> found =
                Journal.entries(connection, call.company(), kept, Cursor.afterNumber(call, 0), Cursor.limit(call) + 1);
        return Answer.ok(Cursor.page(call, found, AccountQueries::entry, entry -> Long.toString(entry.number())))
                .at(kept.version());
    }

    private static ObjectNode entry(Journal.Entry entry) {
        ObjectNode json = JSON.objectNode()
                .put("version", entry.number())
                .put("at", entry.at().toString())
                .put("by", entry.by());
        entry.command().ifPresent(command -> json.put("command", command));
        json.set("events", Commands.events(entry.events()));
        return json.put("hash", entry.hash());
    }
}
