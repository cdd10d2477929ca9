package goodterms.server.api;

import goodterms.server.signin.Audit;
import goodterms.server.signin.CompanyChange;
import goodterms.server.signin.Scope;
import goodterms.server.signin.SignIn;
import goodterms.server.signin.Staff;
import goodterms.server.signin.Staffing;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The rows of the table for a company's staff, their provider of identities, and the record of what everybody did. */
final class StaffEndpoints {

    private static final String STAFF = Endpoint.COMPANY + "/staff";
    private static final String TAG = "staff";

    private final SignIn signIn;
    private final Commands commands;

    StaffEndpoints(SignIn signIn, Commands commands) {
        this.signIn = signIn;
        this.commands = commands;
    }

    List<Endpoint> all() {
        return List.of(
                Endpoint.get(
                                STAFF,
                                "list-staff",
                                TAG,
                                "Who works for the company, and who did",
                                "staff-list",
                                this::list)
                        .needing(Scope.ADMIN),
                Endpoint.change(
                                "PUT",
                                STAFF + "/{email}",
                                "put-staff",
                                TAG,
                                "Let somebody in, in a role",
                                Scope.ADMIN,
                                this::put)
                        .taking(person()),
                Endpoint.change(
                        "DELETE",
                        STAFF + "/{email}",
                        "dismiss-staff",
                        TAG,
                        "Let somebody in no more",
                        Scope.ADMIN,
                        this::dismiss),
                Endpoint.change(
                                "PUT",
                                Endpoint.COMPANY + "/identity-provider",
                                "put-identity-provider",
                                TAG,
                                "Have staff sign in through a provider of identities as well",
                                Scope.ADMIN,
                                this::trust)
                        .taking(provider()),
                audit());
    }

    private Endpoint audit() {
        return Endpoint.get(
                        Endpoint.COMPANY + "/audit",
                        "list-audit",
                        TAG,
                        "Who did what, and what they were refused, the latest first",
                        "audit-list",
                        this::audit)
                .needing(Scope.ADMIN)
                .with(Cursor.PARAMETERS)
                .with(new Endpoint.Parameter(
                        "account", "Only what concerned that account.", Schema.text(100, "Its id.")));
    }

    private static ObjectNode person() {
        ObjectNode schema = Schema.object(List.of("role"));
        Schema.field(schema, "role", Schema.text(100, "One of the company's roles."));
        return Schema.field(
                schema, "password", Schema.text(200, "Of ten characters at least; the one they have where left out."));
    }

    private static ObjectNode provider() {
        ObjectNode schema = Schema.object(List.of("issuer", "client", "secret"));
        Schema.field(schema, "issuer", Schema.text("^https?://.+", 500, "Its address, as it names itself."));
        Schema.field(schema, "client", Schema.text(200, "What it calls us."));
        return Schema.field(schema, "secret", Schema.text(500, "By which it knows us."));
    }

    private Answer list(Connection connection, Call call) throws SQLException {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode items = json.putArray("items");
        signIn.staff(connection, call.company()).forEach(each -> items.add(shown(each)));
        return Answer.ok(json);
    }

    private static JsonNode shown(Staff staff) {
        return Shown.json(staff);
    }

    private Answer put(Connection connection, Call call) throws SQLException {
        try {
            return answer(signIn.admit(
                    connection,
                    commands.company(connection, call),
                    Optional.of(call.caller()),
                    call.part("email"),
                    call.body().path("role").stringValue(""),
                    call.body().path("password").stringValueOpt()));
        } catch (IllegalArgumentException wrong) {
            throw Problem.field("", wrong.getMessage() + ".");
        }
    }

    private Answer dismiss(Connection connection, Call call) throws SQLException {
        return answer(signIn.dismiss(
                connection, commands.company(connection, call), Optional.of(call.caller()), call.part("email")));
    }

    /** What is refused is answered, not thrown: that it was tried stands in the record. */
    private static Answer answer(Staffing came) {
        return switch (came) {
            case DONE -> Answer.nothing();
            case NOBODY ->
                Problem.notFound("Nobody of that address works here.").answer();
            case LAST_OWNER ->
                Problem.of(Fault.LAST_OWNER, "Nobody who owns the company would be left.")
                        .answer();
        };
    }

    private Answer trust(Connection connection, Call call) throws SQLException {
        String issuer = call.body().path("issuer").stringValue("");
        signIn.fault(issuer).ifPresent(fault -> {
            throw Problem.field("/issuer", fault);
        });
        signIn.trust(
                connection,
                call.company(),
                issuer,
                call.body().path("client").stringValue(""),
                call.body().path("secret").stringValue(""));
        CompanyChange.trusted(issuer).note(connection, commands.company(connection, call), call.caller(), call.now());
        return Answer.nothing();
    }

    private Answer audit(Connection connection, Call call) throws SQLException {
        List<Audit.Row> found = Audit.list(
                connection,
                call.company(),
                call.asked("account"),
                Cursor.afterNumber(call, Long.MAX_VALUE),
                Cursor.limit(call) + 1);
        return Answer.ok(Cursor.page(call, found, Shown::json, row -> Long.toString(row.id())));
    }
}
