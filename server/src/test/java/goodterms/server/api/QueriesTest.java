package goodterms.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import goodterms.server.Running;
import goodterms.server.api.Program.Reply;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What programs are told of an account that has paid, asked for money back, and waits. */
final class QueriesTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String ANA = "\"by\": {\"name\": \"ana@example.com\"}";

    private static Running running;
    private static Program program;

    @BeforeAll
    static void live() throws Exception {
        running = Running.withCompanies();
        program = Program.of(running, "grouptrack");
        program.post("/clocks", "{\"id\": \"c\", \"now\": \"2026-03-01T09:00:00Z\"}");
        for (String id : new String[] {"q", "waiting"}) {
            program.post("/accounts", """
                    {"id": "%s", "owner": "ana@example.com", "zone": "UTC", "country": "US", "clock": "c"}
                    """.formatted(id));
            program.subscribe(id);
        }
        program.send("PUT", "/clocks/c/now", "{\"to\": \"2026-03-14T09:00:00Z\"}");
        for (String id : new String[] {"q", "waiting"}) {
            Reply asked =
                    program.post("/accounts/" + id + "/refund-requests", "{" + ANA + ", \"reason\": \"technical\"}");
            assertThat(asked.events()).as(asked.text()).contains("refund-requested");
        }
    }

    @AfterAll
    static void stop() throws IOException {
        program.close();
        running.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                             | /company                | grouptrack",
                "/catalog                       | /plans/0/plan           | solo",
                "/accounts                      | /items/0/account        | q",
                "/accounts/q/entitlements       | /access                 | true",
                "/accounts/q/upcoming-invoice   | /invoice/type           | invoice-issued.2",
                "/accounts/q/overview           | /sections/0/title       | Your plan",
                "/accounts/q/invoices           | /items/0/state          | paid",
                "/accounts/q/invoices           | /items/0/number         | 1",
                "/accounts/q/invoices/1         | /lines/0/item/id        | pro",
                "/accounts/q/invoices/1         | /state                  | paid",
                "/accounts/q/payments           | /items/0/state          | succeeded",
                "/invoices                      | /items/0/account        | q",
                "/payments                      | /items/0/amount/amount  | 49.00",
                "/accounts/q/credit-notes       | /items                  | []",
                "/accounts/q/cases/1            | /events/0/type          | refund-requested.2",
                "/accounts/q/notices            | /items/0/letter/kind    | billing",
                "/accounts/q/retention          | /certificates           | []",
                "/terms                         | /items/0/in-force       | true",
                "/clocks/c                      | /now                    | 2026-03-14T09:00:00Z",
            })
    void every_question_is_answered(String path, String pointer, String expected) throws Exception {
        Reply reply = program.get(path);

        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        var found = reply.json().at(pointer);
        assertThat(found.isContainer() ? found.toString() : found.asString())
                .as(reply.text())
                .isEqualTo(expected);
    }

    @Test
    void what_waits_for_a_person_stands_in_the_list_of_open_cases_until_it_is_decided() throws Exception {
        assertThat(waiting()).contains("waiting");
        program.post("/accounts/waiting/cases/1/withdrawal", "{" + ANA + "}");
        assertThat(waiting()).doesNotContain("waiting");
    }

    private static List<String> waiting() throws Exception {
        List<String> accounts = new ArrayList<>();
        program.get("/cases")
                .json()
                .path("items")
                .forEach(it -> accounts.add(it.path("account").stringValue()));
        return accounts;
    }

    @Test
    void a_list_of_all_accounts_goes_on_where_its_page_ended() throws Exception {
        Reply first = program.get("/invoices?limit=1");
        assertThat(first.json().at("/items/0/account").stringValue()).isEqualTo("q");
        Reply second = program.get(
                "/invoices?limit=1&cursor=" + first.json().path("next").stringValue());
        assertThat(second.json().at("/items/0/account").stringValue())
                .as(second.text())
                .isEqualTo("waiting");
        assertThat(second.json().has("next")).isFalse();
        assertThat(program.get("/invoices?cursor=bm9uZQ").status())
                .as("a cursor of another list")
                .isEqualTo(422);
    }

    @Test
    void the_books_are_a_journal() throws Exception {
        String journal = program.get("/accounts/q/books").json().path("journal").stringValue();
        assertThat(journal).contains("account assets:receivable").contains("account:q");
    }

    @Test
    void a_decision_is_made_again_with_the_sentences_it_rests_on() throws Exception {
        Reply decision = program.get("/accounts/q/cases/1/decision");
        Reply decided = program.post("/accounts/q/cases/1/findings", """
                {"by": {"name": "sam", "role": "support lead"}, "finding": {"fault-cause": "none"}}
                """);
        assertThat(decided.status()).as(decided.text()).isEqualTo(200);
        decision = decision.status() == 200 ? decision : program.get("/accounts/q/cases/1/decision");
        assertThat(decision.json().at("/explanation/question").stringValue())
                .as(decision.text())
                .isEqualTo("refund");
        assertThat(decision.json().path("text").stringValue()).contains("refund");
        assertThat(program.get("/accounts/q/cases/1/precedents")
                        .json()
                        .path("items")
                        .isArray())
                .isTrue();
    }

    @Test
    void a_case_of_no_account_is_decided_by_the_terms() throws Exception {
        Reply decided = program.post("/decisions", """
                {"question": "refund", "facts": {"charged": "49.00", "used_since_charge": true}}
                """);
        assertThat(decided.status()).as(decided.text()).isEqualTo(200);
        assertThat(decided.json().at("/explanation/facts").size()).isGreaterThanOrEqualTo(2);
        Reply wrong = program.post("/decisions", "{\"question\": \"refund\", \"facts\": {\"colour\": \"red\"}}");
        assertThat(wrong.json().at("/errors/0/pointer").stringValue()).isEqualTo("/facts/colour");
    }

    @Test
    void a_page_is_checked_compared_and_published() throws Exception {
        Path folder = Path.of("../companies/grouptrack");
        Path page;
        try (var pages = Files.list(folder.resolve("terms"))) {
            page = pages.filter(it -> it.toString().endsWith("refunds.md"))
                    .findFirst()
                    .orElseThrow();
        }
        String text = Files.readString(page);
        ObjectNode check = JSON.createObjectNode().put("text", text + "\n[x](#late-window)\n");
        assertThat(program.post("/terms-checks", check.toString()).status()).isEqualTo(200);
        ObjectNode both = JSON.createObjectNode().put("before", text).put("after", text);
        Reply same = program.post("/terms-comparisons", both.toString());
        assertThat(same.json().path("same").booleanValue()).as(same.text()).isTrue();

        ObjectNode files = JSON.createObjectNode();
        goodterms.server.company.Companies.files(folder).forEach(files::put);
        Reply published = program.post(
                "/terms", JSON.createObjectNode().set("files", files).toString());
        assertThat(published.status()).as(published.text()).isEqualTo(201);
        files.put("company.yaml", "id: grouptrack\n");
        Reply broken = program.post(
                "/terms", JSON.createObjectNode().set("files", files).toString());
        assertThat(broken.status()).isEqualTo(422);
    }
}
