package goodterms.server.console;

import static goodterms.server.site.Browser.follow;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import goodterms.server.Running;
import goodterms.server.site.Browser;
import goodterms.server.site.SignedIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The outcome map as the owner of the terms sees it. */
final class MapInChromiumTest {

    @RegisterExtension
    static final Running running = Running.forAll();

    @RegisterExtension
    static final Browser browser = new Browser();

    private static final Office OFFICE = new Office(running, browser);

    @AfterEach
    void theBrowserComplainsOfNothing() {
        OFFICE.isQuiet();
    }

    @Test
    void a_draft_is_drawn_beside_what_is_published_with_exact_borders() {
        SignedIn owner = OFFICE.staff("grouptrack", "drawer", "owner");
        Page page = OFFICE.open(owner, "/terms/refunds/edit");
        page.fill(
                "#text",
                page.inputValue("#text")
                        .replace("[24 hours]", "[36 hours]")
                        .replace("2026-03-14T14:00:01Z", "2026-03-15T02:00:01Z"));
        follow(Office.button(page, "Keep as draft"));
        PlaywrightAssertions.assertThat(page.locator(".maps svg")).hasCount(2);
        assertThat(page.locator(".spot.other").count()).isPositive();
        assertThat(page.locator(".cards").innerText())
                .contains("24 hours 1 second after the charge")
                .doesNotContain("24 h ", "already given")
                .containsPattern("\\d\\.\\d\\d\u00a0USD");
        assertThat(page.locator(".maps svg").first().locator(".spot-border").allTextContents())
                .contains("24 hours", "36 hours");
        assertThat(page.locator(".outcomes table").last().textContent())
                .contains("(differs)")
                .contains("over 24 hours, up to 36 hours");
        OFFICE.looks(owner, "/terms/refunds/draft", "console-map-draft");
        page.selectOption("#down", "cancelled");
        follow(Office.button(page, "Draw"));
        PlaywrightAssertions.assertThat(page.locator("h1")).hasText("Map of Refunds, asked and answered");
        assertThat(page.locator(".row-names").innerText()).contains("you have not cancelled");
        assertThat(page.locator(".maps svg").count()).isEqualTo(2);
        OFFICE.looks(owner, "/terms/refunds/map?down=cancelled&is.ever_used=1", "console-map");
        page.navigate(owner.at("/terms/refunds/draft"));
        follow(Office.button(page, "Drop the draft"));
        PlaywrightAssertions.assertThat(page.locator(".notice")).containsText("dropped");
    }

    @Test
    void every_page_that_decides_has_a_map_and_others_say_that_there_is_none() {
        SignedIn reader = OFFICE.staff("anytrack", "reader", "read-only");
        for (String name : new String[] {"refunds", "cancellation", "plans"}) {
            Page page = OFFICE.open(reader, "/terms/" + name + "/map");
            assertThat(page.locator(".maps svg").count()).as(name).isEqualTo(1);
            page.context().close();
        }
        Page page = OFFICE.open(reader, "/terms/billing/map?down=nonsense&is.cancelled=99");
        assertThat(page.locator("main").innerText()).contains("there is nothing to draw");
    }
}
