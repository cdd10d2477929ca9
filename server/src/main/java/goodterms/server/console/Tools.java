package goodterms.server.console;

import goodterms.server.api.ApiKeys;
import goodterms.server.clock.Clocks;
import goodterms.server.company.Companies;
import goodterms.server.figures.Figures;
import goodterms.server.signin.SignIn;
import goodterms.server.store.Accounts;
import goodterms.server.store.Transactions;
import goodterms.server.webhook.Webhooks;

/** What staff have at hand to look after their company. */
public record Tools(
        Transactions transactions,
        Companies companies,
        Accounts accounts,
        SignIn signIn,
        Clocks clocks,
        Webhooks webhooks,
        Figures figures,
        ApiKeys keys) {}
