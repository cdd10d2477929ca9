package goodterms.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import goodterms.core.usage.Reports;
import goodterms.server.Running;
import goodterms.server.api.Program.Reply;
import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

final class UsageTest {

    private static Running running;
    private static Program program;

    @BeforeAll
    static void start() throws IOException {
        running = Running.withCompanies();
        program = Program.of(running, "anytrack");
    }

    @AfterAll
    static void stop() throws IOException {
        program.close();
        running.close();
    }

    private static void subscribed(String id) throws Exception {
        assertThat(program.open(id).status()).isEqualTo(201);
        subscribe(id);
    }

    private static void subscribe(String id) throws Exception {
        Reply catalog = program.get("/catalog");
        String plan = catalog.json().at("/plans/0/plan").stringValue();
        Reply subscribed = program.post("/accounts/" + id + "/subscription", """
                {"by": {"name": "ana@example.com"}, "plan": "%s", "interval": "month", "card": {"token": "visa"}}
                """.formatted(plan));
        assertThat(subscribed.status()).as(subscribed.text()).isEqualTo(200);
    }

    private static String report(String account, String id, int quantity) {
        return "{\"account\": \"%s\", \"id\": \"%s\", \"meter\": \"sessions\", \"quantity\": %d}"
                .formatted(account, id, quantity);
    }

    private static long used(String account) throws Exception {
        return program.get("/accounts/" + account + "/entitlements")
                .json()
                .at("/meters/0/used")
                .longValue();
    }

    @Test
    void each_report_of_a_batch_is_counted_once_however_often_it_is_sent() throws Exception {
        subscribed("once");
        String batch = IntStream.range(0, 300)
                .mapToObj(i -> report("once", "r" + i, 2))
                .collect(Collectors.joining(",", "[", "]"));
        Reply first = program.post("/usage", batch);
        assertThat(first.json().path("taken").intValue()).as(first.text()).isEqualTo(300);
        assertThat(used("once")).isEqualTo(600);

        String more = batch.substring(0, batch.length() - 1) + "," + report("once", "new", 5) + "]";
        Reply second = program.post("/usage", more);
        assertThat(second.json().path("taken").intValue()).isEqualTo(1);
        assertThat(second.json().path("known").intValue()).isEqualTo(300);
        assertThat(used("once")).isEqualTo(605);
    }

    @Test
    void on_a_clock_that_stands_still_any_number_of_batches_is_counted() throws Exception {
        program.post("/clocks", """
                {"id": "still", "now": "2030-03-01T09:00:00Z"}
                """);
        assertThat(program.post("/accounts", """
                        {"id": "busy", "owner": "ana@example.com", "zone": "UTC", "country": "US", "clock": "still"}
                        """).status()).isEqualTo(201);
        subscribe("busy");
        for (int i = 0; i < 2 * Reports.KEPT; i++) {
            Reply taken = program.post("/usage", "[" + report("busy", "b" + i, 1) + "]");
            assertThat(taken.json().path("taken").intValue()).as(taken.text()).isEqualTo(1);
        }
        assertThat(used("busy")).isEqualTo(2 * Reports.KEPT);
        Reply late = program.post(
                "/usage", "[" + level("busy", "l", 2).replace("}", ", \"happened\": \"2030-03-01T08:57:00Z\"}") + "]");
        assertThat(late.json().path("taken").intValue()).as(late.text()).isEqualTo(1);
        Reply own = program.post("/accounts/busy/usage", """
                {"reports": [{"meter": "sessions", "quantity": 1}]}
                """);
        assertThat(own.status())
                .as("an id is asked for where nobody else remembers")
                .isEqualTo(422);
    }

    @Test
    void a_level_stands_where_the_last_report_of_the_batch_leaves_it() throws Exception {
        subscribed("levels");
        assertThat(program.post("/usage", "[" + level("levels", "b", 10) + "," + level("levels", "a", 3) + "]")
                        .status())
                .isEqualTo(200);
        assertThat(standing("levels")).isEqualTo(3);
    }

    private static String level(String account, String id, int quantity) {
        return report(account, id, quantity).replace("sessions", "properties");
    }

    private static long standing(String account) throws Exception {
        for (JsonNode meter :
                program.get("/accounts/" + account + "/entitlements").json().path("meters")) {
            if (meter.path("meter").stringValue("").equals("properties")) {
                return meter.path("used").longValue();
            }
        }
        throw new AssertionError("no meter for properties");
    }

