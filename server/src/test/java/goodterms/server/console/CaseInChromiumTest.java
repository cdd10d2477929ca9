package goodterms.server.console;

import static goodterms.server.site.Browser.follow;
import static goodterms.server.site.Browser.followTwice;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import goodterms.core.account.CaseEvent.CaseDeclined;
import goodterms.core.account.CaseEvent.CaseGranted;
import goodterms.core.identity.AccountId;
import goodterms.server.Running;
import goodterms.server.site.Browser;
import goodterms.server.site.Pictures;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Cases of GroupTrack as its staff decide them, without script where nothing else is said. */
final class CaseInChromiumTest {

    @RegisterExtension
    static final Running running = Running.forAll();

    @RegisterExtension
    static final Browser browser = new Browser();

    private static final AtomicInteger ACCOUNTS = new AtomicInteger();

    private static Stage stage;

    @BeforeAll
    static void begin() {
        stage = new Stage(running, browser, "grouptrack", "2026-04-13T13:00:00Z");
    }

    @AfterAll
    static void close() {
        stage.close();
    }

    /** An account that has paid and asks for money back over something that did not work. */
    private static String asking() {
        String account = "a" + ACCOUNTS.incrementAndGet();
        stage.open(account, "ana@example.com");
        stage.subscribe(account, "ana@example.com", "pro", "month");
        stage.give(account, "/activities", "{\"activity\": \"used\"}");
        stage.give(account, "/refund-requests", """
                {"by": {"name": "ana@example.com"}, "reason": "technical"}
                """);
        return account;
    }

    /** The same, after it was found that a third party was at fault for three days. */
    private static String found() {
        String account = asking();
        stage.give(account, "/cases/1/findings", """
                {"by": {"name": "sam@example.com", "role": "support"},
                 "finding": {"fault-cause": "third-party", "fault-length": "PT72H"}}
                """);
        return account;
    }

    private static String path(String account) {
        return "/accounts/" + account + "/cases/1";
    }

    private static Locator form(Page page, String title) {
        Locator doing = page.locator(".doing").filter(new Locator.FilterOptions().setHasText(title));
        if (doing.getAttribute("open") == null) {
            doing.locator("summary").click();
        }
        return doing;
    }

    private static void seeWhatHappens(Locator form) {
        follow(form.getByText("See what happens"));
    }

    private static void doIt(Page page) {
        follow(page.getByText("Do it", new Page.GetByTextOptions().setExact(true)));
    }

    private static long happened(String account, Class<?> event) {
        return stage.lives().journal(new AccountId(account)).stream()
                .filter(event::isInstance)
                .count();
    }

    @Test
    void GT_07_a_finding_is_recorded_then_a_credit_granted_after_its_letter_was_seen() {
        String account = asking();
        Page page = stage.plain("support lead", path(account));
        assertThat(page.locator("main").innerText())
                .contains("something did not work", "It has to be found out", "the cause of the fault");

        Locator finding = form(page, "Record a finding");
        finding.getByLabel("Whose the fault was").selectOption("third-party");
        finding.getByLabel("How long it lasted").fill("72 hours");
        seeWhatHappens(finding);
        assertThat(page.locator("main").innerText()).contains("a credit of up to 49.00\u00a0USD");
        doIt(page);
        assertThat(page.locator("[role=status]").innerText()).contains("Record a finding");
        page.getByText("where each comes from").click();
        assertThat(page.locator("main").innerText()).contains("up to 49.00\u00a0USD", "decides", "found by a person");

        Locator grant = form(page, "Grant a refund or a credit");
        grant.getByLabel("Credit").fill("10.00");
        grant.getByLabel("Reason").fill("Group sync was blocked from 10 to 13 April");
        seeWhatHappens(grant);
        assertThat(page.locator(".letter").first().innerText())
                .contains("To ana@example.com", "Group sync was blocked from 10 to 13 April");
        doIt(page);

        assertThat(page.locator("main").innerText()).contains("closed", "10.00\u00a0USD");
        assertThat(happened(account, CaseGranted.class)).isEqualTo(1);
        page.context().close();
    }

