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

    private final RouterFunction<ServerResponse> all;

    /** Behind that gate. */
    public Portal(Gate gate, Documents documents, Steps steps) {
        Works works = new Works(gate, documents, steps);
        this.all = RouterFunctions.route()
                .add(new BillingPages(gate, documents, steps).routes())
                .add(new CancelPages(works).routes())
                .add(new ContentPages(works).routes())
                .add(new OneStepPages(works).routes())
                .add(new RefundPages(works).routes())
                .add(new RequestPages(works).routes())
                .add(new SupportPages(works).routes())
                .add(new PausePages(works).routes())
                .add(new HoldPages(works).routes())
                .add(new SettingsPages(works).routes())
                .add(new PlanPages(works).routes())
                .add(new AddOnPages(works).routes())
                .add(new CardPages(works).routes())
                .add(new DetailPages(works).routes())
                .add(new PaperPages(works).routes())
                .add(new LetterPages(works).routes())
                .build();
    }

    /** Where they are. */
    public RouterFunction<ServerResponse> routes() {
        return all;
    }
}
