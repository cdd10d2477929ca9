package goodterms.server.portal;

import goodterms.core.life.Overview;
import goodterms.server.site.Documents;
import goodterms.server.site.Gate;
import goodterms.server.site.Steps;
import goodterms.server.site.Visit;
import goodterms.server.store.Kept;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** The billing page, where customers begin. */
final class BillingPages {

    private final Gate gate;
    private final Documents documents;
    private final Steps steps;

    BillingPages(Gate gate, Documents documents, Steps steps) {
        this.gate = gate;
        this.documents = documents;
        this.steps = steps;
    }

    RouterFunction<ServerResponse> routes() {
        return RouterFunctions.route().GET(Portal.HOME, gate.see(this::home)).build();
    }

    private ServerResponse home(Connection connection, Visit visit) throws SQLException {
        Kept kept = steps.find(connection, visit.company(), visit.account()).orElseThrow();
        return documents.own(
                200,
                "portal/billing",
                Map.of(
                        "chrome", Frame.around(visit, "Billing", ""),
                        "overview", Overview.of(kept.account(), Steps.context(visit, kept))));
    }
}
