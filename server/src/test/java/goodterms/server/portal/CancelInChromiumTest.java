package goodterms.server.portal;

import static goodterms.server.site.Browser.follow;
import static goodterms.server.site.Browser.followTwice;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import goodterms.core.account.Command;
import goodterms.core.account.DeskEvent.InquiryOpened;
import goodterms.core.account.DeskEvent.MessageAdded;
import goodterms.core.account.SubscriptionEvent.CancellationAccepted;
import goodterms.core.account.SubscriptionEvent.CancellationWithdrawn;
import goodterms.core.calendar.Interval;
import goodterms.core.identity.Actor;
import goodterms.core.subscription.Subscription;
import goodterms.core.usage.Activity;
import goodterms.core.usage.Topic;
import goodterms.server.Running;
import goodterms.server.site.Browser;
import goodterms.server.site.Pictures;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Cancelling, as customers of the four companies do it. */
final class CancelInChromiumTest {

    @RegisterExtension
    static final Running running = Running.forAll();

    @RegisterExtension
    static final Browser browser = new Browser();

    @Test
    void PT_14_PT_02_PT_03_PT_15_cancelling_takes_two_steps_says_what_happens_when_and_is_undone() {
        Lived lived =
                Lived.on(running, "promotrack", "pro", Interval.MONTH, false).moveTo("2026-03-10T15:00:00Z");
        Page page = lived.ana(browser);
        page.navigate(lived.at("/cancel"));
        assertThat(page.locator("h1").innerText()).isEqualTo("Cancel Pro");
        assertThat(page.locator(".turns").innerText())
                .contains("There is no further bill.", "2 April 2026", "Your access ends");
        assertThat(page.locator(".turns").textContent()).contains("you keep what you have paid for to its last day");
        assertThat(page.locator("main").innerText())
                .contains("Nothing of your last payment is refunded.", "From the day a billing period begins");
        assertThat(page.locator(".actions a").innerText()).isEqualTo("Keep Pro");
        Pictures.of(browser, page, "promotrack-portal-cancel");
        follow(button(page, "Continue to cancel"));
        PlaywrightAssertions.assertThat(page.locator(":focus")).hasText("Keep Pro");
        assertThat(lived.count(CancellationAccepted.class)).isZero();
        Pictures.of(browser, page, "promotrack-portal-cancel-confirm");
        follow(button(page, "Cancel Pro"));
        assertThat(page.locator("h1").innerText()).isEqualTo("Your subscription is cancelled");
        assertThat(page.locator(".lead").innerText()).contains("You can use it until 2 April 2026");
        assertThat(lived.account().subscription()).isInstanceOf(Subscription.Ending.class);
        Pictures.of(browser, page, "promotrack-portal-cancelled");
        follow(link(page, "Undo the cancellation"));
        Pictures.of(browser, page, "promotrack-portal-cancel-undo");
        follow(button(page, "Keep my subscription"));
        assertThat(lived.account().subscription()).isInstanceOf(Subscription.Active.class);
        assertThat(lived.count(CancellationWithdrawn.class)).isEqualTo(1);
        page.context().close();
    }

    @Test
    void AM_07_both_steps_say_what_is_billed_at_once_for_use_above_the_plan_and_what_is_still_owed() {
        Ana ana = Ana.of(running, "anytrack")
                .paying("personal", Interval.MONTH, "ok-then-declined")
                .at("2026-04-03T08:00:00Z")
                .using("sessions", 12_000);
        String bill = "What you have used above your plan, 10.00\u00a0USD, is billed today."
                + " 49.00\u00a0USD of what was billed before is still owed.";
        Page page = ana.open(browser.plain(), "/cancel");
        assertThat(page.locator(".turns").innerText()).contains(bill);
        follow(button(page, "Continue to cancel"));
        assertThat(page.locator("#sure").innerText()).contains(bill).doesNotContain("no further bill");
        follow(button(page, "Cancel Personal"));
        assertThat(ana.account().billing().owed().toString()).isEqualTo("USD 59.00");
        page.context().close();
    }

    @Test
    void AM_07_what_credit_covers_is_not_said_to_be_charged() {
        Ana ana = Ana.of(running, "anytrack")
                .paying("advanced", Interval.MONTH, "visa")
                .at("2026-03-17T20:00:00Z")
                .give(new Command.ChangePlan(
                        Actor.staff("lin", "support lead"), Optional.of("personal"), Optional.empty()))
                .using("sessions", 12_000);
        Page page = ana.open(browser.plain(), "/cancel/confirm");
        assertThat(page.locator("#sure").innerText())
                .contains("10.00\u00a0USD of what is billed today is paid from your credit.")
                .doesNotContain("is billed today.", "no further bill");
        page.context().close();
    }

