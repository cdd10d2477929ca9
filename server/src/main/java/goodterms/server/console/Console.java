package goodterms.server.console;

import goodterms.core.payment.SimulatedProcessor;
import goodterms.server.api.StaffCommands;
import goodterms.server.signin.SignIn;
import goodterms.server.site.Area;
import goodterms.server.site.Documents;
import goodterms.server.site.Gate;
import goodterms.server.site.Steps;
import goodterms.server.store.Accounts;
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

    /** Behind that gate. */
    public Console(Gate gate, Documents documents, Steps steps, Accounts accounts, SignIn signIn) {
        Acts acts = new Acts(steps);
        Colleagues colleagues = new Colleagues(signIn);
        StaffCommands offered = new StaffCommands(SimulatedProcessor::card);
        this.commands = new CommandPages(gate, documents, steps, acts, colleagues, offered);
        this.cases = new CasePages(gate, documents, accounts, colleagues, acts, offered);
        this.account = new AccountPages(gate, documents, accounts, offered);
        this.accounts = new AccountListPages(gate, documents, accounts);
        this.inbox = new InboxPages(gate, documents, accounts, colleagues, acts);
    }

    /** Where they are. */
    public RouterFunction<ServerResponse> routes() {
        return RouterFunctions.route()
                .add(inbox.routes())
                .add(commands.routes())
                .add(cases.routes())
                .add(accounts.routes())
                .add(account.routes())
                .build();
    }
}
