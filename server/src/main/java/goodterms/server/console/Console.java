package goodterms.server.console;

import goodterms.core.payment.SimulatedProcessor;
import goodterms.server.api.StaffCommands;
import goodterms.server.site.Area;
import goodterms.server.site.Documents;
import goodterms.server.site.Gate;
import goodterms.server.site.Steps;
import goodterms.server.store.Accounts;
import java.util.List;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** All pages of the console: one class for each group of them. */
public final class Console {

    /** Where it begins. */
    static final String HOME = Area.CONSOLE.home("{company}");

    private final InboxPages inbox;
    private final CommandPages commands;
    private final CasePages cases;
    private final AccountPages account;
    private final AccountListPages accounts;
    private final List<RouterFunction<ServerResponse>> others;

    /** Behind that gate. */
    public Console(Gate gate, Documents documents, Steps steps, Tools tools) {
        Acts acts = new Acts(steps);
        Colleagues colleagues = new Colleagues(tools.signIn());
        StaffCommands offered = new StaffCommands(SimulatedProcessor::card);
        this.commands = new CommandPages(gate, documents, steps, acts, colleagues, offered);
        Accounts all = tools.accounts();
        this.cases = new CasePages(gate, documents, all, colleagues, acts, offered);
        this.account = new AccountPages(gate, documents, all, offered);
        this.accounts = new AccountListPages(gate, documents, all);
        this.inbox = new InboxPages(gate, documents, all, colleagues, acts);
        ReviewPages reviews = new ReviewPages(gate, documents, tools.companies(), tools.signIn());
        this.others = List.of(
                new TermsPages(gate, documents).routes(),
                new DraftPages(gate, documents, tools.companies()).routes(),
                reviews.routes(),
                new PublishPages(gate, documents, tools.companies(), tools.signIn(), reviews).routes(),
                new MoneyPages(gate, documents, tools.transactions(), tools.figures(), tools.clocks(), all).routes(),
                new OperationsPages(gate, documents, all, tools.webhooks(), tools.clocks()).routes(),
                new WebhookPages(gate, documents, tools.webhooks(), all).routes(),
                new CompanyPages(gate, documents).routes(),
                new StaffPages(gate, documents, tools.signIn()).routes(),
                new KeyPages(gate, documents, tools.keys()).routes());
    }

    /** Where they are. */
    public RouterFunction<ServerResponse> routes() {
        RouterFunctions.Builder routes = RouterFunctions.route()
                .add(inbox.routes())
                .add(commands.routes())
                .add(cases.routes())
                .add(accounts.routes())
                .add(account.routes());
        others.forEach(routes::add);
        return routes.build();
    }
}
