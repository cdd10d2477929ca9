package goodterms.server.portal;

import static goodterms.server.site.Browser.follow;
import static goodterms.server.site.Browser.followTwice;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import goodterms.core.account.Channel;
import goodterms.core.account.Command;
import goodterms.core.account.ContentCommand.ExportReady;
import goodterms.core.account.RetentionEvent.ExportAsked;
import goodterms.core.calendar.Interval;
import goodterms.core.identity.Actor;
import goodterms.core.retention.Content.Holding;
import goodterms.core.subscription.Subscription;
import goodterms.server.Running;
import goodterms.server.site.Browser;
import goodterms.server.site.Pictures;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Holding on and coming back: holds, pauses, content that is exported, deleted and restored. */
final class GoingOnInChromiumTest {

    @RegisterExtension
    static final Running running = Running.forAll();

    private static final Actor ANA = Actor.customer(Lived.ANA);
    private static final Command CANCEL =
            new Command.Cancel(ANA, Channel.SUPPORT, false, Optional.of("Example Bakery"), Optional.of(Lived.ANA));

    @RegisterExtension
    static final Browser browser = new Browser();

    @Test
    void CT_12_CT_13_on_hold_the_data_is_kept_and_upgrading_and_cancelling_are_open() {
        Lived lived = Lived.on(running, "customertrackr", "team", Interval.MONTH, true)
                .moveTo("2026-04-02T15:00:00Z");
        Page page = lived.ana(browser);
        page.navigate(lived.at("/hold"));
        assertThat(page.locator("h1").innerText()).isEqualTo("Your account is on hold");
        assertThat(page.locator("main").innerText()).contains("your data is kept");
        assertThat(page.locator(".turns").innerText()).contains("The account is closed", "Your content is deleted");
        assertThat(page.locator("main a[href$='/plan']").count()).isEqualTo(1);
        Pictures.of(browser, page, "customertrackr-portal-hold");
        follow(page.locator("main a[href$='/cancel']"));
        assertThat(page.locator("h1").innerText()).isEqualTo("Cancel through support");
        page.context().close();
    }

    @Test
    void CT_08_within_the_days_that_are_left_everything_is_brought_back_whole() {
        Lived lived = Lived.on(running, "customertrackr", "team", Interval.MONTH, false)
                .give(CANCEL)
                .moveTo("2026-04-10T15:00:00Z");
        Page page = lived.ana(browser);
        page.navigate(lived.at("/cancel"));
        assertThat(page.locator("h1").innerText()).isEqualTo("Your subscription is over");
        assertThat(page.locator(".turns").innerText()).contains("2 May 2026", "Your content is deleted");
        Pictures.of(browser, page, "customertrackr-portal-over");
        follow(link(page, "Come back"));
        assertThat(page.locator(".sure").innerText()).contains("79.00\u00a0USD", "comes back whole");
        Pictures.of(browser, page, "customertrackr-portal-restore");
        followTwice(button(page, "Come back"));
        page.waitForURL(address -> address.contains("done=restored"));
        assertThat(page.locator(".notice.good").innerText()).contains("You are back.");
        assertThat(lived.account().content().holding()).isInstanceOf(Holding.Kept.class);
        assertThat(lived.account().subscription()).isInstanceOf(Subscription.Active.class);
        page.context().close();
    }

    @Test
    void CT_06_CT_09_what_has_been_deleted_is_said_to_be_lost() {
        Lived lived = Lived.on(running, "customertrackr", "team", Interval.MONTH, false)
                .give(CANCEL)
                .moveTo("2026-05-20T15:00:00Z");
        Page page = lived.ana(browser);
        page.navigate(lived.at("/content"));
        assertThat(page.locator("main").innerText())
                .contains(
                        "Your content was deleted on 2\u00a0May 2026. It can't be brought back.",
                        "what has been erased is lost");
        page.navigate(lived.at("/restore"));
        assertThat(button(page, "Come back").count()).isZero();
        page.context().close();
    }

    @Test
    void CT_18_CT_05_content_is_asked_for_once_and_found_by_its_link_until_it_expires() {
        Lived lived = Lived.on(running, "customertrackr", "team", Interval.MONTH, false);
        Page page = lived.ana(browser);
        page.navigate(lived.at("/content"));
        Pictures.of(browser, page, "customertrackr-portal-content");
        followTwice(button(page, "Export your content"));
        page.waitForURL(address -> address.contains("done=asked"));
        assertThat(page.locator(".notice").innerText()).contains("You asked for a copy on 2\u00a0March 2026");
        assertThat(lived.count(ExportAsked.class)).isEqualTo(1);
        Pictures.of(browser, page, "customertrackr-portal-content-asked");
        String link = "https://product.example/export/1";
        lived.give(new ExportReady(1, link, Instant.parse("2026-03-09T15:00:00Z")));
        page.reload();
        assertThat(page.locator(".notice").innerText()).contains("The link works until 9\u00a0March 2026");
        assertThat(link(page, "Download your copy").getAttribute("href")).isEqualTo(link);
        Pictures.of(browser, page, "customertrackr-portal-content-ready");
        lived.moveTo("2026-03-10T15:00:00Z");
        page.reload();
        assertThat(link(page, "Download your copy").count()).isZero();
        assertThat(button(page, "Export your content").count()).isEqualTo(1);
        page.context().close();
    }

    @Test
    void a_pause_is_chosen_shown_taken_and_ended_without_script() {
        Lived lived = Lived.on(running, "grouptrack", "pro", Interval.MONTH, false);
        Page page = lived.plain(browser);
        page.navigate(lived.at("/pause"));
        page.locator("#until").fill("2026-08-01");
        follow(button(page, "Show what happens"));
        assertThat(page.locator(".notice.bad").innerText()).contains("1 May 2026");
        page.locator("#until").fill("2026-03-20");
        follow(button(page, "Show what happens"));
        assertThat(page.locator(".sure").innerText()).contains("20\u00a0March 2026");
        follow(button(page, "Pause").last());
        assertThat(page.locator(".notice.good").innerText()).contains("paused");
        assertThat(lived.account().subscription()).isInstanceOf(Subscription.Paused.class);
        page.navigate(lived.at("/resume"));
        follow(button(page, "Resume now"));
        assertThat(lived.account().subscription()).isInstanceOf(Subscription.Active.class);
        page.context().close();
    }

    @Test
    void where_no_pause_is_offered_that_is_said() {
        Lived lived = Lived.on(running, "promotrack", "pro", Interval.MONTH, false);
        Page page = lived.plain(browser);
        page.navigate(lived.at("/pause"));
        assertThat(page.locator("form.question").count()).isZero();
        assertThat(link(page, "Back to billing").count()).isEqualTo(1);
        page.context().close();
    }

    @Test
    void the_pause_page_is_sound() {
        Lived lived = Lived.on(running, "grouptrack", "pro", Interval.MONTH, false);
        Page page = lived.ana(browser);
        page.navigate(lived.at("/pause"));
        Pictures.of(browser, page, "grouptrack-portal-pause");
        page.context().close();
    }

    private static Locator button(Page page, String words) {
        return page.locator("main button", new Page.LocatorOptions().setHasText(words));
    }

    private static Locator link(Page page, String words) {
        return page.locator("main a", new Page.LocatorOptions().setHasText(words))
                .first();
    }
}
