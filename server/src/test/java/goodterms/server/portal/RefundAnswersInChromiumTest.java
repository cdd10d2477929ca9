package goodterms.server.portal;

import static goodterms.server.site.Browser.follow;
import static goodterms.server.site.Browser.followTwice;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import goodterms.core.account.CaseCommand.RecordFinding;
import goodterms.core.account.CaseEvent.RefundRequested;
import goodterms.core.account.Channel;
import goodterms.core.account.Command;
import goodterms.core.calendar.Interval;
import goodterms.core.cases.CaseFinding;
import goodterms.core.cases.CaseId;
import goodterms.core.cases.FaultCause;
import goodterms.core.identity.Actor;
import goodterms.core.usage.Activity;
import goodterms.server.Running;
import goodterms.server.site.Browser;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What customers read who ask for money back, clause by clause: the answer, and the sentence it rests on. */
final class RefundAnswersInChromiumTest {

    @RegisterExtension
    static final Running running = Running.forAll();

    private static final Actor ANA = Actor.customer(Lived.ANA);
    private static final Actor LIN = Actor.staff("lin", "support lead");
    private static final Command CANCEL =
            new Command.Cancel(ANA, Channel.PORTAL, false, Optional.empty(), Optional.empty());
    private static final Command USED = new Command.RecordActivity(Activity.USED, false);
    private static final String NOTHING = "No money goes back on this payment.";

    @RegisterExtension
    static final Browser browser = new Browser();

    @Test
    void PT_04_nothing_of_a_monthly_period_that_has_begun() {
        answers(monthly("promotrack", "pro"), "changed-mind", NOTHING, "From the day a billing period begins");
    }

    @Test
    void PT_06_nothing_of_a_year_that_has_begun() {
        answers(yearly("promotrack", "pro"), "changed-mind", NOTHING, "After it has started we return neither");
    }

    @Test
    void PT_08_where_a_reason_may_bring_money_back_nothing_is_not_the_whole_answer() {
        Lived lived = yearly("promotrack", "pro");
        Page page = lived.plain(browser);
        page.navigate(lived.at("/cancel"));
        assertThat(page.locator("main").innerText())
                .contains(
                        "It depends on why you ask. Without a special reason, nothing of your last payment is refunded.")
                .contains("After it has started we return neither all of it nor a part.");
        follow(page.locator("main button", new Page.LocatorOptions().setHasText("Continue to cancel")));
        assertThat(page.locator("#sure").innerText())
                .contains("There is no further bill.", "It depends on why you ask.");
        follow(page.locator("main button", new Page.LocatorOptions().setHasText("Cancel Pro")));
        follow(page.locator("main a", new Page.LocatorOptions().setHasText("Ask for money back")));
        assertThat(page.url()).endsWith("/refund");
        page.context().close();
    }

    @Test
    void PT_10_nothing_after_a_campaign_has_been_started() {
        Lived lived = monthly("promotrack", "pro").give(new Command.RecordActivity(Activity.CAMPAIGN_STARTED, true));
        answers(lived, "technical", NOTHING, "From then on nothing is refunded");
    }

    @Test
    void GT_01_nothing_where_nobody_has_cancelled() {
        answers(monthly("grouptrack", "pro").give(USED), "changed-mind", NOTHING, "As a rule, no.");
    }

    @Test
    void GT_05_nothing_where_it_was_never_used() {
        Lived lived =
                monthly("grouptrack", "pro").moveTo("2026-03-10T15:00:00Z").give(CANCEL);
        answers(lived, "not-used", NOTHING, "An account that was never put to use is not refunded.");
    }

    @Test
    void GT_08_nothing_for_a_subscription_that_was_forgotten() {
        Lived lived = monthly("grouptrack", "pro")
                .give(USED)
                .moveTo("2026-03-10T15:00:00Z")
                .give(CANCEL);
        answers(lived, "forgot", NOTHING, "A forgotten subscription is not refunded.");
    }

    @Test
    void AR_04_nothing_of_time_that_is_left_over() {
        answers(monthly("anytrack", "personal"), "changed-mind", NOTHING, "Time that is left over or lay idle");
    }

    @Test
    void AR_07_what_followed_a_trial_that_was_used_is_for_a_person_to_decide() {
        Lived lived = trial("anytrack", "personal")
                .give(new Command.RecordActivity(Activity.TAG_INSTALLED, false))
                .moveTo("2026-03-17T15:00:00Z");
        answers(lived, "changed-mind", "a person (Head of support) decides", "If the account was in use");
    }

