package goodterms.server.product;

import static goodterms.server.product.LiveProduct.until;
import static goodterms.server.site.Browser.follow;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import goodterms.server.Running;
import goodterms.server.api.Program;
import goodterms.server.site.Browser;
import goodterms.server.site.Pictures;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** CustomerTrackr as it runs in the demo, in front of a real server, seen by a real browser. */
final class CustomerTrackrTest {

    @RegisterExtension
    static final Running RUNNING = Running.reachingPrograms();

    private static LiveProduct customertrackr;

    @RegisterExtension
    static final Browser browser = new Browser();

    @BeforeAll
    static void start() throws IOException {
        customertrackr = LiveProduct.start(RUNNING, "customertrackr", "customertrackr/product/CustomerTrackr.java");
    }

    @AfterAll
    static void stop() {
        customertrackr.close();
    }

    private static void has(String customer, String... records) throws Exception {
        customertrackr.open(customer, "2026-03-02T10:00:00Z");
        customertrackr.subscribe(customer, "team");
        for (String record : records) {
            assertThat(customertrackr
                            .form("/" + customer + "/records", "name=" + record)
                            .statusCode())
                    .isEqualTo(303);
        }
    }

    private static void cancels(String customer) throws Exception {
        customertrackr.let(customer, "2026-03-20T10:00:00Z");
        Program.Reply reply =
                customertrackr.program().post("/accounts/" + customer + "/cancellation", """
                {"by": {"name": "%1$s@example.com"}, "channel": "support", "company-name": "Example Bakery",
                 "email": "%1$s@example.com"}
                """.formatted(customer));
        assertThat(reply.events()).as(reply.text()).contains("cancellation-accepted", "deletion-scheduled");
    }

    @Test
    void ct_18_a_copy_is_made_when_goodterms_asks_and_can_be_fetched() throws Exception {
        has("ana", "Florist", "%3DGarage");
        Page page = browser.window(1280, ColorScheme.LIGHT);
        page.navigate(customertrackr.at("/ana"));
        assertThat(page.locator("main").innerText()).contains("Florist", "=Garage");
        follow(page.getByText("Make a copy"));
        until("the copy is told of", () -> customertrackr.page("/ana").contains("Your copy is ready"));
        assertThat(customertrackr.events("ana", "export-asked.1")).hasSize(1);
        String link = customertrackr
                .events("ana", "export-ready.1")
                .get(0)
                .path("link")
                .stringValue("");
        assertThat(link).startsWith(customertrackr.at("/ana/copies/"));
        assertThat(customertrackr
                        .page(link.substring(customertrackr.at("").length()))
                        .lines())
                .contains(
                        "created,name",
                        "\"2026-03-02T10:00:00Z\",\"Florist\"",
                        "\"2026-03-02T10:00:00Z\",\"'=Garage\"");
    }

    @Test
    void ct_06_records_are_deleted_when_goodterms_asks_and_the_evidence_is_told() throws Exception {
        has("ben", "Florist", "Garage");
        cancels("ben");
        customertrackr.let("ben", "2026-04-02T14:00:00Z");
        assertThat(customertrackr.page("/ben")).doesNotContain("Florist").contains("can't be seen");
        customertrackr.let("ben", "2026-05-03T14:00:00Z");
        until(
                "the deletion is confirmed",
                () -> !customertrackr.events("ben", "content-deleted.1").isEmpty());
        assertThat(customertrackr
                        .events("ben", "content-deleted.1")
                        .get(0)
                        .path("evidence")
                        .stringValue(""))
                .matches("Records deleted: 2\\. SHA-256 of their ids: [0-9a-f]{64}");
        assertThat(customertrackr.events("ben", "deletion-certified.1").toString())
                .contains("Records deleted: 2");
        assertThat(customertrackr
                        .program()
                        .get("/accounts/ben/retention")
                        .json()
                        .path("certificates"))
                .isNotEmpty();
        assertThat(customertrackr.form("/ben/exports", "export=one").body()).contains("That can&#39;t be done");

        // Who comes back later finds an empty account.
        customertrackr.subscribe("ben", "team");
        until("it is open again", () -> customertrackr.page("/ben").contains("None yet"));
        assertThat(customertrackr.page("/ben")).doesNotContain("Florist");
    }

    @Test
    void ct_08_after_a_change_of_mind_everything_is_there_again() throws Exception {
        has("cleo", "Florist");
        cancels("cleo");
        customertrackr.let("cleo", "2026-04-20T14:00:00Z");
        until("the product hides it", () -> customertrackr.page("/cleo").contains("since 2 April 2026"));
        Program.Reply restored = customertrackr
                .program()
                .post("/accounts/cleo/content-restoration", "{\"by\": {\"name\": \"cleo@example.com\"}}");
        assertThat(restored.events()).as(restored.text()).contains("deletion-called-off", "subscription-started");
        until("the product shows it again", () -> customertrackr.page("/cleo").contains("Florist"));
        assertThat(customertrackr.program().get("/outbox").json().path("items").toString())
                .as("no question waits for an answer")
                .doesNotContain("\"product\"");
        assertThat(customertrackr.events("cleo", "deletion-asked.1")).isEmpty();
    }

    @Test
    void its_pages_fit_every_window_and_nobody_else_can_ask_it_for_anything() throws Exception {
        has("dan", "Florist");
        Page page = browser.window(1280, ColorScheme.DARK);
        for (String path : new String[] {"/", "/dan"}) {
            page.navigate(customertrackr.at(path));
            Pictures.of(browser, page, "customertrackr-product" + path.replaceAll("[^a-z]+", "-"));
        }
        String question = """
                {"type": "ask-deletion", "data": {"account": "dan", "deletion": 1, "created-before": "2030-01-01T00:00:00Z"}}
                """;
        assertThat(customertrackr.form("/asked-by-goodterms", question).statusCode())
                .isEqualTo(401);
        assertThat(customertrackr.page("/dan")).contains("Florist");
        assertThat(customertrackr.form("/dan/records", "name=").body()).contains("Give a name of at most 80 letters.");
    }
}
