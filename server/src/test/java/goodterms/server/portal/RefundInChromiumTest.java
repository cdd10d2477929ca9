package goodterms.server.portal;

import static goodterms.server.site.Browser.follow;
import static goodterms.server.site.Browser.followTwice;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import goodterms.core.account.CaseCommand.AnswerCase;
import goodterms.core.account.CaseCommand.AssignCase;
import goodterms.core.account.CaseCommand.Decline;
import goodterms.core.account.CaseCommand.NoteCase;
import goodterms.core.account.CaseCommand.RecordEvidence;
import goodterms.core.account.CaseEvent.CaseOpened;
import goodterms.core.account.CaseEvent.RefundRequested;
import goodterms.core.account.Channel;
import goodterms.core.account.Command;
import goodterms.core.account.DeskEvent.CaseReopened;
import goodterms.core.account.DeskEvent.InquiryOpened;
import goodterms.core.account.DeskEvent.RequestWithdrawn;
import goodterms.core.account.PeopleEvent.OwnersAsked;
import goodterms.core.calendar.Interval;
import goodterms.core.cases.CaseId;
import goodterms.core.cases.EvidenceKind;
import goodterms.core.identity.Actor;
import goodterms.core.usage.Activity;
import goodterms.server.Running;
import goodterms.server.site.Browser;
import goodterms.server.site.Pictures;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Asking for money back and writing to support, as customers of the four companies do it. */
final class RefundInChromiumTest {

    @RegisterExtension
    static final Running running = Running.forAll();

    private static final Actor ANA = Actor.customer(Lived.ANA);

    @RegisterExtension
    static final Browser browser = new Browser();

    @Test
    void GT_03_a_late_cancellation_is_refunded_less_the_fee_with_its_sentence_and_its_calculation() {
        Lived lived = Lived.on(running, "grouptrack", "pro", Interval.MONTH, false)
                .moveTo("2026-03-02T18:00:00Z")
                .give(new Command.Cancel(ANA, Channel.PORTAL, false, Optional.empty(), Optional.empty()));
        Page page = lived.ana(browser);
        page.navigate(lived.at("/refund"));
        Pictures.of(browser, page, "grouptrack-portal-refund");
        page.locator("input[type=radio]").first().check();
        follow(button(page, "Continue"));
        assertThat(page.locator(".headline").innerText()).isEqualTo("46.55\u00a0USD goes back to you.");
        assertThat(page.locator(".outcome").innerText()).contains("Tell support by email within 24 hours");
        assertThat(page.locator(".sum").innerText())
                .contains("The amount you were charged", "49.00", "5\u00a0%", "46.55");
        assertThat(lived.count(RefundRequested.class)).isZero();
        Pictures.of(browser, page, "grouptrack-portal-refund-answer");
        follow(button(page, "Ask for it"));
        assertThat(page.locator(".notice.good").innerText()).isEqualTo("We have your request.");
        assertThat(page.locator("main").innerText())
                .contains("46.55\u00a0USD", "card you paid with", "What has happened");
        assertThat(lived.count(RefundRequested.class)).isEqualTo(1);
        Pictures.of(browser, page, "grouptrack-portal-request-refunded");
        page.navigate(lived.at("/refund"));
        assertThat(page.locator(".told").innerText()).contains("46.55\u00a0USD of it came back already.");
        page.context().close();
    }

    @Test
    void GT_04_GT_08_only_where_the_page_answers_reasons_differently_is_the_reason_asked() {
        Lived lived = Lived.on(running, "grouptrack", "pro", Interval.MONTH, false)
                .give(new Command.RecordActivity(Activity.USED, false))
                .moveTo("2026-03-10T15:00:00Z")
                .give(new Command.Cancel(ANA, Channel.PORTAL, false, Optional.empty(), Optional.empty()));
        Page page = lived.plain(browser);
        page.navigate(lived.at("/refund"));
        follow(button(page, "Continue"));
        assertThat(page.locator("#payment_error").innerText()).contains("Choose one of them.");
        page.locator("input[type=radio]").first().check();
        follow(button(page, "Continue"));
        assertThat(page.locator("legend").innerText()).isEqualTo("What is your reason?");
        follow(button(page, "Continue"));
        assertThat(page.locator("#reason_error").innerText()).contains("Choose one of them.");
        page.locator("input[value=forgot]").check();
        follow(button(page, "Continue"));
        assertThat(page.locator(".headline").innerText()).isEqualTo("No money goes back on this payment.");
        page.goBack();
        page.locator("input[value=cancelled-late]").check();
        follow(button(page, "Continue"));
        assertThat(page.locator(".headline").innerText())
                .contains("may go back to you, or nothing: a person (Head of support) decides.");
        assertThat(page.locator("main").innerText()).contains("You hear from us by");
        follow(button(page, "Ask for it"));
        assertThat(page.locator(".lead .standing").innerText()).isEqualTo("With us");
        assertThat(lived.count(CaseOpened.class)).isEqualTo(1);
        page.context().close();
    }

