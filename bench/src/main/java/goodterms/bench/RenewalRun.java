package goodterms.bench;

import goodterms.core.account.Command;
import goodterms.core.account.Context;
import goodterms.core.calendar.Interval;
import goodterms.core.catalog.Company;
import goodterms.core.identity.AccountId;
import goodterms.core.identity.Actor;
import goodterms.core.life.Life;
import goodterms.core.payment.ChargeResult;
import goodterms.core.payment.PayBackResult;
import goodterms.core.payment.SimulatedProcessor;
import goodterms.server.billing.Bookkeeper;
import goodterms.server.company.Companies;
import goodterms.server.figures.StaleFigures;
import goodterms.server.processor.Processor;
import goodterms.server.store.Accounts;
import goodterms.server.store.Act;
import goodterms.server.store.Database;
import goodterms.server.store.Keys;
import goodterms.server.store.MasterKey;
import goodterms.server.store.Outbox;
import goodterms.server.store.Transactions;
import goodterms.server.work.Workers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/**
 * The renewal run of a server on PostgreSQL with durable commits: so many accounts fall due at once, each gets its
 * invoice in one commit and its payment in another.
 */
public final class RenewalRun {

    private static final String COMPANY = "grouptrack";
    private static final Instant START = Instant.parse("2026-01-01T09:00:00Z");
    private static final int SIGN_UP = 1_000;

    private final Path folder;
    private final Database database;
    private final Transactions transactions;
    private final Companies companies = new Companies();
    private final Accounts accounts;
    private final Outbox outbox;
    private volatile Instant now = START;

    private RenewalRun(Path folder) throws IOException {
        this.folder = folder;
        this.database = Database.embedded(folder.resolve("data"), 8);
        this.transactions = new Transactions(database.work());
        Keys keys = new Keys(new MasterKey(new byte[32], new SecureRandom()));
        this.accounts = new Accounts(keys, List.of(new Bookkeeper(), new StaleFigures()));
        this.outbox = new Outbox(keys);
    }

    /** Takes how many accounts there are, and how many months they live; prints a row of a table for each month. */
    public static void main(String[] arguments) throws Exception {
        int many = Integer.parseInt(arguments[0]);
        int months = Integer.parseInt(arguments[1]);
        Path folder = Files.createTempDirectory("renewal-run");
        try {
            new RenewalRun(folder).run(many, months);
        } finally {
            Scratch.remove(folder);
        }
    }

    private void run(int many, int months) throws IOException, SQLException, InterruptedException {
        try (Tally tally = Tally.of(folder.resolve("data"))) {
            publish();
            signUp(many);
            InstantSource time = () -> now;
            System.out.println(Tally.HEADER);
            try (Workers _ =
                    Workers.start(transactions, companies, accounts, outbox, new AtOnce(), time, Workers.Sizes.USUAL)) {
                settled(many);
                for (int month = 1; month <= months; month++) {
                    Instant due = START.atZone(ZoneOffset.UTC).plusMonths(month).toInstant();
                    Tally.Marks before = tally.marks();
                    now = due;
                    accounts.changed().ring();
                    settled(many);
                    System.out.println(tally.row(month, many, before));
                }
            }
            System.out.println(new PlainCopy(tally.connection(), folder).row(many, now));
        } finally {
            database.close();
        }
    }

    private void publish() throws IOException {
        var files = Companies.files(Path.of("companies", COMPANY));
        transactions.of(COMPANY, connection -> {
            companies.publish(connection, COMPANY, files, "bench", START);
            return COMPANY;
        });
    }

    private void signUp(int many) {
        Actor ana = Actor.customer("ana@example.com");
        for (int first = 0; first < many; first += SIGN_UP) {
            List<AccountId> ids = IntStream.range(first, Math.min(first + SIGN_UP, many))
                    .mapToObj(number -> new AccountId(String.format(Locale.ROOT, "a-%07d", number)))
                    .toList();
            transactions.of(COMPANY, connection -> {
                Company company = companies.find(connection, COMPANY).orElseThrow();
                Context context = new Context(START, company);
                List<Act> acts = new ArrayList<>();
                for (AccountId id : ids) {
                    accounts.open(
                            connection,
                            company,
                            Life.open(id, ana.name(), Optional.empty(), ZoneOffset.UTC, "US", false, context),
                            Optional.empty(),
                            "bench",
                            START);
                    acts.add(Act.of(
                            id,
                            new Command.Subscribe(ana, "pro", Interval.MONTH, SimulatedProcessor.card("visa"), true),
                            "bench"));
                }
                return accounts.apply(connection, company, acts, START);
            });
        }
    }

    /** Waits until nothing is due, and the processor has answered everything. */
    private void settled(int many) throws InterruptedException {
        // Seldom enough to take nothing from what is measured, often enough to measure a hundredth of it.
        long pause = 20_000_000L * Math.max(1, many / 10_000);
        while (transactions.of(COMPANY, connection -> {
            try (var select = connection.prepareStatement("""
                    select (select min(next_due) from account
                            where company = ? and next_due is not null and clock is null and parked is null) <= ?
                        or exists (select from outbox where company = ? and kind = 'charge' and clock is null)
                    """)) {
                select.setString(1, COMPANY);
                select.setObject(2, now.atOffset(ZoneOffset.UTC));
                select.setString(3, COMPANY);
                try (var row = select.executeQuery()) {
                    row.next();
                    return row.getBoolean(1);
                }
            }
        })) {
            LockSupport.parkNanos(pause);
        }
    }

    /** A processor that takes all money at once, and forgets about it: what is measured is ours. */
    private static final class AtOnce implements Processor {
        @Override
        public Answer<ChargeResult> charge(Charge charge) {
            return new Answer.Now<>(ChargeResult.SUCCEEDED);
        }

        @Override
        public Answer<PayBackResult> payBack(PayBack payBack) {
            return new Answer.Now<>(PayBackResult.SUCCEEDED);
        }

        @Override
        public void tell(Listener listener) {}
    }
}
