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
import tools.jackson.databind.JsonNode;

/** GroupTrack CRM as it runs in the demo, in front of a real server, seen by a real browser. */
final class GroupTrackTest {

    @RegisterExtension
    static final Running RUNNING = Running.reachingPrograms();

    private static LiveProduct grouptrack;

    @RegisterExtension
    static final Browser browser = new Browser();

    @BeforeAll
    static void start() throws IOException {
        grouptrack = LiveProduct.start(RUNNING, "grouptrack", "grouptrack/product/GroupTrack.java");
    }

    @AfterAll
    static void stop() {
        grouptrack.close();
    }

    @Test
    void gt_07_an_outage_that_staff_wrote_down_on_the_case_opens_the_way_to_a_credit() throws Exception {
        grouptrack.open("ana", "2026-03-01T09:00:00Z");
        grouptrack.subscribe("ana", "pro");
        grouptrack.let("ana", "2026-03-08T09:00:00Z");
        Page page = browser.window(1280, ColorScheme.LIGHT);
        page.navigate(grouptrack.at("/ana"));
        follow(page.getByText("Sync my groups"));
        assertThat(page.locator("main").innerText()).contains("Last brought in on 8 March 2026");
        assertThat(grouptrack.events("ana", "activity-recorded.1")).hasSize(1);

        page.navigate(grouptrack.at("/staff"));
        page.getByLabel("How many hours ago did it break?").fill("80");
        follow(page.getByText("Break the sync"));
        page.navigate(grouptrack.at("/ana"));
        follow(page.getByText("Sync my groups"));
        assertThat(page.locator(".notice").innerText()).contains("It is not your fault", "under Billing");

        asksInThePortal("ana");
        assertThat(grouptrack.program().get("/accounts/ana/cases/1/decision").status())
                .as("nothing is decided while nobody has looked")
                .isNotEqualTo(200);
        page.navigate(grouptrack.at("/staff"));
        assertThat(page.locator("main").innerText()).contains("ana@example.com asked for money back");
        follow(page.getByText("Write down: our fault, 80 hours"));
        assertThat(page.locator("main").innerText()).contains("What was wrong is written down.");

        JsonNode decided = grouptrack.events("ana", "refund-decided.2").get(0);
        assertThat(decided.path("credit-up-to").path("amount").stringValue("")).isEqualTo("49.00");
        assertThat(decided.path("up-to").path("amount").stringValue("")).isEqualTo("0.00");
        assertThat(decided.toString()).contains("\"feature-unusable\"", "support lead");
        assertThat(grouptrack.events("ana", "evidence-recorded.1").toString())
                .contains("fault-report", "down for 80 hours");
        grantsTen();
        until("the product is told", () -> grouptrack.page("/ana").contains("8 March 2026: you have a credit"));
        assertThat(browser.complaints()).allMatch(it -> it.contains("status of 503"));
    }

    /** By the product's own way in. */
    private static void asksInThePortal(String customer) throws Exception {
        String location = grouptrack
                .form("/" + customer + "/billing", "")
                .headers()
                .firstValue("Location")
                .orElseThrow();
        String session = grouptrack
                .program()
                .post("/sessions/by-link", "{\"link\": \"" + location.replaceFirst(".*link=", "") + "\"}")
                .json()
                .path("session")
                .stringValue("");
        try (Program ana = Program.holding(RUNNING, "grouptrack", session)) {
            Program.Reply asked = ana.post("/accounts/" + customer + "/refund-requests", "{\"reason\": \"technical\"}");
            assertThat(asked.events()).contains("refund-requested", "case-opened");
        }
    }

    private static void grantsTen() throws Exception {
        Program.Reply granted = grouptrack.program().post("/accounts/ana/cases/1/grant", """
                {"by": {"name": "lead@grouptrack.example", "role": "support lead"},
                 "credit": {"amount": "10.00", "currency": "USD"}, "because": "the sync was down for three days"}
                """);
        assertThat(granted.events()).as(granted.text()).contains("case-granted", "credited");
    }

    @Test
    void who_signs_up_has_an_account_that_may_use_nothing_yet() throws Exception {
        Page page = browser.window(360, ColorScheme.LIGHT);
        page.navigate(grouptrack.at("/"));
        page.getByLabel("Your first name").fill("Nora!");
        follow(page.getByText("Sign up"));
        assertThat(page.locator(".fault").innerText()).isEqualTo("Give 2 to 20 letters from a to z.");
        assertThat(page.getByLabel("Your first name").inputValue()).isEqualTo("Nora!");
        page.getByLabel("Your first name").fill("Nora");
        follow(page.getByText("Sign up"));
        assertThat(page.locator("main").innerText()).contains("Your subscription isn't running");
        assertThat(grouptrack
                        .program()
                        .get("/accounts/nora")
                        .json()
                        .at("/state/people/owners/0")
                        .stringValue(""))
                .isEqualTo("nora@example.com");
        assertThat(grouptrack.form("/sign-up", "name=nora&form=another").body())
                .contains("Somebody of this name is here already.");
    }

    @Test
    void what_staff_types_is_kept_with_what_is_wrong_and_every_page_fits() throws Exception {
        grouptrack.form("/staff/repair", "");
        grouptrack.open("ben", "2026-03-01T09:00:00Z");
        grouptrack.subscribe("ben", "solo");
        Page page = browser.window(1280, ColorScheme.DARK);
        for (String path : new String[] {"/", "/ben", "/staff"}) {
            page.navigate(grouptrack.at(path));
            Pictures.of(browser, page, "grouptrack-product" + path.replaceAll("[^a-z]+", "-"));
        }
        assertThat(grouptrack.form("/staff/outage", "hours=many").body())
                .contains("Give a number of hours, at most 1000.", "value=\"many\"");
        assertThat(grouptrack.form("/ben/sync", "").body()).contains("isn&#39;t part of your plan");
    }
}
