package goodterms.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import goodterms.core.account.Command;
import goodterms.core.identity.AccountId;
import goodterms.core.usage.Activity;
import goodterms.server.Lives;
import goodterms.server.Running;
import goodterms.server.api.Program.Reply;
import goodterms.server.store.Address;
import goodterms.server.work.Node;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

final class HistoryTest {

    @RegisterExtension
    static final Running RUNNING = Running.forAll();

    @Test
    void what_is_committed_late_is_not_missed_by_whoever_read_on_meanwhile() throws Exception {
        Lives lives = Lives.of(RUNNING.server(), "grouptrack");
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch read = new CountDownLatch(1);
        try (Program program = Program.of(RUNNING, "grouptrack");
                ExecutorService beside = Executors.newSingleThreadExecutor()) {
            Future<String> late =
                    beside.submit(() -> RUNNING.server().transactions().of("grouptrack", _ -> {
                        // In the transaction that is under way.
                        lives.open(
                                new AccountId("slow"),
                                Optional.empty(),
                                RUNNING.server().time().instant());
                        written.countDown();
                        return await(read);
                    }));
            assertThat(written.await(2, TimeUnit.MINUTES)).as("written").isTrue();
            program.open("quick");
            Reply early = program.get("/events?limit=500");
            assertThat(accounts(early.json())).doesNotContain("quick", "slow");
            read.countDown();
            assertThat(late.get()).isEqualTo("read");

            String on = early.json().has("cursor")
                    ? "&cursor=" + early.json().path("cursor").stringValue()
                    : "";
            Node.await(() -> accounts(events(program, on)).contains("quick"));
            assertThat(accounts(events(program, on))).containsSubsequence("slow", "quick");
        }
    }

    @Test
    void what_happened_to_one_account_stays_in_its_order_whoever_began_to_write_first() throws Exception {
        Lives lives = Lives.of(RUNNING.server(), "grouptrack");
        AccountId one = new AccountId("one");
        Instant now = RUNNING.server().time().instant();
        lives.open(one, Optional.empty(), now);
        try (Program program = Program.of(RUNNING, "grouptrack");
                ExecutorService beside = Executors.newSingleThreadExecutor()) {
            RUNNING.server().transactions().of("grouptrack", _ -> {
                // This one begins to write, and comes to that account only after another that begins and ends
                // meanwhile.
                lives.open(new AccountId("first"), Optional.empty(), now);
                ended(beside.submit(() -> lives.give(one, Lives.subscribe("pro", "visa"), now)));
                lives.give(one, new Command.RecordActivity(Activity.USED, false), now);
                return one;
            });
            Node.await(() -> versions(events(program, ""), "one").size() == 3);
            assertThat(versions(events(program, ""), "one")).containsExactly(1L, 2L, 3L);
        }
    }

    private static void ended(Future<?> started) {
        try {
            started.get();
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static List<Long> versions(JsonNode page, String account) {
        List<Long> versions = new ArrayList<>();
        page.path("items").forEach(it -> {
            if (it.path("account").stringValue().equals(account)) {
                versions.add(it.path("version").longValue());
            }
        });
        return versions;
    }

    @Test
    void a_transaction_of_somebody_else_that_lasts_delays_what_is_listed_and_changes_nothing_of_it() throws Exception {
        Address elsewhere = Running.database();
        try (Program program = Program.of(RUNNING, "promotrack");
                Connection foreign =
                        DriverManager.getConnection(elsewhere.url(), elsewhere.user(), elsewhere.password());
                Statement statement = foreign.createStatement()) {
            foreign.setAutoCommit(false);
            statement.execute("select pg_current_xact_id()");
            program.open("z-earlier");
            program.open("a-later");
            assertThat(accounts(events(program, ""))).isEmpty();
            foreign.rollback();
            Node.await(() -> accounts(events(program, "")).equals(List.of("z-earlier", "a-later")));
        }
    }

    private static String await(CountDownLatch latch) {
        try {
            return latch.await(2, TimeUnit.MINUTES) ? "read" : "nobody read";
        } catch (InterruptedException asked) {
            throw new IllegalStateException(asked);
        }
    }

    private static JsonNode events(Program program, String on) {
        try {
            return program.get("/events?limit=500" + on).json();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static List<String> accounts(JsonNode page) {
        List<String> accounts = new ArrayList<>();
        page.path("items").forEach(it -> accounts.add(it.path("account").stringValue()));
        return accounts;
    }

    @Test
    void it_is_read_page_by_page_to_its_end_and_on_from_there() throws Exception {
        try (Program program = Program.of(RUNNING, "anytrack")) {
            List<String> all = List.of("e-3", "e-1", "e-2");
            for (String id : all) {
                program.open(id);
            }
            Node.await(() -> accounts(events(program, "")).containsAll(all));
            List<String> read = new ArrayList<>();
            JsonNode page = program.get("/events?limit=1").json();
            read.addAll(accounts(page));
            while (page.has("next")) {
                page = program.get("/events?limit=1&cursor=" + page.path("next").stringValue())
                        .json();
                read.addAll(accounts(page));
            }
            assertThat(read).isEqualTo(all);

            String on = "&cursor=" + page.path("cursor").stringValue();
            assertThat(accounts(events(program, on))).isEmpty();
            program.open("e-4");
            Node.await(() -> accounts(events(program, on)).equals(List.of("e-4")));
            assertThat(events(program, on).at("/items/0/events/0/owner").stringValue())
                    .isEqualTo("ana@example.com");
        }
    }

    @Test
    void what_a_dump_has_brought_from_another_database_comes_first() throws Exception {
        try (Running running = Running.withCompanies();
                Program program = Program.of(running, "promotrack")) {
            program.open("old");
            Address address = running.settingsUsed().database().orElseThrow();
            try (Connection owner = DriverManager.getConnection(address.url(), address.user(), address.password());
                    Statement statement = owner.createStatement()) {
                statement.execute("update journal set position = '900000000000'");
            }
            assertThat(accounts(events(program, ""))).isEmpty();
            String cursor = Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString("900000000000 2026-03-01T09:00:00Z 1 old".getBytes(StandardCharsets.UTF_8));
            assertThat(program.get("/events?cursor=" + cursor).text()).contains("older than the database");

            try (Running again = running.beside()) {
                assertThat(again.server()).isNotSameAs(running.server());
                program.open("new");
                Node.await(() -> accounts(events(program, "")).equals(List.of("old", "new")));
            }
        }
    }

    @Test
    void the_messages_of_a_webhook_are_read_page_by_page() throws Exception {
        try (Program program = Program.of(RUNNING, "customertrackr")) {
            Reply made = program.post("/webhooks", "{\"url\": \"https://example.com/hook\"}");
            assertThat(made.status()).as(made.text()).isEqualTo(201);
            String messages = "/webhooks/" + made.json().path("webhook").stringValue() + "/messages?limit=2";
            for (int i = 0; i < 5; i++) {
                program.open("m-" + i);
            }
            List<String> read = new ArrayList<>();
            JsonNode page = program.get(messages).json();
            read.addAll(accounts(page));
            while (page.has("next")) {
                page = program.get(messages + "&cursor=" + page.path("next").stringValue())
                        .json();
                read.addAll(accounts(page));
            }
            assertThat(read).containsExactly("m-4", "m-3", "m-2", "m-1", "m-0");
            assertThat(program.get(messages + "&cursor=bm9uZQ").status()).isEqualTo(422);
        }
    }
}
