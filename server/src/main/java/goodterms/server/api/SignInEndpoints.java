package goodterms.server.api;

import goodterms.core.identity.AccountId;
import goodterms.server.signin.Caller;
import goodterms.server.signin.Scope;
import goodterms.server.signin.Secret;
import goodterms.server.signin.SignIn;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The rows of the table by which people come in and go: staff by password or provider, customers by link. */
final class SignInEndpoints {

    private static final String SESSIONS = Endpoint.COMPANY + "/sessions";
    private static final String TAG = "sign-in";
    private static final int LONGEST = 200;

    private final SignIn signIn;
    private final FirstAnswers firstAnswers;

    SignInEndpoints(SignIn signIn, FirstAnswers firstAnswers) {
        this.signIn = signIn;
        this.firstAnswers = firstAnswers;
    }

    List<Endpoint> all() {
        return Stream.of(comingIn(), byProvider(), beingIn())
                .flatMap(List::stream)
                .toList();
    }

    private List<Endpoint> comingIn() {
        return List.of(
                Endpoint.anybody("POST", SESSIONS, "sign-in", TAG, "Come in by password, as staff", this::password)
                        .taking(fields("email", "password"))
                        .giving(201, "session"),
                Endpoint.anybody(
                                "POST",
                                SESSIONS + "/by-link",
                                "follow-link",
                                TAG,
                                "Come in by a link, once",
                                this::link)
                        .taking(fields("link"))
                        .giving(201, "session"));
    }

    private List<Endpoint> byProvider() {
        return List.of(
                Endpoint.anybody(
                                "POST",
                                SESSIONS + "/by-provider",
                                "return-from-provider",
                                TAG,
                                "Come back from the company's provider of identities",
                                this::returned)
                        .taking(fields("state", "code", "callback"))
                        .giving(201, "session"),
                Endpoint.anybody(
                                "POST",
                                SESSIONS + "/away",
                                "go-to-provider",
                                TAG,
                                "Where staff sign in at the company's provider of identities",
                                this::away)
                        .taking(fields("callback"))
                        .giving(200, "address"));
    }

    private List<Endpoint> beingIn() {
        return List.of(
                Endpoint.get(
                        SESSIONS + "/current",
                        "who-am-i",
                        TAG,
                        "Who is asking, and what they may do",
                        "caller",
                        this::whoAmI),
                Endpoint.change(
                        "DELETE", SESSIONS + "/current", "sign-out", TAG, "End the session", Scope.READ, this::out),
                Endpoint.change(
                                "POST",
                                Endpoint.ACCOUNT + "/links",
                                "make-link",
                                TAG,
                                "A link that lets a person of the account in, once and within minutes",
                                Scope.ACT_FOR_OTHERS,
                                this::made)
                        .taking(fields("person"))
                        .giving(201, "link")
                        .once(firstAnswers));
    }

    private static ObjectNode fields(String... names) {
        ObjectNode schema = Schema.object(List.of(names));
        for (String name : names) {
            Schema.field(schema, name, Schema.text(name.equals("callback") ? 2_000 : LONGEST, described(name)));
        }
        return schema;
    }

    private static String described(String name) {
        return switch (name) {
            case "email" -> "The address by which they sign in.";
            case "password" -> "Their password.";
            case "link" -> "The secret of the link.";
            case "state", "code" -> "As the provider sent it back.";
            case "callback" -> "Where the provider sends them back to.";
            default -> "The address of an owner or a member.";
        };
    }

    private Answer password(Call call) {
        return answer(signIn.withPassword(call.company(), text(call, "email"), text(call, "password")));
    }

    private Answer link(Call call) {
        return Secret.read("gl", text(call, "link"))
                .filter(link -> link.company().equals(call.company()))
                .map(signIn::through)
                .map(SignInEndpoints::answer)
                .orElseThrow(SignInEndpoints::wrong);
    }

    private Answer away(Call call) {
        return signIn.away(call.company(), callback(call))
                .map(address -> Answer.ok(JsonNodeFactory.instance.objectNode().put("address", address.toString())))
                .orElseThrow(() -> Problem.notFound("This company's staff sign in by password."));
    }

    private Answer returned(Call call) {
        return answer(signIn.back(call.company(), text(call, "state"), text(call, "code"), callback(call)));
    }

    private static URI callback(Call call) {
        try {
            return new URI(text(call, "callback"));
        } catch (java.net.URISyntaxException none) {
            throw Problem.field("/callback", "This is no address.");
        }
    }

    private static Answer answer(SignIn.Answer answer) {
        return switch (answer) {
            case SignIn.Answer.In in ->
                Answer.created(JsonNodeFactory.instance
                        .objectNode()
                        .put("session", in.session().text()));
            case SignIn.Answer.Wrong _ -> throw wrong();
            case SignIn.Answer.TooOften _ ->
                throw Problem.of(
                        Fault.TOO_MANY_REQUESTS,
                        "Too many have failed to come in in this name.",
                        Map.of("Retry-After", "900"));
            case SignIn.Answer.Unbelieved _ ->
                throw Problem.of(
                        Fault.KEY_MISSING,
                        "The provider of identities did not say, so that it can be believed, who this is.");
        };
    }

    private static Problem wrong() {
        return Problem.of(
                Fault.KEY_MISSING,
                "The name or the password is wrong, or the link has been used or has run out.",
                Map.of("WWW-Authenticate", "Bearer"));
    }

    private Answer whoAmI(Connection connection, Call call) {
        Caller caller = call.caller();
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("name", caller.name());
        caller.scopes().stream().map(ApiKeys::written).sorted().forEach(json.withArrayProperty("scopes")::add);
        caller.actor().ifPresent(actor -> {
            json.put("acts-as", actor.name());
            actor.role().ifPresent(role -> json.put("role", role));
        });
        caller.account().ifPresent(account -> json.put("account", account.value()));
        return Answer.ok(json);
    }

    private Answer out(Connection connection, Call call) throws SQLException {
        signIn.out(connection, call.caller());
        return Answer.nothing();
    }

    private Answer made(Connection connection, Call call) throws SQLException {
        Optional<Secret> link =
                signIn.link(connection, call.company(), new AccountId(call.part("account")), text(call, "person"));
        return link.map(it ->
                        Answer.created(JsonNodeFactory.instance.objectNode().put("link", it.text())))
                .orElseThrow(() -> Problem.field("/person", "They are neither owner nor member of this account."));
    }

    private static String text(Call call, String field) {
        return call.body().path(field).stringValue("");
    }
}
