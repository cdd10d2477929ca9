package goodterms.server.portal;

import static goodterms.server.site.Browser.follow;
import static goodterms.server.site.Browser.followTwice;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import goodterms.core.account.AgreementEvent.TermsAccepted;
import goodterms.core.account.Channel;
import goodterms.core.account.Command;
import goodterms.core.account.ContentCommand.ExportContent;
import goodterms.core.account.ContentCommand.ExportReady;
import goodterms.core.account.PeopleEvent.NoticesChosen;
import goodterms.core.account.PeopleEvent.PersonAdded;
import goodterms.core.calendar.Interval;
import goodterms.core.identity.Actor;
import goodterms.core.notice.NoticeKind;
import goodterms.server.Running;
import goodterms.server.site.Browser;
import goodterms.server.site.Pictures;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What people of an account settle for themselves: mail, people, terms. */
final class SettingsInChromiumTest {

    private static final Actor ANA = Actor.customer(Lived.ANA);

    @RegisterExtension
    static final Running running = Running.forAll();

    @RegisterExtension
    static final Browser browser = new Browser();

    @Test
    void AM_11_all_mail_but_that_about_billing_is_switched_off_and_on_again() {
        Lived lived = Lived.on(running, "anytrack", "personal", Interval.MONTH, true);
        Page page = lived.ana(browser);
        page.navigate(lived.at("/settings"));
        Pictures.of(browser, page, "anytrack-portal-settings");
        assertThat(page.locator("input[value=billing]").isDisabled()).isTrue();
        assertThat(page.locator("input[value=billing]").isChecked()).isTrue();
        assertThat(page.locator("main").innerText()).contains("Always sent");
        page.locator("input[value=usage]").uncheck();
        page.locator("input[value=people]").uncheck();
        follow(button(page, "Save"));
        assertThat(page.locator(".notice.good").innerText()).contains("We write to you about what you chose");
        assertThat(page.locator("input[value=usage]").isChecked()).isFalse();
        assertThat(lived.account().mailbox().wants(Lived.ANA, NoticeKind.USAGE)).isFalse();
        assertThat(lived.account().mailbox().wants(Lived.ANA, NoticeKind.BILLING))
                .isTrue();
        page.locator("input[value=usage]").check();
        follow(button(page, "Save"));
        assertThat(lived.account().mailbox().wants(Lived.ANA, NoticeKind.USAGE)).isTrue();
        assertThat(lived.count(NoticesChosen.class)).isEqualTo(2);
        page.context().close();
    }

    @Test
    void CT_02_owners_add_and_remove_people_and_the_last_owner_stays() {
        Lived lived = Lived.on(running, "customertrackr", "team", Interval.MONTH, false);
        Page page = lived.plain(browser);
        page.navigate(lived.at("/settings"));
        page.locator("#email").fill("ben");
        follow(button(page, "Add them"));
        assertThat(page.locator("#email_error").innerText()).contains("Enter an email address");
        assertThat(page.locator("#email").inputValue()).isEqualTo("ben");
        page.locator("#email").fill(Lived.BEN);
        page.locator("input[value=owner]").check();
        follow(button(page, "Add them"));
        assertThat(page.locator(".people").innerText()).contains(Lived.ANA, Lived.BEN);
        page.locator("#email").fill(Lived.BEN);
        page.locator("input[value=owner]").check();
        follow(button(page, "Add them"));
        assertThat(page.locator("#email_error").innerText()).contains("already is that on this account");
        assertThat(lived.count(PersonAdded.class)).isEqualTo(1);
        follow(button(page, "Remove " + Lived.BEN));
        assertThat(page.locator(".notice.good").innerText()).isEqualTo("They are no longer on the account.");
        assertThat(button(page, "Remove").count()).isZero();
        assertThat(lived.account().people().owners()).containsExactly(Lived.ANA);
        page.context().close();
    }

