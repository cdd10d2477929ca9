package goodterms.server.portal;

import static goodterms.server.portal.Ana.ANA;
import static goodterms.server.site.Browser.follow;
import static goodterms.server.site.Browser.followTwice;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import goodterms.core.account.ChangeEvent;
import goodterms.core.account.Command;
import goodterms.core.calendar.Interval;
import goodterms.core.payment.SimulatedProcessor;
import goodterms.core.subscription.Subscription;
import goodterms.server.Running;
import goodterms.server.site.Browser;
import goodterms.server.site.Pictures;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How customers take another plan, interval or number, in a real browser. */
final class PlanInChromiumTest {

    @RegisterExtension
    static final Running running = Running.forAll();

    @RegisterExtension
    static final Browser browser = new Browser();

    private static Ana paying(String plan) {
        return Ana.of(running, "anytrack").paying(plan, Interval.MONTH, "visa");
    }

    private static void choose(Page page, String choice) {
        page.locator("input[value='" + choice + "']").check();
        follow(button(page, "See what it costs"));
    }

    private static Locator button(Page page, String words) {
        return page.locator("main .button", new Page.LocatorOptions().setHasText(words))
                .first();
    }

    private static String text(Page page) {
        return page.locator("main").innerText().replace('\u00a0', ' ');
    }

    @Test
    void AM_03_an_upgrade_is_seen_to_the_cent_and_then_takes_place_at_once() {
        Ana ana = paying("personal").at("2026-03-17T20:00:00Z");
        Page page = ana.open(browser, "/plan");
        assertThat(text(page)).contains("Conversion sources: unlimited", "490.00 USD a year", "Your plan");
        Pictures.of(browser, page, "portal-plan");
        choose(page, "advanced.month");

        assertThat(text(page))
                .contains("From now on you have Advanced at 149.00 USD a month. This period ends on 2 April 2026.")
                .containsSubsequence("Personal, paid for and not used", "−24.46 USD", "74.39 USD", "Total", "49.93 USD")
                .contains("The next charge is 149.00 USD, on 2 April 2026.", "An upgrade takes effect at once.");
        Pictures.of(browser, page, "portal-plan-upgrade");
        assertThat(page.locator(".cited a").getAttribute("href")).endsWith("#upgrade");
        follow(button(page, "Change to Advanced and pay 49.93"));

        assertThat(text(page)).contains("Your plan is changed.", "Advanced");
        assertThat(ana.account().billing().totals().charged().toString()).isEqualTo("USD 98.93");
        page.context().close();
    }

    @Test
    void AM_03_a_change_that_bills_use_as_well_shows_both_invoices_and_asks_for_their_sum() {
        Ana ana = paying("personal").using("sessions", 12_000).at("2026-03-17T20:00:00Z");
        Page page = ana.open(browser, "/plan/change?choice=advanced.year");

        assertThat(text(page))
                .contains("These are 2 invoices.")
                .containsSubsequence("2 × Billable sessions", "Total", "10.00 USD")
                .containsSubsequence("Advanced", "1,490.00 USD", "Total", "1,465.54 USD")
                .contains("Together they come to 1,475.54 USD, each charged by itself.");
        Pictures.of(browser, page, "portal-plan-two-invoices");
        follow(button(page, "Change to Advanced and pay 1,475.54"));

        assertThat(text(page)).contains("Your plan is changed.");
        assertThat(ana.account().billing().totals().charged().toString()).isEqualTo("USD 1524.54");
        page.context().close();
    }

    @Test
    void CT_12_CT_13_a_trial_says_that_a_hold_follows_and_on_hold_the_plan_that_was_tried_can_be_chosen() {
        Ana ana = Ana.of(running, "customertrackr");
        Page page = ana.open(browser, "/plan/change?choice=team.month");
        assertThat(text(page))
                .contains("Until then nothing is charged.", "After that, nothing is charged either")
                .contains("your account is put on hold, and you have until 1 May 2026 to choose a plan.")
                .doesNotContain("is charged on");
        follow(button(page, "Change to Team"));
        assertThat(text(page))
                .contains("Your trial runs until 1 April 2026", "Nothing is charged then.", "until 1 May 2026")
                .doesNotContain("choose a plan before");
        Pictures.of(browser, page, "portal-billing-trial-then-hold");

        ana.at("2026-04-02T08:00:00Z");
        page.navigate(ana.address("/plan"));
        assertThat(text(page)).doesNotContain("Your plan");
        Pictures.of(browser, page, "portal-plan-on-hold");
        choose(page, "team.month");
        page.locator("input[value=visa]").check();
        follow(button(page, "Use this card"));
        follow(button(page, "Change to Team and pay 79.00"));

        assertThat(ana.account().subscription()).isInstanceOf(Subscription.Active.class);
        page.context().close();
    }

