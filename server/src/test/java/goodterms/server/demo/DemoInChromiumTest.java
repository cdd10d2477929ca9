package goodterms.server.demo;

import static goodterms.server.site.Browser.follow;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import goodterms.server.Running;
import goodterms.server.site.Browser;
import goodterms.server.site.Pictures;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A newcomer is somebody within a minute. */
final class DemoInChromiumTest {

    private static Running running;

    private final HttpClient client = HttpClient.newHttpClient();

    @RegisterExtension
    static final Browser browser = new Browser();

    @BeforeAll
    static void open() throws Exception {
        running = Running.demo();
    }

    @AfterAll
    static void close() throws Exception {
        running.close();
    }

    @Test
    void a_newcomer_is_a_customer_with_one_click_and_somebody_of_the_staff_with_the_next() {
        Page page = browser.window(1280, ColorScheme.LIGHT);
        page.navigate(at("/"));
        Pictures.of(browser, page, "demo-start");
        Pictures.window(page, "demo");
        be(page, "grouptrack", "Cleo");
        assertThat(page.url()).isEqualTo(at("/grouptrack/portal"));
        assertThat(page.locator(".signed").innerText()).contains("cleo@example.com");
        follow(page.locator(".signed button"));
        assertThat(page.url()).isEqualTo(at("/"));
        be(page, "anytrack", "Olga");
        assertThat(page.url()).isEqualTo(at("/anytrack/console"));
        assertThat(page.locator(".signed").innerText()).contains("olga@example.com");
        page.context().close();
    }

    @Test
    void everybody_on_the_page_can_be_been() {
        for (Cast cast : Cast.ALL) {
            Page page = browser.plain();
            for (Person person : cast.customers()) {
                page.navigate(at("/"));
                be(page, cast.company(), person.name());
                assertThat(page.url()).as(person.name()).isEqualTo(at("/" + cast.company() + "/portal"));
            }
            for (Person person : cast.staff()) {
                page.navigate(at("/"));
                be(page, cast.company(), person.name());
                assertThat(page.url()).as(person.name()).isEqualTo(at("/" + cast.company() + "/console"));
            }
            page.context().close();
        }
    }

