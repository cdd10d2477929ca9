package goodterms.server;

import goodterms.core.payment.SimulatedProcessor;
import goodterms.server.api.ApiKeys;
import goodterms.server.api.Endpoints;
import goodterms.server.billing.Bookkeeper;
import goodterms.server.clock.Clocks;
import goodterms.server.clock.Outside;
import goodterms.server.company.Companies;
import goodterms.server.console.Console;
import goodterms.server.console.Tools;
import goodterms.server.demo.Demo;
import goodterms.server.demo.OutboxPages;
import goodterms.server.demo.StartPages;
import goodterms.server.desk.CaseFiles;
import goodterms.server.desk.Standings;
import goodterms.server.entry.Entrance;
import goodterms.server.entry.Entry;
import goodterms.server.figures.Figures;
import goodterms.server.figures.StaleFigures;
import goodterms.server.neighbour.Neighbours;
import goodterms.server.neighbour.Signals;
import goodterms.server.operate.Operating;
import goodterms.server.pages.TermsPages;
import goodterms.server.portal.Portal;
import goodterms.server.precedent.DecidedCases;
import goodterms.server.processor.Book;
import goodterms.server.processor.Faults;
import goodterms.server.processor.Simulated;
import goodterms.server.signin.SignIn;
import goodterms.server.site.Area;
import goodterms.server.site.Documents;
import goodterms.server.site.Gate;
import goodterms.server.site.Site;
import goodterms.server.site.Steps;
import goodterms.server.store.Accounts;
import goodterms.server.store.Database;
import goodterms.server.store.Keys;
import goodterms.server.store.MasterKey;
import goodterms.server.store.Outbox;
import goodterms.server.store.Transactions;
import goodterms.server.web.Addresses;
import goodterms.server.web.Calling;
import goodterms.server.web.Origin;
import goodterms.server.web.Rates;
import goodterms.server.web.Web;
import goodterms.server.webhook.Following;
import goodterms.server.webhook.Reach;
import goodterms.server.work.Workers;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** A server, running: where everything it is made of is put together. */
public final class Server implements AutoCloseable {

    /** How often each key may ask. */
    private static final int CALLS_PER_SECOND = 500;

    /** How often one may try to come in from one address, people and programs together. */
    private static final int TRIES_PER_SECOND = 20;

    /** How long somebody waits at most for a provider of identities. */
    private static final Duration PROVIDER_PATIENCE = Duration.ofSeconds(5);

    private final Settings settings;
    private final Database database;
    private final InstantSource time;
    private final Transactions transactions;
    private final MasterKey master;
    private final Operating operating;
    private final Rates doors = new Rates(TRIES_PER_SECOND, System::nanoTime);
    private final Companies companies = new Companies();
    private final Accounts accounts;
    private final Calling providers;
    private final SignIn signIn;
    private final Clocks clocks;
    private final Outbox outbox;
    private final Simulated processor;
    private final Workers workers;
    private final Figures figures;
    private final Chores chores;
    private final Outgoing outgoing;
    private final Web web;

    private Server(Settings settings, InstantSource time, Faults faults, Database database) throws IOException {
        this.settings = settings;
        this.database = database;
        this.time = time;
        this.transactions = new Transactions(database.work());
        this.operating = new Operating(transactions, time, settings.metricsToken());
        SecureRandom random = new SecureRandom();
        this.master = new MasterKey(settings.masterKey().bytes(), random);
        Keys keys = new Keys(master);
        this.accounts = new Accounts(
                keys,
                List.of(
                        operating.decisions(),
                        new Bookkeeper(),
                        new CaseFiles(),
                        new Standings(),
                        new DecidedCases(),
                        new StaleFigures(),
                        new Following(time),
                        new Outside(time),
                        new Neighbours(new Signals(master), time)));
        this.figures = new Figures(accounts.records());
        this.providers = new Calling(new Addresses(settings.webhooks() == Reach.ANYWHERE), PROVIDER_PATIENCE);
        this.signIn = new SignIn(transactions, accounts, master, providers, random, time);
        this.clocks = new Clocks(transactions, companies, accounts, time);
        this.processor = new Simulated(new Book(transactions), faults, RandomGenerator.getDefault());
        this.outbox = new Outbox(keys);
        this.outgoing = new Outgoing(transactions, companies, accounts, outbox, master, settings.webhooks(), time);
        this.web = Web.listen(settings.host(), settings.port(), routes());
        outgoing.start();
        this.workers = Workers.start(transactions, companies, accounts, outbox, processor, time, Workers.Sizes.USUAL);
        operating.workers(workers::atWork);
        this.chores = new Chores(transactions, companies, accounts, figures, outbox, settings.smtp(), time);
    }

