package goodterms.server.api;

import goodterms.server.signin.CompanyChange;
import goodterms.server.signin.Scope;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The rows of the table for the keys of programs. */
final class KeyEndpoints {

    private static final String KEYS = Endpoint.COMPANY + "/keys";
    private static final String TAG = "keys";

    private final ApiKeys keys;
    private final Commands commands;
    private final FirstAnswers firstAnswers;

    KeyEndpoints(ApiKeys keys, Commands commands, FirstAnswers firstAnswers) {
        this.keys = keys;
        this.commands = commands;
        this.firstAnswers = firstAnswers;
    }

    List<Endpoint> all() {
        return List.of(
                Endpoint.get(KEYS, "list-keys", TAG, "The keys, without their secrets", "key-list", this::list)
                        .needing(Scope.ADMIN)
                        .with(Cursor.PARAMETERS),
                Endpoint.change("POST", KEYS, "make-key", TAG, "Make a key, shown this once", Scope.ADMIN, this::make)
                        .taking(schema())
                        .giving(201, "key")
                        .once(firstAnswers),
                Endpoint.change(
                        "DELETE",
                        KEYS + "/{key}",
                        "revoke-key",
                        TAG,
                        "End a key's use at once",
                        Scope.ADMIN,
                        this::revoke));
    }

    private static ObjectNode schema() {
        ObjectNode schema = Schema.object(List.of("name", "scopes"));
        Schema.field(schema, "name", Schema.text(100, "What it is for."));
        ObjectNode scope = JsonNodeFactory.instance.objectNode().put("type", "string");
        Arrays.stream(Scope.values()).map(ApiKeys::written).forEach(scope.putArray("enum")::add);
        Schema.field(schema, "scopes", Schema.list(scope, Scope.values().length).put("minItems", 1));
        Schema.field(
                schema, "role", Schema.text(100, "The company's role in which it acts where nobody else is named."));
        return Schema.field(
                schema,
                "expires-at",
                Bounds.of(JsonNodeFactory.instance
                        .objectNode()
                        .put("type", "string")
                        .put("format", "date-time")));
    }

    private Answer make(Connection connection, Call call) throws SQLException {
        Set<Scope> scopes = new HashSet<>();
        call.body()
                .path("scopes")
                .forEach(each -> ApiKeys.scope(each.stringValue("")).ifPresent(scopes::add));
        Optional<String> role = call.body().path("role").stringValueOpt();
        if (role.isPresent()
                && commands.company(connection, call).role(role.get()).isEmpty()) {
            throw Problem.field("/role", "The company has no role " + role.get() + ".");
        }
        Optional<Instant> expires = call.body().has("expires-at")
                ? Optional.of(ClockEndpoints.moment(call, "expires-at"))
                : Optional.empty();
        String name = call.body().path("name").stringValue("");
        String text = keys.make(
                connection,
                call.company(),
                new ApiKeys.Wanted(name, scopes, role, expires),
                call.caller().name(),
                call.now());
        CompanyChange.keyMade(ApiKeys.id(text), name)
                .note(connection, commands.company(connection, call), call.caller(), call.now());
        return Answer.created(JsonNodeFactory.instance.objectNode().put("key", text));
    }

    private Answer revoke(Connection connection, Call call) throws SQLException {
        if (!keys.revoke(connection, call.company(), call.part("key"), call.now())) {
            throw Problem.notFound("There is no key " + call.part("key") + " in use.");
        }
        CompanyChange.keyRevoked(call.part("key"))
                .note(connection, commands.company(connection, call), call.caller(), call.now());
        return Answer.nothing();
    }

    private Answer list(Connection connection, Call call) throws SQLException {
        List<ApiKeys.Listed> found = keys.list(connection, call.company(), Cursor.after(call), Cursor.limit(call) + 1);
        return Answer.ok(Cursor.page(call, found, Shown::json, ApiKeys.Listed::id));
    }
}