    @Test
    void AM_04_AM_05_a_downgrade_names_what_to_remove_first_and_waits_once_it_is_done() {
        Ana ana = paying("advanced").using("properties", 10);
        Page page = ana.open(browser, "/plan");
        choose(page, "personal.month");

        assertThat(text(page)).contains("Remove 7 of 10 properties", "Personal has room for 3; you have 10.");
        Pictures.of(browser, page, "portal-plan-todo");
        follow(button(page, "Check again"));
        assertThat(text(page)).contains("Remove 7 of 10 properties");
        ana.using("properties", 3);
        follow(button(page, "Check again"));

        assertThat(text(page))
                .contains("From 2 April 2026 you have Personal at 49.00 USD a month.", "nothing is charged now")
                .doesNotContain("What you pay now");
        Pictures.of(browser, page, "portal-plan-downgrade");
        follow(button(page, "Change to Personal"));
        assertThat(text(page)).contains("Your change is planned.", "From 2 April 2026 you have Personal");

        follow(button(page, "Keep Advanced")
                .or(page.locator("main a", new Page.LocatorOptions().setHasText("Keep Advanced")))
                .first());
        Pictures.of(browser, page, "portal-plan-undo");
        follow(button(page, "Keep Advanced"));
        assertThat(text(page)).contains("You keep what you have.").doesNotContain("From 2 April 2026 you have");
        page.context().close();
    }

    @Test
    void AM_16_what_an_add_on_costs_is_seen_while_its_number_is_typed() {
        Ana ana = paying("advanced").at("2026-03-17T20:00:00Z");
        Page page = ana.open(browser, "/add-ons/further-property");
        page.locator("#quantity").fill("2");
        page.locator("#prospect .button").first().waitFor();
        assertThat(text(page)).contains("2 × Further property, for the time that is left", "29.95 USD");
        Pictures.of(browser, page, "portal-add-on");
        page.locator("#quantity").fill("many");
        page.locator("#prospect .error span").waitFor();
        assertThat(text(page)).contains("Enter a whole number of 0 or more, such as 3.");
        page.locator("#quantity").fill("3");
        page.locator("#prospect .button").first().waitFor();
        follow(button(page, "Have 3 and pay "));

        assertThat(text(page)).contains("Your plan is changed.", "With 3 × Further property", "239.00 USD a month");
        page.context().close();
    }

    @Test
    void AM_16_an_add_on_is_taken_without_script() {
        Ana ana = paying("advanced");
        Page page = ana.open(browser.plain(), "/add-ons/further-property");
        page.locator("#quantity").fill("1");
        follow(page.locator("button", new Page.LocatorOptions().setHasText("Show what it costs")));
        follow(button(page, "Have 1 and pay 30.00"));

        assertThat(text(page)).contains("With 1 × Further property", "179.00 USD a month");
        page.context().close();
    }

    @Test
    void a_double_click_and_the_back_button_change_a_plan_once() {
        Ana ana = paying("personal");
        Page page = ana.open(browser, "/plan/change?choice=advanced.month");
        followTwice(button(page, "Change to Advanced"));
        page.waitForURL(address -> address.contains("done=changed"));
        page.goBack();
        page.waitForURL(address -> address.contains("/plan/change"));
        if (button(page, "Change to Advanced").count() > 0) {
            follow(button(page, "Change to Advanced"));
        }

        assertThat(ana.journal())
                .filteredOn(ChangeEvent.ChangeMade.class::isInstance)
                .hasSize(1);
        page.context().close();
    }