    /**
     * Starts a server; it serves when this returns.
     *
     * @param time the time of day
     * @throws Unfit if it can't start for a reason that whoever runs it can mend
     */
    public static Server start(Settings settings, InstantSource time) throws IOException {
        return start(settings, time, Faults.NONE);
    }

    /**
     * Starts a server whose simulated processor has faults.
     *
     * @param time the time of day
     * @throws Unfit if it can't start for a reason that whoever runs it can mend
     */
    public static Server start(Settings settings, InstantSource time, Faults faults) throws IOException {
        Database database = NotStarted.told(
                settings,
                () -> settings.database().isPresent()
                        ? Database.at(settings.database().get(), settings.connections())
                        : Database.embedded(settings.data(), settings.connections()));
        try {
            return NotStarted.told(settings, () -> new Server(settings, time, faults, database));
        } catch (IOException | RuntimeException failed) {
            database.close();
            throw failed;
        }
    }

    private RouterFunction<ServerResponse> routes() {
        Documents documents =
                new Documents(settings.demo().map(_ -> StartPages.links("")).orElse(List.of()));
        Origin origin = new Origin(settings.proxies());
        Entrance entrance = new Entrance(
                documents,
                transactions,
                companies,
                accounts,
                signIn,
                this::site,
                origin,
                doors,
                settings.demo().map(_ -> Demo.OUTBOX));
        TermsPages terms = new TermsPages(documents, transactions, companies, origin, time);
        return RouterFunctions.route()
                .add(Documents.assets())
                .add(operating.routes())
                .add(Endpoints.api(
                                transactions,
                                companies,
                                accounts,
                                signIn,
                                clocks,
                                outgoing.calls(),
                                master,
                                SimulatedProcessor::card,
                                time,
                                origin,
                                new Rates(CALLS_PER_SECOND, System::nanoTime),
                                doors)
                        .routes())
                .add(people(entrance))
                .add(demo(entrance))
                .add(terms.routes())
                .add(terms.elsewhere())
                .filter(operating::watched)
                .build();
    }

    /** Where people come in, and what they find there. */
    private RouterFunction<ServerResponse> people(Entrance entrance) {
        Documents documents = entrance.documents();
        Entry entry = new Entry(entrance, time);
        Gate portal = gate(Area.PORTAL, entry, documents);
        Gate console = gate(Area.CONSOLE, entry, documents);
        Steps steps = new Steps(accounts);
        return entry.routes(
                portal,
                console,
                RouterFunctions.route()
                        .add(new Portal(portal, documents, steps).routes())
                        .add(new Console(console, documents, steps, tools()).routes())
                        .build());
    }

    /** Nothing, where it is no demo. */
    private RouterFunction<ServerResponse> demo(Entrance entrance) {
        return settings.demo()
                .map(demo -> new StartPages(entrance, clocks, demo)
                        .routes()
                        .and(new OutboxPages(entrance, outbox, time).routes()))
                .orElse(_ -> Optional.empty());
    }

    /** What staff have at hand to look after their company. */
    private Tools tools() {
        return new Tools(
                transactions,
                companies,
                accounts,
                signIn,
                clocks,
                outgoing.calls().webhooks(),
                figures,
                new ApiKeys());
    }

    private Gate gate(Area area, Entry entry, Documents documents) {
        return new Gate(area, entry.door(area), documents, transactions, companies, signIn, time);
    }

    /** Where people find it from outside. */
    private Site site() {
        return settings.site().orElseGet(() -> new Site("http://127.0.0.1:" + port()));
    }

    /** The port it listens on. */
    public int port() {
        return web.port();
    }

    /** The time of day it goes by. */
    public InstantSource time() {
        return time;
    }

    /** Where its transactions begin. */
    public Transactions transactions() {
        return transactions;
    }

    /** The companies it works for. */
    public Companies companies() {
        return companies;
    }

    /** Their accounts. */
    public Accounts accounts() {
        return accounts;
    }

    /** How people come in. */
    public SignIn signIn() {
        return signIn;
    }

    /** The clocks that tests move by hand. */
    public Clocks clocks() {
        return clocks;
    }

    @Override
    public void close() throws IOException {
        web.close();
        chores.close();
        workers.close();
        outgoing.close();
        providers.close();
        processor.close();
        database.close();
    }
}
