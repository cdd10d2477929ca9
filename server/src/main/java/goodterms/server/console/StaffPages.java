package goodterms.server.console;

import goodterms.server.signin.CompanyChange;
import goodterms.server.signin.Scope;
import goodterms.server.signin.SignIn;
import goodterms.server.signin.Staff;
import goodterms.server.signin.Staffing;
import goodterms.server.site.Chrome;
import goodterms.server.site.Documents;
import goodterms.server.site.Form;
import goodterms.server.site.Gate;
import goodterms.server.site.Visit;
import goodterms.server.site.Wording;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** Who works for the company, in which role, and how they sign in. */
final class StaffPages {

    private static final String STAFF = CompanyPages.COMPANY + "/staff";
    private static final String SIGN_IN = CompanyPages.COMPANY + "/sign-in";

    private final Gate gate;
    private final Documents documents;
    private final SignIn signIn;

    StaffPages(Gate gate, Documents documents, SignIn signIn) {
        this.gate = gate;
        this.documents = documents;
        this.signIn = signIn;
    }

    RouterFunction<ServerResponse> routes() {
        return RouterFunctions.route()
                .GET(STAFF, gate.see(this::staff))
                .POST(STAFF, gate.act(Scope.ADMIN, this::act))
                .GET(SIGN_IN, gate.see(Scope.ADMIN, this::provider))
                .POST(SIGN_IN, gate.act(Scope.ADMIN, this::trust))
                .build();
    }

    private ServerResponse staff(Connection connection, Visit visit) throws SQLException {
        return staff(connection, visit, 200);
    }

    private ServerResponse staff(Connection connection, Visit visit, int status) throws SQLException {
        List<Staff> all = signIn.staff(connection, visit.company().id());
        return documents.own(
                status,
                "console/staff",
                Map.of(
                        "chrome", Chrome.around(visit, "Staff", "/company"),
                        "visit", visit,
                        "working",
                                all.stream().filter(it -> it.leftAt().isEmpty()).toList(),
                        "left",
                                all.stream()
                                        .filter(it -> it.leftAt().isPresent())
                                        .toList(),
                        "wording", new Wording(visit.company().zone())));
    }

    private ServerResponse act(Connection connection, Visit visit) throws SQLException {
        return switch (visit.form().text("do")) {
            case "dismiss" -> dismiss(connection, visit);
            case "change" -> change(connection, visit);
            default -> admit(connection, visit);
        };
    }

    private Optional<Staff> working(Connection connection, Visit visit) throws SQLException {
        String email = visit.form().text("email").toLowerCase(Locale.ROOT);
        return signIn.staff(connection, visit.company().id()).stream()
                .filter(it -> it.leftAt().isEmpty() && it.email().equals(email))
                .findFirst();
    }

    private ServerResponse dismiss(Connection connection, Visit visit) throws SQLException {
        Staffing came = signIn.dismiss(
                connection,
                visit.company(),
                Optional.of(visit.caller()),
                visit.form().text("email"));
        return after(connection, visit, came, "dismissed");
    }

    private ServerResponse change(Connection connection, Visit visit) throws SQLException {
        Optional<Staff> found = working(connection, visit);
        String role = visit.form().text("role");
        if (found.isEmpty() || visit.company().role(role).isEmpty()) {
            return visit.on("/company/staff?done=gone");
        }
        Staffing came = signIn.admit(
                connection,
                visit.company(),
                Optional.of(visit.caller()),
                found.get().email(),
                role,
                Optional.empty());
        return after(connection, visit, came, "changed");
    }

    private ServerResponse after(Connection connection, Visit visit, Staffing came, String word) throws SQLException {
        return switch (came) {
            case DONE -> visit.on("/company/staff?done=" + word);
            case NOBODY -> visit.on("/company/staff?done=gone");
            case LAST_OWNER -> {
                String why = "They are the last owner. Make somebody else an owner first.";
                yield staff(connection, visit.with(visit.form().wrong("all", why)), 422);
            }
        };
    }

    private ServerResponse admit(Connection connection, Visit visit) throws SQLException {
        Form form = visit.form();
        String email = form.text("email").toLowerCase(Locale.ROOT);
        if (!email.matches("[^@\\s]{1,64}@[^@\\s]{1,190}")) {
            form = form.wrong("email", "Write the address they sign in with, such as lin@example.com.");
        } else if (working(connection, visit).isPresent()) {
            form = form.wrong("email", "They work here already. Change their role in the list above.");
        }
        if (visit.company().role(form.text("role")).isEmpty()) {
            form = form.wrong("role", "Choose a role.");
        }
        // As it is: a space at either end is part of it.
        Optional<String> password =
                form.all("password").stream().filter(it -> !it.isEmpty()).findFirst();
        if (password.filter(it -> it.length() < 10 || it.length() > 200).isPresent()) {
            form = form.wrong("password", "Ten characters at least, and 200 at most.");
        }
        if (!form.isFine()) {
            return staff(connection, visit.with(form), 422);
        }
        Staffing came = signIn.admit(
                connection, visit.company(), Optional.of(visit.caller()), email, form.text("role"), password);
        return after(connection, visit, came, "admitted");
    }

    private ServerResponse provider(Connection connection, Visit visit) throws SQLException {
        return provider(connection, visit, 200);
    }

    private ServerResponse provider(Connection connection, Visit visit, int status) throws SQLException {
        Map<String, Object> content = new HashMap<>();
        content.put("chrome", Chrome.around(visit, "Sign-in", "/company"));
        content.put("visit", visit);
        content.put("issuer", signIn.trusted(connection, visit.company().id()));
        return documents.own(status, "console/provider", content);
    }

    private ServerResponse trust(Connection connection, Visit visit) throws SQLException {
        Form form = visit.form();
        Optional<String> fault = signIn.fault(form.text("issuer"));
        if (fault.isPresent()) {
            form = form.wrong("issuer", fault.get());
        }
        if (form.text("client").isEmpty() || form.text("client").length() > 200) {
            form = form.wrong("client", "Write what it calls us.");
        }
        if (form.text("secret").isEmpty() || form.text("secret").length() > 500) {
            form = form.wrong("secret", "Write the secret it gave you for us.");
        }
        if (!form.isFine()) {
            return provider(connection, visit.with(form), 422);
        }
        signIn.trust(connection, visit.company().id(), form.text("issuer"), form.text("client"), form.text("secret"));
        CompanyChange.trusted(form.text("issuer")).note(connection, visit.company(), visit.caller(), visit.now());
        return visit.on("/company/sign-in?done=trusted");
    }
}
