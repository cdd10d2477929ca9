package goodterms.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import goodterms.server.Running;
import goodterms.server.api.Program.Reply;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class FirstAnswersTest {

    private static final String SUBSCRIBE = """
            {"by": {"name": "ana@example.com"}, "plan": "pro", "interval": "month", "card": {"token": "visa"}}
            """;

    private static Running running;
    private static Program program;

    @BeforeAll
    static void start() throws IOException {
        running = Running.withCompanies();
        program = Program.of(running, "grouptrack");
    }

    @AfterAll
    static void stop() throws IOException {
        program.close();
        running.close();
    }

    @Test
    void ten_who_ask_the_same_with_one_key_have_one_effect_and_get_one_answer() throws Exception {
        program.open("ten");
        List<Future<Reply>> asked = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(10)) {
            for (int i = 0; i < 10; i++) {
                asked.add(threads.submit(
                        () -> program.post("/accounts/ten/subscription", SUBSCRIBE, "Idempotency-Key", "once")));
            }
        }
        List<Reply> replies = new ArrayList<>();
        for (Future<Reply> each : asked) {
            replies.add(each.get());
        }
        assertThat(replies).allSatisfy(reply -> {
            assertThat(reply.status()).isEqualTo(200);
            assertThat(reply.text()).isEqualTo(replies.getFirst().text());
            assertThat(reply.header("ETag")).isEqualTo("\"2\"");
        });
        assertThat(replies.stream()
                        .filter(it -> it.header("Idempotent-Replayed").isEmpty()))
                .hasSize(1);
        assertThat(program.get("/accounts/ten").json().path("version").intValue())
                .isEqualTo(2);
    }

    @Test
    void what_was_refused_first_is_refused_again_though_it_would_happen_now() throws Exception {
        program.open("refused");
        Reply first = program.post(
                "/accounts/refused/cancellation", "{\"by\": {\"name\": \"ana@example.com\"}}", "Idempotency-Key", "r");
        program.subscribe("refused");
        Reply again = program.post(
                "/accounts/refused/cancellation", "{\"by\": {\"name\": \"ana@example.com\"}}", "Idempotency-Key", "r");
        assertThat(first.problem()).isEqualTo("not-subscribed");
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.header("Content-Type")).isEqualTo("application/problem+json");
    }

    @Test
    void the_key_of_one_request_is_none_for_another() throws Exception {
        program.open("other");
        program.post("/accounts/other/subscription", SUBSCRIBE, "Idempotency-Key", "k");
        Reply other = program.post(
                "/accounts/other/subscription", SUBSCRIBE.replace("month", "year"), "Idempotency-Key", "k");
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.problem()).isEqualTo("key-reused");
    }

    @Test
    void what_is_kept_of_an_answer_says_nothing_to_who_reads_the_database() throws Exception {
        program.open("sealed");
        program.post("/accounts/sealed/subscription", SUBSCRIBE, "Idempotency-Key", "sealed");
        List<String> kept = running.server().transactions().of("grouptrack", connection -> {
            List<String> answers = new ArrayList<>();
            try (var select = connection.prepareStatement("select answer from first_answer where account = 'sealed'");
                    var row = select.executeQuery()) {
                while (row.next()) {
                    answers.add(row.getString(1));
                }
            }
            return answers;
        });
        assertThat(kept).hasSize(1).allSatisfy(answer -> assertThat(answer).startsWith("sealed:1:"));
    }

    @Test
    void accounts_on_a_clock_live_on_when_it_is_moved() throws Exception {
        Reply clock = program.post("/clocks", "{\"id\": \"c\", \"now\": \"2026-03-01T09:00:00Z\"}");
        assertThat(clock.status()).as(clock.text()).isEqualTo(201);
        Reply opened = program.post("/accounts", """
                {"id": "timed", "owner": "ana@example.com", "zone": "UTC", "country": "US", "clock": "c"}
                """);
        assertThat(opened.status()).as(opened.text()).isEqualTo(201);
        assertThat(program.subscribe("timed").events()).contains("trial-started");
        Reply moved = program.send("PUT", "/clocks/c/now", "{\"to\": \"2026-04-20T09:00:00Z\"}");
        assertThat(moved.json().path("arrived").booleanValue()).as(moved.text()).isTrue();
        assertThat(program.get("/accounts/timed/events").text())
                .contains("payment-succeeded.1", "subscription-renewed.1");
        assertThat(program.send("PUT", "/clocks/c/now", "{\"to\": \"2026-04-01T09:00:00Z\"}")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void whatever_is_described_as_done_once_is_done_once_and_secrets_are_told_again() throws Exception {
        String place = "{\"page\": \"refunds\", \"place\": \"late-cancellation\", \"helpful\": true}";
        long before = ratings();
        assertThat(twice("/ratings", place).json().path("counted").booleanValue())
                .isTrue();
        assertThat(ratings()).isEqualTo(before + 1);

        String keys = program.get("/keys").text();
        String key = twice("/keys", "{\"name\": \"twice\", \"scopes\": [\"read\"]}")
                .json()
                .path("key")
                .stringValue();
        assertThat(program.get("/keys").json().path("items")).hasSize(1 + items(keys));

        String secret = twice("/webhooks", "{\"url\": \"https://example.com/told\"}")
                .json()
                .path("secret")
                .stringValue();
        assertThat(program.get("/webhooks").json().path("items")).hasSize(1);

        program.open("linked");
        String link = twice("/accounts/linked/links", "{\"person\": \"ana@example.com\"}")
                .json()
                .path("link")
                .stringValue();
        assertThat(kept()).doesNotContain(key, secret, link);
    }

    private static Reply twice(String path, String body) throws Exception {
        Reply first = program.post(path, body, "Idempotency-Key", "twice-" + path);
        Reply again = program.post(path, body, "Idempotency-Key", "twice-" + path);
        assertThat(again.header("Idempotent-Replayed")).as(again.text()).isEqualTo("true");
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.status()).isEqualTo(first.status()).isBetween(200, 201);
        return again;
    }

    private static int items(String list) {
        return new JsonMapper().readTree(list).path("items").size();
    }

    private static long ratings() throws Exception {
        long all = 0;
        for (JsonNode each : program.get("/ratings").json().path("items")) {
            all += each.path("yes").longValue();
        }
        return all;
    }

    private static String kept() {
        return running.server().transactions().of("grouptrack", connection -> {
            try (var select = connection.prepareStatement("select string_agg(answer, ' ') from first_answer");
                    var row = select.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        });
    }

    @Test
    void a_key_that_would_not_be_heeded_is_refused() throws Exception {
        for (String path : List.of("/clocks", "/usage", "/terms-checks")) {
            Reply refused = program.post(path, "{}", "Idempotency-Key", "unheeded");
            assertThat(refused.status()).as(path).isEqualTo(400);
            assertThat(refused.text()).contains("No Idempotency-Key is taken here");
        }
        assertThat(program.send("GET", "/accounts", "", "Idempotency-Key", "read")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void of_two_who_open_one_account_at_once_the_second_is_told_that_it_is_there() throws Exception {
        for (int round = 0; round < 5; round++) {
            String id = "both-" + round;
            List<Future<Reply>> asked = new ArrayList<>();
            try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
                for (int i = 0; i < 8; i++) {
                    asked.add(threads.submit(() -> program.open(id)));
                }
            }
            List<Integer> told = new ArrayList<>();
            for (Future<Reply> each : asked) {
                told.add(each.get().status());
            }
            assertThat(told).containsOnly(201, 409).containsOnlyOnce(201);
        }
    }

    @Test
    void a_key_is_shown_once_and_is_good_until_it_is_revoked() throws Exception {
        Reply made = program.post("/keys", "{\"name\": \"reports\", \"scopes\": [\"read\"]}");
        String text = made.json().path("key").stringValue();
        String address = "/v1/companies/grouptrack/accounts";
        Reply read = program.raw("GET", address, new byte[0], "Authorization", "Bearer " + text);
        assertThat(read.status()).isEqualTo(200);
        String id = text.split("_", -1)[2];
        assertThat(program.get("/keys").text()).contains(id).doesNotContain(text.substring(text.length() - 20));
        assertThat(program.send("DELETE", "/keys/" + id, "").status()).isEqualTo(204);
        assertThat(program.raw("GET", address, new byte[0], "Authorization", "Bearer " + text)
                        .status())
                .isEqualTo(401);
    }
}