    @Test
    void CT_01_a_question_about_cancelling_is_no_letter_and_leaves_the_form() {
        Lived lived = Lived.on(running, "customertrackr", "team", Interval.MONTH, false)
                .give(new Command.ContactSupport(
                        Actor.customer(Lived.ANA),
                        Topic.CANCELLATION,
                        Optional.empty(),
                        Optional.of("Until when is my data kept?")));
        Page page = lived.plain(browser);
        page.navigate(lived.at("/cancel"));
        assertThat(page.locator("main").innerText())
                .contains("You wrote to us about cancelling on 2\u00a0March 2026.")
                .contains("Until then your account stays as it is.")
                .doesNotContain("and then cancel.");
        page.locator("#company").fill("Example Bakery");
        follow(button(page, "Ask support to cancel"));
        assertThat(page.locator("main").innerText()).contains("We have your message.", "and then cancel.");
        assertThat(lived.count(MessageAdded.class)).isEqualTo(1);
        page.context().close();
    }

    @Test
    void PT_11_who_might_still_start_a_campaign_reads_what_that_changes_before_confirming() {
        Lived lived = Lived.on(running, "promotrack", "pro", Interval.MONTH, false);
        Page page = lived.plain(browser);
        page.navigate(lived.at("/cancel"));
        assertThat(page.locator(".notice.warn").innerText())
                .contains("Talk to us before you start one.", "From then on nothing is refunded");
        page.context().close();
    }

    @Test
    void AM_07_a_paid_plan_runs_to_the_end_of_its_period() {
        Lived lived = Lived.on(running, "anytrack", "personal", Interval.MONTH, false);
        Page page = lived.plain(browser);
        page.navigate(lived.at("/cancel"));
        follow(button(page, "Continue to cancel"));
        follow(button(page, "Cancel Personal"));
        assertThat(page.locator(".lead").innerText()).contains("You can use it until 2 April 2026");
        lived.moveTo("2026-04-02T16:00:00Z");
        assertThat(lived.account().subscription()).isInstanceOf(Subscription.Ended.class);
        page.context().close();
    }

    @Test
    void PT_05_features_of_a_campaign_that_stop_at_once_are_named_before_anything_is_confirmed() {
        Lived lived = Lived.on(running, "promotrack", "pro", Interval.MONTH, false)
                .give(new Command.RecordActivity(Activity.CAMPAIGN_STARTED, true));
        Page page = lived.ana(browser);
        page.navigate(lived.at("/cancel"));
        assertThat(page.locator(".notice.warn").innerText())
                .contains("Generation of campaigns, Optimisation of campaigns, Creatives and targeting");
        assertThat(page.locator(".turns li").first().innerText())
                .contains("the Pro features tied to it stop at the moment you cancel");
        follow(button(page, "Continue to cancel"));
        assertThat(page.locator("#sure").innerText()).contains("These features stop at once: Generation of campaigns");
        Pictures.of(browser, page, "promotrack-portal-cancel-campaign");
        page.context().close();
    }

    @Test
    void PT_07_a_yearly_plan_keeps_its_features_and_the_page_says_so() {
        Lived lived = Lived.on(running, "promotrack", "pro", Interval.YEAR, false)
                .give(new Command.RecordActivity(Activity.CAMPAIGN_STARTED, true));
        Page page = lived.plain(browser);
        page.navigate(lived.at("/cancel"));
        assertThat(page.locator(".notice.warn").count()).as("no features stop").isZero();
        assertThat(page.locator(".turns").innerText()).contains("2 March 2027");
        page.context().close();
    }

    @Test
    void PT_16_a_trial_is_cancelled_at_its_end_or_at_once_as_the_customer_chooses_without_script() {
        Lived lived = Lived.on(running, "promotrack", "pro", Interval.MONTH, true);
        Page page = lived.plain(browser);
        page.navigate(lived.at("/cancel"));
        assertThat(page.locator("legend").innerText()).isEqualTo("When should your trial end?");
        page.locator("input[value=now]").check();
        follow(button(page, "Continue to cancel"));
        assertThat(page.locator("#sure").innerText()).contains("Your access ends at once.");
        page.goBack();
        page.locator("input[value=end]").check();
        follow(button(page, "Continue to cancel"));
        assertThat(page.locator("#sure").innerText()).contains("16 March 2026");
        follow(button(page, "Cancel Pro"));
        assertThat(page.locator(".lead").innerText()).contains("16 March 2026. Nothing more is charged.");
        assertThat(lived.account().subscription()).isInstanceOf(Subscription.Ending.class);
        page.context().close();
    }

    @Test
    void AM_08_AM_15_a_cancelled_trial_stops_at_once_and_goes_on_with_the_days_that_remain() {
        Lived lived = Lived.on(running, "anytrack", "personal", Interval.MONTH, true);
        Page page = lived.ana(browser);
        page.navigate(lived.at("/cancel"));
        assertThat(page.locator("legend").count()).isZero();
        assertThat(page.locator(".turns").innerText())
                .contains("Until 16 March 2026 you can take the trial up again, with the days that remain.");
        follow(button(page, "Continue to cancel"));
        follow(button(page, "Cancel Personal"));
        assertThat(page.locator("h1").innerText()).isEqualTo("Your trial is cancelled");
        Pictures.of(browser, page, "anytrack-portal-trial-cancelled");
        lived.moveTo("2026-03-05T15:00:00Z");
        follow(link(page, "Undo the cancellation"));
        assertThat(page.locator(".sure").innerText()).contains("The trial goes on until 16\u00a0March 2026");
        follow(button(page, "Take the trial up again"));
        assertThat(lived.account().subscription()).isInstanceOf(Subscription.Trialing.class);
        page.context().close();
    }

