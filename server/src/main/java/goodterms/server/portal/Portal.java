package goodterms.server.portal;

import goodterms.server.site.Area;
import goodterms.server.site.Documents;
import goodterms.server.site.Gate;
import goodterms.server.site.Steps;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** All pages of the portal: one class for each group of them. */
public final class Portal {

    /** Where it begins. */
    static final String HOME = Area.PORTAL.home("{company}");

    private final BillingPages billing;

    /** Behind that gate. */
    public Portal(Gate gate, Documents documents, Steps steps) {
        this.billing = new BillingPages(gate, documents, steps);
    }

    /** Where they are. */
    public RouterFunction<ServerResponse> routes() {
        return RouterFunctions.route().add(billing.routes()).build();
    }
}
