package goodterms.server.api;

import goodterms.core.payment.Card;
import goodterms.server.clock.Clocks;
import goodterms.server.company.Companies;
import goodterms.server.signin.SignIn;
import goodterms.server.store.Accounts;
import goodterms.server.store.MasterKey;
import goodterms.server.store.Transactions;
import goodterms.server.usage.Usage;
import goodterms.server.web.Origin;
import goodterms.server.web.Rates;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The one table of everything that can be asked under {@code /v1}. */
public final class Endpoints {

    private Endpoints() {}

    /**
     * What answers programs.
     *
     * @param cards what the processor says of a card, by its token
     * @param origin from where somebody asks
     * @param rates how often each key may ask
     * @param doors how often one may try to come in from one address
     */
    public static Api api(
            Transactions transactions,
            Companies companies,
            Accounts accounts,
            SignIn signIn,
            Clocks clocks,
            Calls calls,
            MasterKey master,
            Function<String, Optional<Card>> cards,
            InstantSource time,
            Origin origin,
            Rates rates,
            Rates doors) {
        ApiKeys keys = new ApiKeys();
        List<Endpoint> table = table(transactions, companies, accounts, signIn, clocks, calls, master, keys, cards);
        Callers callers = new Callers(transactions, keys, signIn, origin, rates, doors);
        return new Api(table, transactions, callers, time);
    }

    static List<Endpoint> table(
            Transactions transactions,
            Companies companies,
            Accounts accounts,
            SignIn signIn,
            Clocks clocks,
            Calls calls,
            MasterKey master,
            ApiKeys keys,
            Function<String, Optional<Card>> cards) {
        FirstAnswers firstAnswers = new FirstAnswers(accounts, master);
        Commands commands = new Commands(companies, accounts, firstAnswers);
        List<Endpoint> table = new ArrayList<>();
        table.addAll(new CatalogQueries(commands).all());
        table.addAll(new AccountEndpoints(commands, accounts, firstAnswers).all());
        table.addAll(new AccountQueries(commands).all());
        table.addAll(new HistoryQueries(accounts).all());
        table.addAll(new ExportEndpoint(transactions, accounts).all());
        table.addAll(new ParkedEndpoints(accounts).all());
        table.addAll(CommandEndpoints.all(commands, cards));
        table.addAll(new CaseQueries(commands, accounts).all());
        table.addAll(new MoneyQueries(commands).all());
        table.addAll(new NoticeQueries(commands).all());
        table.addAll(new TermsEndpoints(commands, companies, firstAnswers).all());
        table.addAll(new DecideEndpoint(commands).all());
        table.addAll(new ClockEndpoints(clocks).all());
        table.addAll(new RatingEndpoints(commands, firstAnswers).all());
        table.addAll(new WebhookEndpoints(calls.webhooks(), calls.addresses(), firstAnswers).all());
        table.addAll(new ProductEndpoints(calls.products(), calls.addresses()).all());
        table.addAll(new KeyEndpoints(keys, commands, firstAnswers).all());
        table.addAll(new SignInEndpoints(signIn, firstAnswers).all());
        table.addAll(new StaffEndpoints(signIn, commands).all());
        table.addAll(new UsageEndpoints(new Usage(transactions, companies, accounts)).all());
        return AboutEndpoints.added(table);
    }
}
