package goodterms.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import goodterms.server.Running;
import goodterms.server.api.Program.Reply;
import goodterms.server.signin.Scope;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class CommandsTest {

    private static final String ANA = "{\"by\": {\"name\": \"ana@example.com\"}}";

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
    void an_account_is_opened_subscribes_cancels_and_takes_that_back() throws Exception {
        Reply opened = program.open("life");
        assertThat(opened.status()).as(opened.text()).isEqualTo(201);
        assertThat(opened.events()).containsExactly("account-opened");

        Reply subscribed = program.subscribe("life");
        assertThat(subscribed.status()).as(subscribed.text()).isEqualTo(200);
        assertThat(subscribed.events()).contains("trial-started");
        assertThat(subscribed.header("ETag")).isEqualTo("\"2\"");

        Reply cancelled = program.post("/accounts/life/cancellation", ANA);
        assertThat(cancelled.events()).contains("cancellation-accepted");
        Reply withdrawn = program.send("DELETE", "/accounts/life/cancellation?by=ana@example.com", "");
        assertThat(withdrawn.events()).contains("cancellation-withdrawn");

        Reply account = program.get("/accounts/life");
        assertThat(account.json().at("/state/subscription/type").stringValue()).isEqualTo("trialing");
        assertThat(account.header("ETag")).isEqualTo("\"4\"");
    }

    @Test
    void what_is_refused_is_a_problem_that_says_what_to_do() throws Exception {
        program.open("refused");
        Reply refused = program.post("/accounts/refused/cancellation", ANA);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(refused.problem()).isEqualTo("not-subscribed");
        assertThat(refused.json().path("remedy").stringValue()).isNotBlank();
    }

    @Test
    void a_preview_says_what_would_happen_and_nothing_does() throws Exception {
        program.open("preview");
        program.subscribe("preview");
        Reply preview = program.post("/accounts/preview/cancellation?preview=true", ANA);

        assertThat(preview.events()).contains("cancellation-accepted");
        assertThat(preview.json().path("sentences").size()).isPositive();
        assertThat(program.get("/accounts/preview").json().path("version").intValue())
                .isEqualTo(2);
        Reply refused = program.post("/accounts/preview/subscription?preview=true", """
                {"by": {"name": "ana@example.com"}, "plan": "pro", "interval": "month"}
                """);
        assertThat(refused.status()).isEqualTo(200);
        assertThat(refused.json().at("/refusal/type").stringValue()).endsWith("/already-subscribed");
    }

    @Test
    void a_command_for_another_version_does_not_happen() throws Exception {
        program.open("versions");
        program.subscribe("versions");
        Reply late = program.post("/accounts/versions/cancellation", ANA, "If-Match", "\"1\"");
        assertThat(late.status()).isEqualTo(412);
        Reply timely = program.post("/accounts/versions/cancellation", ANA, "If-Match", "\"2\"");
        assertThat(timely.status()).isEqualTo(200);
    }

    @Test
    void every_event_is_told_again_page_by_page() throws Exception {
        program.open("events");
        program.subscribe("events");
        program.post("/accounts/events/cancellation", ANA);

        Reply first = program.get("/accounts/events/events?limit=2");
        assertThat(first.json().path("items").size()).isEqualTo(2);
        assertThat(first.json().at("/items/0/events/0/type").stringValue()).isEqualTo("account-opened.1");
        Reply second = program.get("/accounts/events/events?limit=2&cursor="
                + first.json().path("next").stringValue());
        assertThat(second.json().path("items").size()).isEqualTo(1);
        assertThat(second.json().at("/items/0/command").stringValue()).isEqualTo("cancel");
        assertThat(second.json().has("next")).isFalse();
    }

    @Test
    void every_wrong_field_is_pointed_at() throws Exception {
        program.open("fields");
        Reply wrong = program.post("/accounts/fields/subscription", """
                {"by": {"name": 5}, "interval": "week", "colour": "red", "card": {"token": "visa"}}
                """);
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.problem()).isEqualTo("invalid-fields");
        assertThat(wrong.text()).contains("/by/name", "/interval", "plan", "colour");
    }

    @Test
    void who_asks_is_said_only_with_a_key_that_allows_it() throws Exception {
        program.open("by");
        try (Program plain = Program.with(running, "grouptrack", Set.of(Scope.WRITE), Optional.empty());
                Program lead = Program.with(running, "grouptrack", Set.of(Scope.WRITE), Optional.of("support lead"))) {
            assertThat(plain.subscribe("by").problem()).isEqualTo("forbidden");
            assertThat(plain.post("/accounts/by/messages", "{\"about\": \"other\"}")
                            .problem())
                    .isEqualTo("invalid-fields");
            Reply asked = lead.post("/accounts/by/messages", """
                    {"about": "other", "customer": "ana@example.com"}
                    """);
            assertThat(asked.status()).as(asked.text()).isEqualTo(200);
            assertThat(plain.get("/accounts/by").status()).isEqualTo(403);
        }
    }

    @Test
    void nobody_without_a_key_of_the_company_is_answered() throws Exception {
        try (Program other = Program.of(running, "anytrack")) {
            Reply wrong = other.raw("GET", "/v1/companies/grouptrack/accounts", new byte[0]);
            assertThat(wrong.status()).isEqualTo(403);
            String forged = program.key().replaceFirst("gt_grouptrack", "gt_anytrack");
            Reply none = other.raw(
                    "GET", "/v1/companies/anytrack/accounts", new byte[0], "Authorization", "Bearer " + forged);
            assertThat(none.status()).isEqualTo(401);
            assertThat(none.header("WWW-Authenticate")).isEqualTo("Bearer");
        }
    }

    @Test
    void what_is_not_there_is_a_problem_too() throws Exception {
        assertThat(program.get("/nothing").status()).isEqualTo(404);
        assertThat(program.get("/accounts/nobody").problem()).isEqualTo("not-found");
        Reply method = program.send("PUT", "/accounts", "{}");
        assertThat(method.status()).isEqualTo(405);
        assertThat(method.header("Allow")).isEqualTo("GET, POST");
        assertThat(program.send("GET", "/accounts", "", "Accept", "text/html").status())
                .isEqualTo(406);
        assertThat(program.post("/accounts", "owner=ana", "Content-Type", "text/plain")
                        .status())
                .isEqualTo(415);
        assertThat(program.post("/accounts", "{" + " ".repeat(300_000) + "}").status())
                .isEqualTo(413);
        assertThat(program.post("/accounts", "{\"id\": \"a\", \"id\": \"b\"}").status())
                .isEqualTo(400);
    }
}