    @Test
    void GT_03_what_a_late_cancellation_brings_back_is_said_before_it_is_confirmed() {
        Lived lived =
                Lived.on(running, "grouptrack", "pro", Interval.MONTH, false).moveTo("2026-03-02T18:00:00Z");
        Page page = lived.ana(browser);
        page.navigate(lived.at("/cancel"));
        assertThat(page.locator("main").innerText())
                .contains("Ask, and 46.55\u00a0USD goes back to you.", "Tell support by email within 24 hours")
                .as("there are no campaigns here")
                .doesNotContainIgnoringCase("campaign");
        Pictures.of(browser, page, "grouptrack-portal-cancel");
        page.context().close();
    }

    @Test
    void CT_01_an_owner_cancels_through_support_and_what_does_not_match_is_said_by_its_field() {
        Lived lived = Lived.on(running, "customertrackr", "team", Interval.MONTH, false);
        Page page = lived.ana(browser);
        page.navigate(lived.at("/cancel"));
        assertThat(page.locator("h1").innerText()).isEqualTo("Cancel through support");
        assertThat(page.locator(".turns").innerText())
                .contains("2 April 2026", "Your access ends", "2 May 2026", "Your content is deleted");
        Pictures.of(browser, page, "customertrackr-portal-cancel");
        page.locator("#company").fill("Sample Bakery");
        page.locator("#email").fill("anna@example.com");
        follow(button(page, "Ask support to cancel"));
        assertThat(page.locator("#company_error").innerText()).contains("We have another name on file.");
        assertThat(page.locator("#email_error").innerText()).contains("No one of this account has that address.");
        assertThat(page.locator("#company").inputValue()).isEqualTo("Sample Bakery");
        assertThat(lived.count(InquiryOpened.class)).isZero();
        Pictures.of(browser, page, "customertrackr-portal-cancel-mismatch");
        page.locator("#company").fill("example bakery");
        page.locator("#email").fill(Lived.ANA);
        follow(button(page, "Ask support to cancel"));
        assertThat(page.locator(".notice").innerText()).contains("Until then your account stays as it is.");
        assertThat(lived.count(InquiryOpened.class)).isEqualTo(1);
        assertThat(lived.account().subscription()).isInstanceOf(Subscription.Active.class);
        Pictures.of(browser, page, "customertrackr-portal-cancel-asked");
        page.context().close();
    }

    @Test
    void CT_02_a_member_who_wants_to_cancel_is_told_why_not_and_nothing_changes() {
        Lived lived = Lived.on(running, "customertrackr", "team", Interval.MONTH, false)
                .withMember();
        Page page = lived.ben(browser);
        page.navigate(lived.at("/cancel"));
        assertThat(page.locator("h1").innerText()).isEqualTo("Only an owner can cancel");
        assertThat(page.locator("blockquote").innerText())
                .contains("Anybody else who asks us to cancel is turned down");
        assertThat(page.locator("main").innerText()).doesNotContain(Lived.ANA);
        Pictures.of(browser, page, "customertrackr-portal-cancel-member");
        assertThat(lived.account().subscription()).isInstanceOf(Subscription.Active.class);
        page.context().close();
    }

    @Test
    void a_double_click_the_back_button_and_a_second_browser_never_cancel_twice() {
        Lived lived = Lived.on(running, "grouptrack", "pro", Interval.MONTH, false);
        Page one = lived.ana(browser);
        Page other = lived.ana(browser);
        one.navigate(lived.at("/cancel/confirm"));
        other.navigate(lived.at("/cancel/confirm"));
        followTwice(button(one, "Cancel Pro"));
        one.waitForURL(address -> address.contains("done=cancelled"));
        follow(button(other, "Cancel Pro"));
        assertThat(other.locator("main").innerText()).contains("Your subscription is cancelled", "already cancelled");
        one.goBack();
        if (one.url().contains("confirm") && button(one, "Cancel Pro").isVisible()) {
            follow(button(one, "Cancel Pro"));
        }
        assertThat(lived.count(CancellationAccepted.class)).isEqualTo(1);
        one.context().close();
        other.context().close();
    }

    private static Locator button(Page page, String words) {
        return page.locator("main button", new Page.LocatorOptions().setHasText(words))
                .last();
    }

    private static Locator link(Page page, String words) {
        return page.locator("main a", new Page.LocatorOptions().setHasText(words))
                .first();
    }
}
