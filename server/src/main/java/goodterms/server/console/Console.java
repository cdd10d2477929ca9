package goodterms.server.console;

import goodterms.server.site.Area;
import goodterms.server.site.Documents;
import goodterms.server.site.Gate;
import goodterms.server.site.Steps;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** All pages of the console: one class for each group of them. */
public final class Console {

    /** Where it begins. */
    static final String HOME = Area.CONSOLE.home("{company}");

    private final InboxPages inbox;

    /** Behind that gate. */
    public Console(Gate gate, Documents documents, Steps steps) {
        this.inbox = new InboxPages(gate, documents);
    }

    /** Where they are. */
    public RouterFunction<ServerResponse> routes() {
        return RouterFunctions.route().add(inbox.routes()).build();
    }
}