    @Test
    void GT_07_what_is_typed_wrongly_is_told_by_the_field_and_the_rest_is_kept() {
        String account = found();
        Page page = stage.plain("support lead", path(account));
        Locator grant = form(page, "Grant a refund or a credit");
        grant.getByLabel("Credit").fill("a lot");
        grant.getByLabel("Reason").fill("It was our partner");
        seeWhatHappens(grant);

        assertThat(page.locator(".error").innerText()).contains("An amount in USD");
        assertThat(page.getByLabel("Reason").inputValue()).isEqualTo("It was our partner");
        page.getByLabel("Credit").fill("50.00");
        follow(page.getByText("See what happens"));
        assertThat(page.locator("[role=alert]").innerText()).contains("This can’t be done");
        assertThat(happened(account, CaseGranted.class)).isZero();
        page.context().close();
    }

    @Test
    void GT_07_of_two_who_decide_one_case_at_once_the_second_is_told_what_happened() {
        String account = found();
        Page one = stage.plain("support lead", path(account));
        Page other = stage.plain("finance", path(account));
        Locator grant = form(one, "Grant a refund or a credit");
        grant.getByLabel("Credit").fill("10");
        grant.getByLabel("Reason").fill("Sync was blocked");
        seeWhatHappens(grant);

        Locator decline = form(other, "Decline, and give nothing");
        decline.getByLabel("Reason").fill("It worked again within the hour");
        seeWhatHappens(decline);
        doIt(other);
        doIt(one);

        assertThat(one.locator("main").innerText())
                .contains("Something happened since you looked", "finance@example.com", "It worked again");
        assertThat(happened(account, CaseGranted.class)).isZero();
        assertThat(happened(account, CaseDeclined.class)).isEqualTo(1);
        one.context().close();
        other.context().close();
    }

    @Test
    void GT_07_who_clicks_twice_or_sends_the_same_again_grants_once() {
        String account = found();
        Page page = stage.window("support lead", path(account));
        Locator grant = form(page, "Grant a refund or a credit");
        grant.getByLabel("Credit").fill("5");
        grant.getByLabel("Reason").fill("Sync was blocked");
        seeWhatHappens(grant);
        String sent = (String) page.evaluate("""
                new URLSearchParams(new FormData(document.querySelector("main form"))).toString()
                """);
        followTwice(page.getByText("Do it", new Page.GetByTextOptions().setExact(true)));
        page.locator("[role=status]").waitFor();
        APIResponse again = page.request()
                .post(
                        stage.at("/accounts/" + account + "/do/grant"),
                        RequestOptions.create()
                                .setHeader("Content-Type", "application/x-www-form-urlencoded")
                                .setData(sent));

        assertThat(again.url()).endsWith("/cases/1?done=grant");
        assertThat(happened(account, CaseGranted.class)).isEqualTo(1);
        page.context().close();
    }

    @Test
    void who_may_only_read_sees_the_case_and_finds_nothing_to_do() {
        String account = found();
        Page page = stage.plain("read-only", path(account));
        assertThat(page.locator("main").innerText()).contains("What the terms say", "Clause by clause");
        assertThat(page.locator("main form[method=post]").count()).isZero();
        assertThat(page.navigate(stage.at("/accounts/" + account + "/do/grant?case=1"))
                        .status())
                .isEqualTo(403);
        page.context().close();
    }

    @Test
    void a_case_is_taken_by_one_click_and_the_audit_says_by_whom() {
        String account = asking();
        Page page = stage.plain("support", path(account));
        follow(page.getByText("Take it"));
        assertThat(page.locator("select[name=to]").inputValue()).isEqualTo("support@example.com");
        assertThat(stage.lives()
                        .count("audit where who = 'staff:support@example.com' and did = 'assign-case' and account = '"
                                + account + "'"))
                .isEqualTo(1);
        page.context().close();
    }

    @Test
    void a_case_is_sound_in_every_width_and_scheme() {
        Page page = stage.window("support lead", path(asking()));
        Pictures.of(browser, page, "console-case-finding");
        page.navigate(stage.at(path(found())));
        Pictures.of(browser, page, "console-case-decide");
        Locator grant = form(page, "Grant a refund or a credit");
        grant.getByLabel("Credit").fill("10");
        grant.getByLabel("Reason").fill("Sync was blocked");
        seeWhatHappens(grant);
        Pictures.of(browser, page, "console-grant-preview");
        page.context().close();
    }
}