    @Test
    void AR_05_an_unused_trial_that_was_charged_comes_back_without_a_question() {
        Lived lived =
                Lived.on(running, "anytrack", "personal", Interval.MONTH, true).moveTo("2026-03-17T15:00:00Z");
        Page page = lived.ana(browser);
        page.navigate(lived.at("/refund"));
        page.locator("input[type=radio]").first().check();
        follow(button(page, "Continue"));
        assertThat(page.locator("legend").count()).isZero();
        assertThat(page.locator(".headline").innerText()).isEqualTo("49.00\u00a0USD goes back to you.");
        page.context().close();
    }

    @Test
    void PT_13_who_took_the_money_for_advertising_is_named() {
        Lived lived = Lived.on(running, "promotrack", "pro", Interval.MONTH, false);
        Page page = lived.ana(browser);
        page.navigate(lived.at("/refund"));
        page.locator("input[value=external]").check();
        follow(button(page, "Continue"));
        assertThat(page.locator(".headline").innerText()).isEqualTo("Please ask Meta, who took this money.");
        assertThat(page.locator(".outcome").innerText()).contains("please turn to Meta");
        Pictures.of(browser, page, "promotrack-portal-refund-referred");
        page.context().close();
    }

    @Test
    void PT_08_PT_18_what_a_person_has_to_find_out_is_said_and_by_when_we_answer() {
        Lived lived = Lived.on(running, "promotrack", "pro", Interval.YEAR, false);
        Page page = lived.ana(browser);
        page.navigate(lived.at("/refund"));
        page.locator("input[type=radio]").first().check();
        follow(button(page, "Continue"));
        page.locator("input[value=technical]").check();
        follow(button(page, "Continue"));
        assertThat(page.locator(".outcome").innerText())
                .contains("One of us has to look into it first.", "We have to find out");
        follow(button(page, "Ask for it"));
        assertThat(page.locator("main").innerText()).contains("as a rule", "at the latest");
        Pictures.of(browser, page, "promotrack-portal-request-waiting");
        follow(button(page, "Withdraw this request"));
        assertThat(page.locator(".notice.good").innerText()).isEqualTo("Your request is withdrawn.");
        assertThat(lived.count(RequestWithdrawn.class)).isEqualTo(1);
        page.goBack();
        if (button(page, "Withdraw this request").isVisible()) {
            follow(button(page, "Withdraw this request"));
        }
        assertThat(lived.count(RequestWithdrawn.class)).isEqualTo(1);
        page.navigate(lived.at("/requests"));
        assertThat(page.locator(".asked li").innerText()).contains("Withdrawn");
        Pictures.of(browser, page, "promotrack-portal-requests");
        page.context().close();
    }

    @Test
    void CT_11_a_declined_request_says_why_and_is_objected_to() {
        Lived lived = Lived.on(running, "customertrackr", "team", Interval.MONTH, false)
                .give(new Command.Cancel(
                        ANA, Channel.SUPPORT, false, Optional.of("Example Bakery"), Optional.of(Lived.ANA)));
        Page page = lived.ana(browser);
        page.navigate(lived.at("/refund"));
        page.locator("input[type=radio]").first().check();
        follow(button(page, "Continue"));
        assertThat(page.locator(".headline").innerText()).contains("a person (Head of support) decides");
        follow(button(page, "Ask for it"));
        lived.give(new Decline(Actor.staff("lin", "support lead"), new CaseId(1), "You used it yesterday."));
        page.navigate(lived.at("/requests/1"));
        assertThat(page.locator(".turns").innerText()).contains("We decided against it.", "You used it yesterday.");
        assertThat(page.locator("section", new Page.LocatorOptions().setHasText("What we decided"))
                        .first()
                        .innerText())
                .contains("We decided against it.", "You used it yesterday.");
        Pictures.of(browser, page, "customertrackr-portal-request-declined");
        follow(button(page, "Look at it once more"));
        assertThat(page.locator("#because_error").innerText()).contains("Write what we should look at once more.");
        page.locator("#because").fill("That was somebody else.");
        follow(button(page, "Look at it once more"));
        assertThat(page.locator(".notice.good").innerText()).isEqualTo("We look at it once more.");
        assertThat(page.locator(".turns").innerText()).contains("That was somebody else.");
        assertThat(lived.count(CaseReopened.class)).isEqualTo(1);
        page.context().close();
    }

