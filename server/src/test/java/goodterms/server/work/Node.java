package goodterms.server.work;

import goodterms.core.account.Command;
import goodterms.core.account.Context;
import goodterms.core.calendar.Interval;
import goodterms.core.catalog.Company;
import goodterms.core.identity.AccountId;
import goodterms.core.identity.Actor;
import goodterms.core.life.Life;
import goodterms.core.payment.SimulatedProcessor;
import goodterms.server.billing.Bookkeeper;
import goodterms.server.company.Companies;
import goodterms.server.desk.CaseFiles;
import goodterms.server.desk.Standings;
import goodterms.server.processor.Book;
import goodterms.server.processor.Faults;
import goodterms.server.processor.Processor;
import goodterms.server.processor.Simulated;
import goodterms.server.store.Accounts;
import goodterms.server.store.Act;
import goodterms.server.store.Address;
import goodterms.server.store.Database;
import goodterms.server.store.Done;
import goodterms.server.store.Kept;
import goodterms.server.store.Keys;
import goodterms.server.store.MasterKey;
import goodterms.server.store.Outbox;
import goodterms.server.store.Transactions;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** One node of a server without its web: for tests of what happens without being asked. Its time stands until it is set. */
public final class Node implements AutoCloseable {

    static final String COMPANY = "grouptrack";
    static final Instant START = Instant.parse("2026-03-01T09:00:00Z");

    /** Longer than anything takes, on whatever machine. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** A clock that is set by hand, and shared by all nodes of a test. */
    static final class Hands implements InstantSource {

        private volatile Instant now = START;

        @Override
        public Instant instant() {
            return now;
        }

        void set(Instant to) {
            now = to;
        }
    }

    final Database database;
    final Transactions transactions;
    final Companies companies = new Companies();
    final Accounts accounts;
    final Outbox outbox;
    final Simulated simulated;
    final Hands time;
    final Keys keys;

    Node(Address address, Hands time, Faults faults, long seed) {
        this.database = Database.at(address, 8);
        this.transactions = new Transactions(database.work());
        this.keys = new Keys(new MasterKey(new byte[32], new SecureRandom()));
        this.accounts = new Accounts(keys, List.of(new Bookkeeper(), new CaseFiles(), new Standings()));
        this.outbox = new Outbox(keys);
        this.simulated = new Simulated(new Book(transactions), faults, new Random(seed));
        this.time = time;
    }

    /** Publishes the company, once for all nodes. */
    Node publish() throws IOException {
        Map<String, String> files = Companies.files(Path.of("../companies/" + COMPANY));
        transactions.of(COMPANY, connection -> {
            companies.publish(connection, COMPANY, files, "test", START);
            return COMPANY;
        });
        return this;
    }

    Company company() {
        return transactions
                .of(COMPANY, connection -> companies.find(connection, COMPANY))
                .orElseThrow();
    }

    /** Opens an account that subscribes and pays by that card. */
    AccountId subscribe(String id, String card) {
        AccountId account = new AccountId(id);
        Company company = company();
        transactions.of(
                COMPANY,
                connection -> accounts.open(
                        connection,
                        company,
                        Life.open(
                                account,
                                "ana@example.com",
                                Optional.empty(),
                                ZoneId.of("UTC"),
                                "US",
                                false,
                                new Context(time.instant(), company)),
                        Optional.empty(),
                        "test",
                        time.instant()));
        give(
                account,
                new Command.Subscribe(
                        Actor.customer("ana@example.com"), "pro", Interval.MONTH, SimulatedProcessor.card(card), true));
        return account;
    }

    Done give(AccountId account, Command command) {
        Company company = company();
        return transactions.of(
                COMPANY,
                connection -> accounts.apply(
                                connection, company, List.of(Act.of(account, command, "test")), time.instant())
                        .getFirst());
    }

    Kept kept(AccountId account) {
        return transactions
                .of(COMPANY, connection -> accounts.find(connection, COMPANY, account))
                .orElseThrow();
    }

    /** The first column of the only row. */
    long counted(String query) {
        return transactions.of(COMPANY, connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(query)) {
                row.next();
                return row.getLong(1);
            }
        });
    }

    Workers work() {
        return work(simulated, new Workers.Sizes(2, 2, 50, 16));
    }

    Workers work(Processor processor, Workers.Sizes sizes) {
        return Workers.start(transactions, companies, accounts, outbox, processor, time, sizes);
    }

    /** Lets time go on, a little at a time, until nothing is due and the processor has answered everything. */
    void settle() throws InterruptedException {
        await(() -> {
            time.set(time.instant().plusSeconds(20));
            accounts.changed().ring();
            return counted("select count(*) from outbox where kind in ('charge', 'pay-back')") == 0
                    && counted("select count(*) from account where next_due <= '" + time.instant() + "'") == 0;
        });
    }

    /** Waits until something holds. */
    public static void await(BooleanSupplier holds) throws InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() > until) {
                throw new AssertionError("it does not come about within " + PATIENCE);
            }
            LockSupport.parkNanos(10_000_000);
        }
    }

    @Override
    public void close() throws IOException {
        simulated.close();
        database.close();
    }
}