    @Test
    void a_clock_that_is_clicked_twice_moves_once() throws Exception {
        String page = start();
        Matcher shown = Pattern.compile("id=\"anytrack\".*?name=\"at\" value=\"([^\"]+)\"", Pattern.DOTALL)
                .matcher(page);
        assertThat(shown.find()).isTrue();
        for (int click = 0; click < 2; click++) {
            client.send(
                    HttpRequest.newBuilder(running.at("/demo/anytrack/clock"))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString("by=day&at=" + shown.group(1)))
                            .build(),
                    HttpResponse.BodyHandlers.discarding());
        }
        Instant once = Instant.parse(shown.group(1)).plus(Duration.ofDays(1));
        assertThat(start()).contains("name=\"at\" value=\"" + once + "\"");
    }

    private String start() throws Exception {
        return client.send(
                        HttpRequest.newBuilder(running.at("/")).build(),
                        HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8))
                .body();
    }

    @Test
    void a_month_later_a_trial_has_ended_and_the_letter_that_says_so_is_in_the_outbox() {
        Page page = browser.window(1280, ColorScheme.LIGHT);
        page.navigate(at("/"));
        follow(page.locator("#promotrack .moves button[value=month]"));
        assertThat(page.locator("#promotrack [role=status]").innerText())
                .startsWith("Moved. For these customers it is");
        follow(page.locator("header >> text=Outbox"));
        follow(page.locator(".filter >> text=PromoTrack"));
        assertThat(page.locator(".letter").allInnerTexts())
                .anySatisfy(letter -> assertThat(letter).contains("PromoTrack to dan@example.com"))
                .anySatisfy(letter -> assertThat(letter).contains("49.00\u00a0USD has been paid."))
                .allSatisfy(letter -> assertThat(letter)
                        .as("names by which programs know things")
                        .doesNotContainPattern("USD \\d|\\b(case|invoice)-\\d|” \\([a-z-]+\\)"));
        Pictures.of(browser, page, "demo-outbox");
        page.context().close();
    }

    @Test
    void a_link_in_a_letter_of_the_outbox_lets_its_reader_in() {
        Page page = browser.plain();
        page.navigate(at("/customertrackr/portal/sign-in"));
        page.locator("#email").fill("ana@example.com");
        follow(page.locator("main button"));
        follow(page.locator("text=The letter is in the outbox."));
        Locator letter = page.locator(".letter").first();
        assertThat(letter.locator("h2").innerText()).isEqualTo("Your link to CustomerTrackr");
        follow(letter.locator("a").first());
        follow(page.locator("main button"));
        assertThat(page.url()).isEqualTo(at("/customertrackr/portal"));
        page.context().close();
    }

    @Test
    void the_path_of_a_customer_in_the_readme_ends_with_the_money_on_its_way() {
        Page page = in("Cleo");
        follow(page.getByText("Ask for money back"));
        page.locator("input[type=radio]").first().check();
        follow(page.locator("main button >> text=Continue"));
        assertThat(page.locator("main").innerText()).contains("46.55\u00a0USD goes back to you", "within 24 hours");
        follow(page.locator("main button >> text=Ask for it"));
        assertThat(page.locator(".notice.good").innerText()).isEqualTo("We have your request.");
        assertThat(browser.complaints()).isEmpty();
        page.context().close();
    }

    @Test
    void the_path_of_support_in_the_readme_ends_with_a_case_decided_and_its_letter() {
        Page page = in("Sam");
        assertThat(page.locator("main").innerText()).contains("eve@example.com", "reply in");
        page.navigate(at("/"));
        be(page, "grouptrack", "Lea");
        follow(page.locator(".row a >> text=eve@example.com"));
        assertThat(page.locator("main").innerText())
                .contains("Clause by clause", "How cases like it were decided", "finn@example.com");
        Locator grant =
                page.locator(".doing").filter(new Locator.FilterOptions().setHasText("Grant a refund or a credit"));
        if (grant.getAttribute("open") == null) {
            grant.locator("summary").click();
        }
        grant.getByLabel("Refund").fill("10.00");
        grant.getByLabel("Reason").fill("You asked as soon as you noticed.");
        follow(grant.getByText("See what happens"));
        assertThat(page.locator(".letter").first().innerText())
                .contains("To eve@example.com", "You asked as soon as you noticed.");
        follow(page.getByText("Do it", new Page.GetByTextOptions().setExact(true)));
        assertThat(page.locator("main").innerText()).contains("closed", "10.00\u00a0USD");
        assertThat(browser.complaints()).isEmpty();
        page.context().close();
    }

    @Test
    void the_path_of_the_owner_in_the_readme_ends_with_other_terms_published() {
        Page page = in("Olga");
        follow(page.locator("header >> text=Terms"));
        follow(page.locator(".card a >> text=Refunds").first());
        follow(page.locator("main >> text=Change this page"));
        page.fill("#text", page.inputValue("#text").replace("[24 hours](#late-window)", "[48 hours](#late-window)"));
        page.locator("#findings >> text=the page says refund up to 23.28").waitFor();
        page.fill("#text", page.inputValue("#text").replace("2026-03-14T14:00:01Z", "2026-03-15T14:00:01Z"));
        follow(page.locator("button >> text=Keep as draft"));
        assertThat(page.locator("main").innerText())
                .contains("In cases", "one such case", "the rule that decides", "48 hours");
        follow(page.locator("button >> text=Propose it"));
        for (Locator confirming :
                page.locator(".next-step input[type=checkbox]").all()) {
            confirming.check();
        }
        follow(page.locator("button >> text=Publish"));
        assertThat(page.locator(".notice.good").innerText()).startsWith("Published.");
        assertThat(browser.complaints()).isEmpty();
        page.context().close();
    }

    /** Somebody of GroupTrack, let in from the first page. */
    private static Page in(String name) {
        Page page = browser.window(1280, ColorScheme.LIGHT);
        page.navigate(at("/"));
        be(page, "grouptrack", name);
        return page;
    }

    private static void be(Page page, String company, String name) {
        Locator door = page.locator("#" + company + " .doors button >> text=/^Be " + name + "$/");
        if (!door.isVisible()) {
            page.locator("#" + company + " summary").click();
        }
        follow(door);
    }

    private static String at(String path) {
        return running.at(path).toString();
    }
}