    @Test
    void what_only_staff_see_is_not_shown_and_members_see_no_request_of_an_owner() {
        Lived lived =
                Lived.on(running, "promotrack", "pro", Interval.YEAR, false).withMember();
        Page page = lived.ana(browser);
        page.navigate(lived.at("/refund/confirm?payment=1&reason=technical"));
        follow(button(page, "Ask for it"));
        Actor lin = Actor.staff("lin", "support lead");
        lived.give(new AssignCase(lin, new CaseId(1), "zoltan"))
                .give(new NoteCase(lin, new CaseId(1), "Looks like their own network."))
                .give(new RecordEvidence(
                        lin, new CaseId(1), EvidenceKind.FAULT_REPORT, Optional.empty(), "Nothing in our logs."));
        page.navigate(lived.at("/requests/1"));
        assertThat(page.content()).doesNotContain("their own network", "Nothing in our logs", "zoltan");
        lived.give(new AnswerCase(lin, new CaseId(1), "Which browser was it?"));
        page.reload();
        assertThat(page.locator(".turns").innerText()).contains("We answered.", "Which browser was it?");
        Page member = lived.ben(browser);
        member.navigate(lived.at("/requests/1"));
        assertThat(member.locator("h1").innerText()).isEqualTo("There is no such request");
        member.navigate(lived.at("/requests"));
        assertThat(member.locator("main").innerText()).contains("You have not asked for anything yet.");
        page.context().close();
        member.context().close();
    }

    @Test
    void GT_09_AR_10_support_is_written_to_and_what_was_typed_is_kept() {
        Lived lived = Lived.on(running, "grouptrack", "pro", Interval.MONTH, true);
        Page page = lived.plain(browser);
        page.navigate(lived.at("/support"));
        page.locator("#text").fill("Groups are synced twice.");
        follow(button(page, "Send it"));
        assertThat(page.locator("#about_error").innerText()).contains("Choose what it is about.");
        assertThat(page.locator("#text").inputValue()).isEqualTo("Groups are synced twice.");
        page.locator("input[value=other]").check();
        followTwice(button(page, "Send it"));
        page.waitForURL(address -> address.contains("done=sent"));
        assertThat(page.locator(".turns").innerText())
                .contains("You wrote to us.", "Groups are synced twice.", "We promised an answer by");
        assertThat(lived.count(InquiryOpened.class)).isEqualTo(1);
        page.context().close();
    }

    @Test
    void what_was_typed_when_the_session_ended_is_there_again_and_was_not_sent() {
        Lived lived = Lived.on(running, "grouptrack", "pro", Interval.MONTH, true);
        Page page = lived.ana(browser);
        page.navigate(lived.at("/support"));
        page.locator("input[value=payment]").check();
        page.locator("#text").fill("What is this charge?");
        lived.forget(page);
        follow(button(page, "Send it"));
        assertThat(page.locator("h1").innerText()).isEqualTo("Sign in");
        lived.back(page);
        follow(button(page, "Continue where you were"));
        assertThat(page.locator("#text").inputValue()).isEqualTo("What is this charge?");
        assertThat(page.locator("input[value=payment]").isChecked()).isTrue();
        assertThat(lived.count(InquiryOpened.class)).isZero();
        follow(button(page, "Send it"));
        assertThat(lived.count(InquiryOpened.class)).isEqualTo(1);
        page.context().close();
    }

    @Test
    void PT_11_before_a_campaign_is_started_it_is_said_what_would_be_lost() {
        Lived lived = Lived.on(running, "promotrack", "pro", Interval.MONTH, false);
        Page page = lived.ana(browser);
        page.navigate(lived.at("/support"));
        assertThat(page.locator(".notice.warn").innerText())
                .contains("Ask us before you start a campaign.", "From then on nothing is refunded");
        Pictures.of(browser, page, "promotrack-portal-support");
        page.context().close();
    }

    @Test
    void CT_03_a_member_has_the_owners_written_to_and_learns_nothing_of_who_they_are() {
        Lived lived = Lived.on(running, "customertrackr", "team", Interval.MONTH, false)
                .withMember();
        Page page = lived.ben(browser);
        page.navigate(lived.at("/owner"));
        Pictures.of(browser, page, "customertrackr-portal-owner");
        follow(button(page, "Write to the owners"));
        assertThat(page.locator(".notice").innerText()).contains("We have written to the owners.");
        assertThat(page.content()).doesNotContain(Lived.ANA);
        assertThat(lived.count(OwnersAsked.class)).isEqualTo(1);
        for (String path : new String[] {"/refund", "/requests", "/cancel", "/content"}) {
            page.navigate(lived.at(path));
            assertThat(page.content()).as(path).doesNotContain(Lived.ANA);
        }
        page.context().close();
    }

    private static Locator button(Page page, String words) {
        return page.locator("main button", new Page.LocatorOptions().setHasText(words))
                .last();
    }
}