    @Test
    void who_confirms_in_one_browser_what_has_changed_in_another_is_shown_it_anew_first() {
        Ana ana = paying("personal");
        Page one = ana.open(browser, "/plan/change?choice=advanced.month");
        Page other = ana.open(browser, "/plan/change?choice=personal.year");
        follow(button(other, "Change to Personal"));
        other.waitForURL(address -> address.contains("done=changed"));
        follow(button(one, "Change to Advanced"));

        assertThat(text(one)).contains("Something has changed since you saw this page. Nothing has happened yet");
        assertThat(ana.journal())
                .filteredOn(ChangeEvent.ChangeMade.class::isInstance)
                .hasSize(1);
        one.context().close();
        other.context().close();
    }

    @Test
    void a_longer_period_is_taken_by_the_same_way() {
        Ana ana = paying("personal");
        Page page = ana.open(browser.plain(), "/plan");
        choose(page, "personal.year");
        assertThat(text(page)).contains("you have Personal at 490.00 USD a year", "441.00 USD");
        follow(button(page, "Change to Personal and pay 441.00"));

        assertThat(text(page)).contains("490.00 USD a year");
        page.context().close();
    }

    @Test
    void AM_14_a_new_account_begins_with_a_trial_once_it_has_a_card() {
        Ana ana = Ana.of(running, "anytrack");
        Page page = ana.open(browser.plain(), "/plan");
        follow(button(page, "See what it costs"));
        assertThat(text(page)).contains("Choose one of the plans.");
        choose(page, "personal.month");
        page.locator("input[value=visa]").check();
        follow(button(page, "Use this card"));

        assertThat(text(page))
                .contains("Your free trial of Personal begins now and ends on 16 March 2026.")
                .contains("The next charge is 49.00 USD, on 16 March 2026.");
        follow(button(page, "Change to Personal"));
        assertThat(text(page)).contains("Welcome. Everything is set up.", "Your trial runs until 16 March 2026");
        page.context().close();
    }

    @Test
    void AM_19_a_free_plan_needs_no_card_and_a_paid_one_follows_it() {
        Ana ana = Ana.of(running, "anytrack");
        Page page = ana.open(browser.plain(), "/plan/change?choice=free.month");
        assertThat(text(page)).contains("The plan Free begins now. It costs nothing.");
        follow(button(page, "Change to Free"));
        assertThat(text(page)).contains("Free of charge");
        ana.give(new Command.ChangeCard(ANA, SimulatedProcessor.card("visa").orElseThrow()));
        page.navigate(ana.address("/plan/change?choice=advanced.month"));
        follow(button(page, "Change to Advanced"));

        assertThat(ana.account().subscription()).isInstanceOf(Subscription.Trialing.class);
        page.context().close();
    }

    @Test
    void an_overdue_account_is_led_to_paying_first() {
        Ana ana = Ana.of(running, "anytrack")
                .paying("personal", Interval.MONTH, "ok-then-declined")
                .at("2026-04-03T08:00:00Z");
        Page page = ana.open(browser, "/plan/change?choice=advanced.month");
        assertThat(text(page)).contains("A payment is due first", "49.00 USD is overdue", "Pay now");
        Pictures.of(browser, page, "portal-plan-refused");
        page.context().close();
    }

    @Test
    void a_member_reads_that_plan_and_add_ons_are_an_owners_to_change() {
        Lived lived =
                Lived.on(running, "anytrack", "advanced", Interval.MONTH, false).withMember();
        Page page = lived.ben(browser);
        for (String path : List.of("/plan/change?choice=personal.month", "/add-ons/further-property?quantity=2")) {
            page.navigate(lived.at(path));
            assertThat(page.locator("h1").innerText()).isEqualTo("Only an owner can change this");
            assertThat(text(page)).contains("Other members of the account can't. Nothing has changed.");
            assertThat(page.locator("main form[method=post]").count()).isZero();
            Pictures.of(browser, page, "portal-member-" + path.substring(1, 5));
        }
        page.context().close();
    }

    @Test
    void what_is_had_already_is_not_taken_again() {
        Page page = paying("personal").open(browser, "/plan/change?choice=personal.month");
        assertThat(text(page)).contains("You have this already");
        page.context().close();
    }
}
