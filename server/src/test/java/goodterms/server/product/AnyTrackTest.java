package goodterms.server.product;

import static goodterms.server.product.LiveProduct.until;
import static goodterms.server.site.Browser.follow;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import goodterms.server.Running;
import goodterms.server.site.Browser;
import goodterms.server.site.Pictures;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** AnyTrack as it runs in the demo, in front of a real server, seen by a real browser. */
final class AnyTrackTest {

    @RegisterExtension
    static final Running RUNNING = Running.reachingPrograms();

    private static LiveProduct anytrack;

    @RegisterExtension
    static final Browser browser = new Browser();

    @BeforeAll
    static void start() throws IOException {
        anytrack = LiveProduct.start(RUNNING, "anytrack", "anytrack/product/AnyTrack.java");
    }

    @AfterAll
    static void stop() {
        anytrack.close();
    }

    private static List<String> activities(String customer) {
        List<String> activities = new ArrayList<>();
        anytrack.events(customer, "activity-recorded.1")
                .forEach(it -> activities.add(it.path("activity").stringValue("")));
        return activities;
    }

    private static long sessions(String customer) throws Exception {
        long used = -1;
        JsonNode meters = anytrack.program()
                .get("/accounts/" + customer + "/entitlements")
                .json()
                .path("meters");
        for (JsonNode meter : meters) {
            used = meter.path("meter").stringValue("").equals("sessions")
                    ? meter.path("used").longValue(-1)
                    : used;
        }
        return used;
    }

    private static void add(Page page, String site) {
        page.getByLabel("Another site").fill(site);
        follow(page.getByText("Add this site"));
    }

    @Test
    void ar_01_to_03_a_tag_and_a_connected_api_are_use_though_nobody_signs_in_and_a_session_counts_once()
            throws Exception {
        anytrack.open("ana", "2026-03-01T09:00:00Z");
        anytrack.subscribe("ana", "personal");
        Page page = browser.window(1280, ColorScheme.LIGHT);
        page.navigate(anytrack.at("/ana"));
        add(page, "Example Bakery");
        assertThat(activities("ana")).as("a site without its tag is no use").isEmpty();

        Page visitor = browser.window(360, ColorScheme.LIGHT);
        String site = page.locator("main li a").getAttribute("href");
        visitor.navigate(anytrack.at(site));
        visitor.waitForLoadState();
        assertThat(visitor.locator("main").innerText()).contains("The tag on it has just reported your session");
        visitor.reload();
        visitor.waitForLoadState();
        assertThat(sessions("ana")).as("the same session, reported twice").isEqualTo(1);
        assertThat(activities("ana")).containsExactly("tag-installed", "data-processed");

        Page another = browser.window(360, ColorScheme.DARK);
        another.navigate(anytrack.at(site));
        another.waitForLoadState();
        assertThat(sessions("ana")).isEqualTo(2);
        follow(page.getByText("Connect the API"));
        assertThat(page.locator("main").innerText()).contains("Your systems are connected.");
        assertThat(activities("ana")).containsExactly("tag-installed", "data-processed", "api-connected");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void am_23_what_a_form_reports_twice_counts_once_and_warnings_come_at_80_and_100_per_cent() throws Exception {
        anytrack.open("ben", "2026-03-01T09:00:00Z");
        anytrack.subscribe("ben", "personal");
        String once = "visits=8000&report=00000000-0000-4000-8000-000000000001";
        assertThat(anytrack.form("/ben/visits", once).body()).contains("Counted.");
        assertThat(anytrack.form("/ben/visits", once).body()).contains("were not counted again");
        assertThat(sessions("ben")).isEqualTo(8_000);
        until("80 %", () -> anytrack.page("/ben").contains("you have used 80 % of the 10,000 that your plan includes"));
        anytrack.form("/ben/visits", "visits=2000&report=00000000-0000-4000-8000-000000000002");
        until("100 %", () -> anytrack.page("/ben").contains("you have used all of the 10,000 that your plan includes"));
        assertThat(anytrack.events("ben", "usage-warned.1")).hasSize(2);
        assertThat(anytrack.form("/ben/visits", "visits=some").statusCode()).isEqualTo(422);
    }

    @Test
    void what_an_account_does_not_count_is_said_and_not_taken_for_counted() throws Exception {
        anytrack.open("dora", "2026-03-01T09:00:00Z");
        HttpResponse<String> told =
                anytrack.form("/dora/visits", "visits=10&report=00000000-0000-4000-8000-000000000003");
        assertThat(told.statusCode()).isEqualTo(409);
        assertThat(told.body()).contains("no subscription").doesNotContain("Counted.");
    }

    @Test
    void am_04_a_plan_has_room_for_so_many_properties_and_no_more() throws Exception {
        anytrack.open("cleo", "2026-03-01T09:00:00Z");
        anytrack.subscribe("cleo", "personal");
        Page page = browser.window(1280, ColorScheme.LIGHT);
        page.navigate(anytrack.at("/cleo"));
        add(page, "One");
        add(page, "Two");
        add(page, "Three");
        add(page, "Four");
        assertThat(page.locator("main").innerText())
                .contains("Your plan has room for 3 sites")
                .doesNotContain("Four");
        follow(page.getByText("Remove").first());
        add(page, "Four");
        assertThat(page.locator("main").innerText()).contains("Four", "Properties: 3 of 3");
        Pictures.of(browser, page, "anytrack-product-cleo");
    }
}
