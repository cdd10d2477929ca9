package goodterms.server.console;

import goodterms.server.api.ApiKeys;
import goodterms.server.signin.CompanyChange;
import goodterms.server.signin.Scope;
import goodterms.server.site.Chrome;
import goodterms.server.site.Documents;
import goodterms.server.site.Form;
import goodterms.server.site.Gate;
import goodterms.server.site.Visit;
import goodterms.server.site.Wording;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** The keys of the company's programs: made, shown once, and ended. */
public final class KeyPages {

    private static final String KEYS = CompanyPages.COMPANY + "/keys";
    private static final int AT_ONCE = 100;
    /** How many of those that have ended are shown. */
    private static final int LATEST = 20;

    private static final int LONGEST_NAME = 100;

    private final Gate gate;
    private final Documents documents;
    private final ApiKeys keys;

    KeyPages(Gate gate, Documents documents, ApiKeys keys) {
        this.gate = gate;
        this.documents = documents;
        this.keys = keys;
    }

    RouterFunction<ServerResponse> routes() {
        return RouterFunctions.route()
                .GET(KEYS, gate.see(this::list))
                .POST(KEYS, gate.act(Scope.ADMIN, this::act))
                .build();
    }

    /** What a scope lets a program do, in words. */
    public static String words(Scope scope) {
        return switch (scope) {
            case READ -> "Read everything";
            case WRITE -> "Give commands";
            case ACT_FOR_OTHERS -> "Say in whose name a command is given";
            case ADMIN -> "Change the company itself: its terms, staff and keys";
        };
    }

    private ServerResponse list(Connection connection, Visit visit) throws SQLException {
        return documents.own(200, "console/apikeys", content(connection, visit, ""));
    }

    /** @param made the text of a key that was just made; empty if none was */
    private Map<String, Object> content(Connection connection, Visit visit, String made) throws SQLException {
        Map<String, Object> content = new HashMap<>();
        content.put("chrome", Chrome.around(visit, "API keys", "/company"));
        content.put("visit", visit);
        String company = visit.company().id();
        List<ApiKeys.Listed> inUse =
                keys.inUse(connection, company, visit.form().text("after"), visit.now(), AT_ONCE + 1);
        content.put("keys", inUse.subList(0, Math.min(inUse.size(), AT_ONCE)));
        content.put("ended", keys.ended(connection, company, visit.now(), LATEST));
        content.put("next", inUse.size() > AT_ONCE ? inUse.get(AT_ONCE - 1).id() : "");
        content.put("made", made);
        content.put("wording", new Wording(visit.company().zone()));
        return content;
    }

    private ServerResponse act(Connection connection, Visit visit) throws SQLException {
        return visit.form().chosen("do", "revoke") ? revoke(connection, visit) : make(connection, visit);
    }

    private ServerResponse revoke(Connection connection, Visit visit) throws SQLException {
        boolean was = keys.revoke(connection, visit.company().id(), visit.form().text("key"), visit.now());
        if (was) {
            CompanyChange.keyRevoked(visit.form().text("key"))
                    .note(connection, visit.company(), visit.caller(), visit.now());
        }
        return visit.on("/company/keys?done=revoked");
    }

    private ServerResponse make(Connection connection, Visit visit) throws SQLException {
        Form form = visit.form();
        EnumSet<Scope> scopes = EnumSet.noneOf(Scope.class);
        form.all("scope").forEach(word -> ApiKeys.scope(word).ifPresent(scopes::add));
        if (form.text("name").isEmpty() || form.text("name").length() > LONGEST_NAME) {
            form = form.wrong("name", "Say what it is for, such as the shop’s server; 100 characters at most.");
        }
        if (scopes.isEmpty()) {
            form = form.wrong("scope", "Choose at least one thing that it may do.");
        }
        Optional<Instant> expires = Calendar.day(form, "expires")
                .map(day -> day.atStartOfDay(visit.company().zone()).toInstant());
        if (form.given("expires").isPresent()
                && expires.filter(visit.now()::isBefore).isEmpty()) {
            form = form.wrong("expires", "Choose a day that is yet to come, or leave it empty.");
        }
        Optional<String> role = form.given("role");
        if (role.isPresent() && visit.company().role(role.get()).isEmpty()) {
            form = form.wrong("role", "Choose one of the roles, or none.");
        }
        if (!form.isFine()) {
            return documents.own(422, "console/apikeys", content(connection, visit.with(form), ""));
        }
        String text = keys.make(
                connection,
                visit.company().id(),
                new ApiKeys.Wanted(form.text("name"), scopes, role, expires),
                visit.caller().name(),
                visit.now());
        CompanyChange.keyMade(ApiKeys.id(text), form.text("name"))
                .note(connection, visit.company(), visit.caller(), visit.now());
        return documents.once(
                "console/apikeys",
                content(connection, visit.with(Form.EMPTY), text),
                URI.create(visit.home() + "/company/keys?done=shown"));
    }
}
