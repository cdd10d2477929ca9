package goodterms.server.console;

import goodterms.server.site.Documents;
import goodterms.server.site.Gate;
import goodterms.server.site.Visit;
import java.sql.Connection;
import java.util.Map;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** The inbox of cases, where staff begin. */
final class InboxPages {

    private final Gate gate;
    private final Documents documents;

    InboxPages(Gate gate, Documents documents) {
        this.gate = gate;
        this.documents = documents;
    }

    RouterFunction<ServerResponse> routes() {
        return RouterFunctions.route().GET(Console.HOME, gate.see(this::inbox)).build();
    }

    private ServerResponse inbox(Connection connection, Visit visit) {
        return documents.own(200, "console/inbox", Map.of("chrome", Frame.around(visit, "Inbox", "")));
    }
}