    @Test
    void AR_09_nothing_where_no_trace_of_a_cancellation_is_found() {
        Lived lived = trial("anytrack", "personal")
                .give(new Command.RecordActivity(Activity.TAG_INSTALLED, false))
                .moveTo("2026-03-17T15:00:00Z");
        answers(lived, "says-cancelled", NOTHING, "If there is neither, the charge stands");
    }

    @Test
    void CT_11_nothing_by_itself_for_what_is_left_of_a_period() {
        answers(monthly("customertrackr", "team"), "changed-mind", NOTHING, "Nothing is refunded automatically");
    }

    @Test
    void PT_08_a_documented_fault_is_for_finance_to_decide_once_it_has_been_found() {
        Lived lived = yearly("promotrack", "pro");
        CaseFinding documented =
                new CaseFinding(Optional.empty(), Optional.empty(), Optional.of(true), Optional.empty());
        found(lived, documented, "a person (Finance) decides", "our finance team may return up to the whole payment");
    }

    @Test
    void GT_06_nothing_where_the_trouble_came_from_their_own_device() {
        Lived lived = monthly("grouptrack", "pro").give(USED);
        CaseFinding own =
                new CaseFinding(Optional.of(FaultCause.CUSTOMER), Optional.empty(), Optional.empty(), Optional.empty());
        found(lived, own, NOTHING, "Not if the trouble comes from your own device");
    }

    @Test
    void GT_07_a_credit_for_a_long_fault_of_ours_is_for_a_person_to_decide() {
        Lived lived = monthly("grouptrack", "pro").give(USED);
        CaseFinding ours = new CaseFinding(
                Optional.of(FaultCause.OURS), Optional.of(Duration.ofDays(10)), Optional.empty(), Optional.empty());
        found(lived, ours, "A credit of up to", "may");
    }

    @Test
    void two_browsers_that_ask_at_once_make_one_request() {
        Lived lived = Lived.on(running, "promotrack", "pro", Interval.YEAR, false);
        String confirm = lived.at("/refund/confirm?payment=1&reason=technical");
        Page one = lived.ana(browser);
        Page other = lived.ana(browser);
        one.navigate(confirm);
        other.navigate(confirm);
        followTwice(ask(one));
        one.waitForURL(address -> address.contains("done=asked"));
        follow(ask(other));
        assertThat(other.locator("h1").innerText()).isEqualTo("This can't be asked now");
        assertThat(lived.count(RefundRequested.class)).isEqualTo(1);
        one.context().close();
        other.context().close();
    }

    private static Locator ask(Page page) {
        return page.locator(
                "main button", new Page.LocatorOptions().setHasText(Pattern.compile("^Ask (for it|all the same)$")));
    }

    private static Lived monthly(String company, String plan) {
        return Lived.on(running, company, plan, Interval.MONTH, false);
    }

    private static Lived yearly(String company, String plan) {
        return Lived.on(running, company, plan, Interval.YEAR, false);
    }

    private static Lived trial(String company, String plan) {
        return Lived.on(running, company, plan, Interval.MONTH, true);
    }

    /** What is shown before anything is asked. */
    private static void answers(Lived lived, String reason, String headline, String sentence) {
        Page page = lived.ana(browser);
        page.navigate(lived.at("/refund/confirm?payment=1&reason=" + reason));
        assertThat(page.locator(".headline").innerText()).contains(headline);
        assertThat(page.locator(".outcome blockquote").first().innerText()).contains(sentence);
        follow(page.locator(".outcome blockquote a").first());
        assertThat(page.locator(":target").count())
                .as("the clause on the page that is cited")
                .isEqualTo(1);
        page.context().close();
    }

    /** What stands on the page of the request once a person has found something out. */
    private static void found(Lived lived, CaseFinding finding, String headline, String sentence) {
        Page page = lived.ana(browser);
        page.navigate(lived.at("/refund/confirm?payment=1&reason=technical"));
        assertThat(page.locator(".headline").innerText()).isEqualTo("One of us has to look into it first.");
        follow(ask(page));
        lived.give(new RecordFinding(LIN, new CaseId(1), finding));
        page.navigate(lived.at("/requests/1"));
        assertThat(page.locator(".headline").innerText()).contains(headline);
        assertThat(page.locator(".outcome").innerText()).contains(sentence);
        assertThat(page.locator(".turns").innerText())
                .contains("We found out more, and asked our terms again.")
                .doesNotContain("It is done");
        assertThat(page.locator(".lead .standing").innerText()).isIn("With us", "Nothing is due");
        page.context().close();
    }
}
