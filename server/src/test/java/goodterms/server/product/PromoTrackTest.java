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
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** PromoTrack as it runs in the demo, in front of a real server, seen by a real browser. */
final class PromoTrackTest {

    @RegisterExtension
    static final Running RUNNING = Running.reachingPrograms();

    private static LiveProduct promotrack;

    @RegisterExtension
    static final Browser browser = new Browser();

    @BeforeAll
    static void start() throws IOException {
        promotrack = LiveProduct.start(RUNNING, "promotrack", "promotrack/product/PromoTrack.java");
    }

    @AfterAll
    static void stop() {
        promotrack.close();
    }

    /** Ana, on the fifth day of her month, at her page. */
    private static Page atHome() throws Exception {
        promotrack.open("ana", "2026-03-01T09:00:00Z");
        promotrack.subscribe("ana", "pro");
        promotrack.let("ana", "2026-03-05T09:00:00Z");
        Page page = browser.window(1280, ColorScheme.LIGHT);
        page.navigate(promotrack.at("/ana"));
        return page;
    }

    private static void cancels() throws Exception {
        String byAna = "{\"by\": {\"name\": \"ana@example.com\"}, \"channel\": \"portal\"}";
        assertThat(promotrack
                        .program()
                        .post("/accounts/ana/cancellation", byAna)
                        .status())
                .isEqualTo(200);
    }

    private static void readsAndStarts(Page page) {
        page.getByLabel("I have read what follows from it.").check();
        follow(page.getByText("Start “Spring sale”").last());
    }

    @Test
    void pt_11_pt_09_a_campaign_starts_once_its_notice_was_read_and_pt_05_its_features_stop_with_the_cancellation()
            throws Exception {
        Page page = atHome();
        page.getByLabel("What is it for?").fill("Spring sale");
        follow(page.getByText("Start a campaign"));

        assertThat(page.locator("main").innerText())
                .contains("From now on: Generation of campaigns, Optimisation of campaigns, Creatives and targeting")
                .contains("No refund is due", "From then on nothing is refunded", "talk to us first")
                .contains("It is written down that you started it, and that you had read this.");
        follow(page.getByText("Start “Spring sale”").last());
        assertThat(page.locator(".fault").innerText()).isEqualTo("Please say that you have read it.");
        assertThat(promotrack.events("ana", "activity-recorded.1")).isEmpty();

        readsAndStarts(page);
        assertThat(page.locator("main").innerText()).contains("Spring sale: running");
        page.goBack();
        readsAndStarts(page);
        assertThat(promotrack.events("ana", "activity-recorded.1"))
                .singleElement()
                .satisfies(it -> assertThat(it.toString())
                        .contains("\"campaign-started\"", "\"acknowledged\":true", "2026-03-05T09:00:00Z"));

        follow(page.getByText("Optimise it now"));
        assertThat(page.locator(".notice").innerText()).isEqualTo("“Spring sale” has been optimised.");
        cancels();
        JsonNode ended = promotrack.events("ana", "features-ended.1");
        assertThat(ended.get(0).path("clause").path("id").stringValue("")).isEqualTo("campaign-features-stop");

        follow(page.getByText("Optimise it now"));
        assertThat(page.locator(".notice").innerText()).contains("isn't part of your subscription any more");
        until(
                "the product is told",
                () -> promotrack.page("/ana").contains("5 March 2026: the features of your campaign stopped"));
        page.navigate(promotrack.at("/ana"));
        assertThat(page.locator("main").innerText())
                .contains("Spring sale: stopped 5 March 2026", "Dashboard", "Generation of campaigns: off");
        assertThat(browser.complaints()).allMatch(it -> it.contains("the server responded with a status of 4"));
    }

    @Test
    void its_pages_fit_every_window_and_everybody_can_read_them() throws Exception {
        promotrack.open("ben", "2026-03-01T09:00:00Z");
        promotrack.subscribe("ben", "agency");
        Page page = browser.window(1280, ColorScheme.DARK);
        for (String path : new String[] {"/", "/ben", "/ben/campaigns/new?name=A%20sale", "/nobody"}) {
            page.navigate(promotrack.at(path));
            Pictures.of(browser, page, "promotrack-product" + path.replaceAll("[^a-z]+", "-"));
        }
    }

    @Test
    void where_its_port_is_taken_it_takes_another_and_says_so() throws IOException {
        int taken = URI.create(promotrack.at("/")).getPort();
        try (LiveProduct second =
                LiveProduct.start(RUNNING, "promotrack", "promotrack/product/PromoTrack.java", taken)) {
            assertThat(second.said()).startsWith("port " + taken + " is taken: another one is used\n");
            assertThat(second.page("/")).contains("Campaigns that make themselves");
        }
    }

    @Test
    void what_keeps_it_from_running_is_said_in_a_sentence() throws Exception {
        String source = "promotrack/product/PromoTrack.java";
        assertThat(LiveProduct.failing(source, Map.of("API_KEY", "")))
                .isEqualTo("Set the variable API_KEY to an API key of promotrack, such as gt_promotrack_…\n");
        String nobody = "http://127.0.0.1:1";
        assertThat(LiveProduct.failing(
                        source, Map.of("API_KEY", "gt_promotrack_0_0", "GOODTERMS", nobody, "PORT", "0")))
                .startsWith("GoodTerms can't be reached at " + nobody + ".");
        assertThat(LiveProduct.failing(
                        source,
                        Map.of(
                                "API_KEY",
                                "gt_promotrack_0_0",
                                "GOODTERMS",
                                RUNNING.at("").toString(),
                                "PORT",
                                "0")))
                .contains("key");
    }

    @Test
    void what_is_not_signed_and_what_another_site_sends_is_not_believed() {
        assertThat(promotrack.form("/from-goodterms", "{}").statusCode()).isEqualTo(401);
        assertThat(promotrack
                        .form(
                                "/from-goodterms",
                                "{}",
                                "webhook-id",
                                "msg_1",
                                "webhook-timestamp",
                                "1",
                                "webhook-signature",
                                "v1,AAAA")
                        .statusCode())
                .isEqualTo(401);
        assertThat(promotrack
                        .form("/ana/campaigns", "name=x", "Origin", "https://example.com")
                        .statusCode())
                .isEqualTo(403);
        assertThat(promotrack.form("/%2Fexample.com/campaigns", "name=x").statusCode())
                .as("what is no name leads nowhere")
                .isEqualTo(404);
    }

    @Test
    void the_way_to_the_portal_is_a_link_that_is_good_once() throws Exception {
        promotrack.open("cleo", "2026-03-01T09:00:00Z");
        Page page = browser.window(1280, ColorScheme.LIGHT);
        page.navigate(promotrack.at("/cleo"));
        follow(page.getByText("Manage subscription"));
        assertThat(page.url())
                .startsWith(RUNNING.at("/promotrack/portal/enter?link=gl_promotrack_")
                        .toString());
        follow(page.locator("main button"));
        assertThat(page.url()).isEqualTo(RUNNING.at("/promotrack/portal").toString());

        String location = promotrack
                .form("/cleo/billing", "")
                .headers()
                .firstValue("Location")
                .orElseThrow();
        assertThat(location)
                .startsWith(RUNNING.at("/promotrack/portal/enter?link=gl_promotrack_")
                        .toString());
        String body = "{\"link\": \"" + location.replaceFirst(".*link=", "") + "\"}";
        assertThat(promotrack.program().post("/sessions/by-link", body).status())
                .isEqualTo(201);
        assertThat(promotrack.program().post("/sessions/by-link", body).status())
                .isEqualTo(401);
    }
}
