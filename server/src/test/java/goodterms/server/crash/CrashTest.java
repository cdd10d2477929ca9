package goodterms.server.crash;

import static org.assertj.core.api.Assertions.assertThat;

import goodterms.server.store.Address;
import goodterms.server.store.Database;
import goodterms.server.store.Keys;
import goodterms.server.store.MasterKey;
import goodterms.server.store.Transactions;
import goodterms.server.verify.Finding;
import goodterms.server.verify.Verify;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** As many kills as {@code -Dgoodterms.kills} says, each at a random moment; every fourth kills the database as well. */
final class CrashTest {

    private static final int KILLS = Integer.getInteger("goodterms.kills", 4);
    private static final int CLIENTS = 4;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);
    private static final Path COMPANY = Path.of("../companies/grouptrack");

    private final Crowd crowd = new Crowd();
    private final Random chance = new Random(Long.getLong("goodterms.seed", 2026));
    private Instant begin = Instant.parse("2026-03-01T09:00:00Z");

    @Test
    void whatever_is_killed_nothing_confirmed_is_lost_and_no_money_moves_twice(@TempDir Path folder) throws Exception {
        for (int kill = 1; kill <= KILLS; kill++) {
            live(folder, kill);
        }
        Killable last = Killable.start(folder, begin, COMPANY);
        try {
            Optional<String[]> ready = last.ready();
            assertThat(ready).as("it serves again%n%s", last.said()).isPresent();
            look(last.databasePort());
            assertThat(last.end())
                    .as("it ends when it is asked to%n%s", last.said())
                    .isZero();
        } finally {
            last.kill();
        }
    }

    /** Starts a server, lets people at it, and kills it. */
    private void live(Path folder, int number) throws IOException, InterruptedException {
        long started = System.nanoTime();
        Killable server = Killable.start(folder, begin, COMPANY);
        if (number % 10 == 0) {
            // While it starts.
            server.lives(Duration.ofMillis(chance.nextInt(3000)));
        } else {
            Optional<String[]> ready = server.ready();
            assertThat(ready).as("start %d%n%s", number, server.said()).isPresent();
            List<Thread> people = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                long seed = chance.nextLong();
                people.add(Thread.startVirtualThread(() -> crowd.ask(ready.get()[0], ready.get()[1], seed)));
            }
            int enough = crowd.confirmed.size() + 10 + chance.nextInt(60);
            long until = System.nanoTime() + PATIENCE.toNanos();
            while ((crowd.confirmed.size() < enough || crowd.refunds.get() == 0) && System.nanoTime() < until) {
                server.lives(Duration.ofMillis(5));
            }
            server.lives(Duration.ofMillis(chance.nextInt(200)));
            if (number % 4 == 0) {
                server.killDatabase();
                server.lives(Duration.ofMillis(chance.nextInt(300)));
            }
            server.kill();
            for (Thread person : people) {
                person.join();
            }
        }
        server.kill();
        // Some days pass until it is started again, in which much falls due.
        begin = begin.plus(Duration.ofNanos(System.nanoTime() - started).multipliedBy(Serving.FASTER))
                .plus(Duration.ofDays(1 + chance.nextInt(9)));
    }

    private void look(int port) throws IOException {
        Address address = new Address("jdbc:postgresql://localhost:" + port + "/postgres", "postgres", "");
        try (Database database = Database.at(address, 4)) {
            Transactions transactions = new Transactions(database.work());
            settle(transactions);
            List<Finding> findings = new ArrayList<>();
            Verify.Looked looked = new Verify(transactions, new Keys(new MasterKey(new byte[32], new SecureRandom())))
                    .all(findings::add);
            System.out.println(KILLS + " kills: " + looked + ", answers " + crowd.answers + ", money moved "
                    + counted(transactions, "select count(*) from processor_book where moved")
                    + " times, told again " + counted(transactions, "select sum(asked - 1) from processor_book"));
            assertThat(crowd.surprises).isEmpty();
            assertThat(findings).isEmpty();
            assertThat(crowd.confirmed).hasSizeGreaterThan(KILLS * 5);
            for (Crowd.Confirmed each : crowd.confirmed) {
                assertThat(isKept(transactions, each)).as(each.toString()).isTrue();
            }
            assertThat(counted(transactions, "select count(*) from processor_book where way = 'GIVEN_BACK'"))
                    .isPositive();
        }
    }

    /** Waits until the processor has answered everything. */
    private static void settle(Transactions transactions) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (counted(transactions, "select count(*) from outbox where kind in ('charge', 'pay-back')") > 0) {
            assertThat(System.nanoTime())
                    .as("the processor is asked until it answers")
                    .isLessThan(until);
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
    }

    private static boolean isKept(Transactions transactions, Crowd.Confirmed confirmed) {
        return transactions.of(Serving.COMPANY, connection -> {
            try (PreparedStatement select =
                    connection.prepareStatement("select from journal where account = ? and number = ?")) {
                select.setString(1, confirmed.account());
                select.setLong(2, confirmed.version());
                try (ResultSet row = select.executeQuery()) {
                    return row.next();
                }
            }
        });
    }

    private static long counted(Transactions transactions, String query) {
        return transactions.of(Serving.COMPANY, connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(query)) {
                row.next();
                return row.getLong(1);
            }
        });
    }
}
