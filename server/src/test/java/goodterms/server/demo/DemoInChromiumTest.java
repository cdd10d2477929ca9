package goodterms.server.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import goodterms.server.Running;
import goodterms.server.site.Browser;
import goodterms.server.site.Pictures;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A newcomer is somebody within a minute. */
final class DemoInChromiumTest {

    private static Running running;

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
        page.locator(".signed button").click();
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
    void a_month_later_a_trial_has_ended_and_the_letter_that_says_so_is_in_the_outbox() {
        Page page = browser.window(1280, ColorScheme.LIGHT);
        page.navigate(at("/"));
        page.locator("#promotrack .moves button[value=month]").click();
        assertThat(page.locator("#promotrack [role=status]").innerText())
                .startsWith("Moved. For these customers it is");
        page.locator("header >> text=Outbox").click();
        page.locator(".filter >> text=PromoTrack").click();
        assertThat(page.locator(".letter").allInnerTexts())
                .anySatisfy(letter -> assertThat(letter).contains("PromoTrack to dan@example.com"));
        Pictures.of(browser, page, "demo-outbox");
        page.context().close();
    }

    @Test
    void a_link_in_a_letter_of_the_outbox_lets_its_reader_in() {
        Page page = browser.plain();
        page.navigate(at("/customertrackr/portal/sign-in"));
        page.locator("#email").fill("ana@example.com");
        page.locator("main button").click();
        page.locator("text=The letter is in the outbox.").click();
        Locator letter = page.locator(".letter").first();
        assertThat(letter.locator("h2").innerText()).isEqualTo("Your link to CustomerTrackr");
        letter.locator("a").first().click();
        page.locator("main button").click();
        assertThat(page.url()).isEqualTo(at("/customertrackr/portal"));
        page.context().close();
    }

    private static void be(Page page, String company, String name) {
        Locator door = page.locator("#" + company + " .doors button >> text=/^Be " + name + "$/");
        if (!door.isVisible()) {
            page.locator("#" + company + " summary").click();
        }
        door.click();
    }

    private static String at(String path) {
        return running.at(path).toString();
    }
}
