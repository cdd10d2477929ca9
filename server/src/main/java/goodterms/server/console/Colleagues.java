package goodterms.server.console;

import goodterms.server.signin.Scope;
import goodterms.server.signin.SignIn;
import goodterms.server.signin.Staff;
import goodterms.server.site.Visit;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Those of a company's staff to whom a case can be given. */
final class Colleagues {

    private static final String READER = "read-only";

    private final SignIn signIn;

    Colleagues(SignIn signIn) {
        this.signIn = signIn;
    }

    /** Their addresses: first that of who asks, then the others; nobody where who asks may not act. */
    List<String> who(Connection connection, Visit visit) throws SQLException {
        if (!visit.may(Scope.WRITE)) {
            return List.of();
        }
        List<String> who = new ArrayList<>();
        who.add(visit.actor().name());
        signIn.staff(connection, visit.company().id()).stream()
                .filter(each -> each.leftAt().isEmpty() && !each.role().equals(READER))
                .map(Staff::email)
                .filter(email -> !email.equals(visit.actor().name()))
                .forEach(who::add);
        return List.copyOf(who);
    }
}