    @Test
    void CT_03_a_member_sees_no_one_elses_address_and_may_leave() {
        Lived lived = Lived.on(running, "customertrackr", "team", Interval.MONTH, false)
                .withMember();
        Page page = lived.ben(browser);
        page.navigate(lived.at("/settings"));
        assertThat(page.content()).doesNotContain(Lived.ANA);
        Pictures.of(browser, page, "customertrackr-portal-settings-member");
        follow(button(page, "Leave this account"));
        assertThat(lived.account().people().members()).isEmpty();
        page.navigate(lived.at("/settings"));
        assertThat(page.content()).doesNotContain("Leave this account");
        page.context().close();
    }

    @Test
    void PT_19_a_new_version_is_read_with_its_changes_and_accepted_once() {
        Lived lived = Lived.at(running, "promotrack", Instant.parse("2025-12-01T15:00:00Z"));
        lived.moveTo("2026-01-10T15:00:00Z");
        Page page = lived.ana(browser);
        page.navigate(lived.at("/settings"));
        assertThat(page.locator("#terms").innerText())
                .contains("New terms are in force since 6 January 2026.", "Accepted on 1 December 2025");
        assertThat(page.locator("#terms .notice a").first().getAttribute("href"))
                .endsWith("/2026-01-06/changes");
        Pictures.of(browser, page, "promotrack-portal-settings-terms");
        followTwice(button(page, "Accept the new terms"));
        page.waitForURL(address -> address.contains("done=accepted"));
        assertThat(page.locator("#terms").innerText()).contains("Accepted on 10 January 2026");
        assertThat(page.locator("#terms .notice").count()).isZero();
        assertThat(lived.count(TermsAccepted.class)).isEqualTo(1);
        page.context().close();
    }

    @Test
    void AM_10_messages_are_read_again_page_by_page_and_only_by_those_they_went_to() {
        String copy = "https://product.example/export/1";
        Lived lived = Lived.on(running, "anytrack", "personal", Interval.MONTH, false)
                .withMember()
                .give(new ExportContent(ANA))
                .give(new ExportReady(1, copy, Instant.parse("2026-03-20T15:00:00Z")));
        for (int day = 3; day < 9; day++) {
            lived.moveTo("2026-03-0" + day + "T15:00:00Z")
                    .give(new Command.Cancel(ANA, Channel.PORTAL, false, Optional.empty(), Optional.empty()))
                    .give(new Command.WithdrawCancellation(ANA));
        }
        Page page = lived.ana(browser);
        page.navigate(lived.at(""));
        assertThat(page.locator(".letters li").count()).isEqualTo(3);
        follow(page.locator("main a", new Page.LocatorOptions().setHasText("All messages")));
        assertThat(page.locator(".letters li").count()).isEqualTo(20);
        page.locator(".letters summary").first().click();
        assertThat(page.locator(".letters details[open]").innerText()).contains("All content is kept after all.");
        Pictures.of(browser, page, "anytrack-portal-messages");
        follow(page.locator("main a", new Page.LocatorOptions().setHasText("Older messages")));
        assertThat(page.content()).contains("the copy of your content", copy, "The latest");
        assertThat(page.locator("main").innerText()).doesNotContain("Older messages");
        page.context().close();

        Page bens = lived.ben(browser);
        for (String path : List.of("", "/notices", "/content")) {
            bens.navigate(lived.at(path));
            assertThat(bens.content()).as(path).doesNotContain(copy, "the copy of your content", "withdrawn");
        }
        bens.navigate(lived.at("/notices"));
        assertThat(bens.locator(".letters li").allInnerTexts())
                .singleElement()
                .asString()
                .contains("You have joined an account");
        Pictures.of(browser, bens, "anytrack-portal-messages-member");
        bens.context().close();
    }

    private static Locator button(Page page, String words) {
        return page.locator("main button", new Page.LocatorOptions().setHasText(words));
    }
}