    @Test
    void reports_of_many_accounts_come_a_line_each() throws Exception {
        subscribed("line-1");
        subscribed("line-2");
        String lines = report("line-1", "a", 1) + "\n" + report("line-2", "a", 3) + "\n" + report("line-1", "b", 4);
        Reply taken = program.post("/usage", lines, "Content-Type", "application/x-ndjson");
        assertThat(taken.json().path("taken").intValue()).as(taken.text()).isEqualTo(3);
        assertThat(used("line-1")).isEqualTo(5);
        assertThat(used("line-2")).isEqualTo(3);
    }

    @Test
    void what_an_account_refuses_can_be_sent_again_and_keeps_no_other_from_counting() throws Exception {
        subscribed("fine");
        program.open("bare");
        String batch = "[" + report("fine", "x", 1) + "," + report("bare", "x", 1) + "," + report("gone", "x", 1) + "]";
        Reply taken = program.post("/usage", batch);
        assertThat(taken.json().path("taken").intValue()).as(taken.text()).isEqualTo(1);
        assertThat(taken.json().path("refused").size()).isEqualTo(2);
        assertThat(taken.text()).contains("not-subscribed", "not-found");
        subscribed("gone");
        assertThat(program.post("/usage", batch).json().path("taken").intValue())
                .isEqualTo(1);
        assertThat(used("gone")).isEqualTo(1);
    }

    @Test
    void an_account_that_breaks_is_left_out_and_all_others_are_counted() throws Exception {
        for (String id : new String[] {"whole-1", "torn", "whole-2"}) {
            subscribed(id);
        }
        program.post("/usage", "[" + report("whole-1", "old", 1) + "]");
        String batch = "[" + report("whole-1", "old", 1) + "," + report("whole-1", "x", 2) + ","
                + report("torn", "x", 4) + "," + report("torn", "y", 4) + "," + report("whole-2", "x", 8) + "]";
        String state = tear("torn", "{\"type\":\"account.1\"}", "");

        Reply taken = program.post("/usage", batch);

        assertThat(taken.status()).as(taken.text()).isEqualTo(200);
        assertThat(taken.json().path("accounts").toString()).isEqualTo("""
                [{"account":"torn","taken":0,"known":0,"refused":2},\
                {"account":"whole-1","taken":1,"known":1,"refused":0},\
                {"account":"whole-2","taken":1,"known":0,"refused":0}]""");
        assertThat(taken.json().at("/refused/0/problem/type").stringValue()).endsWith("/internal");
        assertThat(used("whole-1")).isEqualTo(3);
        assertThat(used("whole-2")).isEqualTo(8);

        tear("torn", state, "again");
        assertThat(program.post("/usage", batch).json().path("taken").intValue())
                .isEqualTo(2);
        assertThat(used("torn")).isEqualTo(8);
    }

    /**
     * Puts something else where the state of an account stands, and has nobody remember it.
     *
     * @return what stood there
     */
    private static String tear(String account, String state, String head) {
        return running.server().transactions().of("anytrack", connection -> {
            try (var update = connection.prepareStatement("""
                    update account a set state = ?, head = ? from account b
                    where a.id = ? and b.company = a.company and b.id = a.id returning b.state
                    """)) {
                update.setString(1, state);
                update.setString(2, head);
                update.setString(3, account);
                try (var row = update.executeQuery()) {
                    row.next();
                    return row.getString(1);
                }
            }
        });
    }

    @Test
    void use_that_has_not_happened_yet_is_not_lost_in_a_sum() throws Exception {
        subscribed("future");
        String late = report("future", "f", 1).replace("}", ", \"happened\": \"2199-01-01T00:00:00Z\"}");
        Reply taken = program.post("/usage", "[" + report("future", "n", 1) + "," + late + "]");
        assertThat(taken.text()).contains("usage-in-future");
        assertThat(used("future")).isZero();
    }

    @Test
    void a_report_that_is_none_is_pointed_at() throws Exception {
        Reply wrong = program.post("/usage", "[" + report("a", "b", 1) + ", {\"account\": \"a\", \"colour\": 1}]");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.json().at("/errors/0/pointer").stringValue()).isEqualTo("/1/colour");
        assertThat(program.post("/usage", "{\"account\": ").status()).isEqualTo(400);
    }
}
