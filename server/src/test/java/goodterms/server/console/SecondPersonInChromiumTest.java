package goodterms.server.console;

import static goodterms.server.site.Browser.follow;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import goodterms.core.account.CaseEvent.CaseGranted;
import goodterms.core.identity.AccountId;
import goodterms.server.Running;
import goodterms.server.site.Browser;
import goodterms.server.site.Pictures;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A refund of AnyTrack above what one person may give alone. */
final class SecondPersonInChromiumTest {

    private static final String CASE = "/accounts/ana/cases/1";

    @RegisterExtension
    static final Running running = Running.forAll();

    @RegisterExtension
    static final Browser browser = new Browser();

    private static Stage stage;

    @BeforeAll
    static void ask() {
        stage = new Stage(running, browser, "anytrack", "2026-04-01T09:00:00Z");
        for (String account : new String[] {"ana", "ben"}) {
            stage.open(account, account + "@example.com");
            stage.give(account, "/subscription", """
                    {"by": {"name": "%s@example.com"}, "plan": "advanced", "interval": "year", "card": {"token": "visa"}}
                    """.formatted(account));
            stage.give(account, "/activities", "{\"activity\": \"tag-installed\"}");
        }
        stage.until("2026-04-15T12:00:00Z");
        for (String account : new String[] {"ana", "ben"}) {
            stage.give(account, "/refund-requests", """
                    {"by": {"name": "%s@example.com"}, "reason": "not-used"}
                    """.formatted(account));
        }
        stage.give("ben", "/cases/1/grant", """
                {"by": {"name": "finance@example.com", "role": "finance"},
                 "refund": {"amount": "150.00", "currency": "USD"}, "because": "for the first weeks"}
                """);
    }

    @AfterAll
    static void close() {
        stage.close();
    }

    private static Locator form(Page page, String title) {
        Locator doing = page.locator(".doing")
                .filter(new Locator.FilterOptions().setHasText(title))
                .first();
        if (doing.getAttribute("open") == null) {
            doing.locator("summary").click();
        }
        return doing;
    }

    private static void doIt(Page page) {
        follow(page.getByText("Do it", new Page.GetByTextOptions().setExact(true)));
    }

    @Test
    void AR_07_a_refund_above_the_limit_waits_for_another_person_who_agrees() {
        Page one = stage.window("support lead", CASE);
        assertThat(one.locator("main").innerText())
                .contains("up to 500.00\u00a0USD", "above 200.00\u00a0USD", "150.00\u00a0USD of up to", "first weeks");
        Pictures.of(browser, one, "console-case-precedent");
        Locator grant = form(one, "Grant a refund or a credit");
        grant.getByLabel("Refund").fill("450");
        grant.getByLabel("Reason").fill("It was hardly used");
        follow(grant.getByText("See what happens"));
        doIt(one);
        assertThat(one.locator("main").innerText()).contains("You proposed it, so somebody else decides");

        Locator own = form(one, "Agree to what a colleague proposed");
        follow(own.getByText("See what happens"));
        assertThat(one.locator("[role=alert]").innerText()).contains("This can’t be done");

        Page other = stage.plain("finance", "?view=second");
        follow(other.locator(".row .about a"));
        assertThat(other.locator("main").innerText()).contains("a refund of 450.00\u00a0USD", "It was hardly used");
        follow(form(other, "Agree to what a colleague proposed").getByText("See what happens"));
        doIt(other);

        assertThat(stage.lives().journal(new AccountId("ana")))
                .filteredOn(CaseGranted.class::isInstance)
                .singleElement()
                .extracting(event ->
                        ((CaseGranted) event).approvedBy().orElseThrow().name())
                .isEqualTo("finance@example.com");
        one.context().close();
        other.context().close();
    }

    @Test
    void a_case_of_another_account_or_none_is_not_there() {
        Page page = stage.plain("support", "");
        assertThat(page.navigate(stage.at("/accounts/ana/cases/9")).status()).isEqualTo(404);
        assertThat(page.navigate(stage.at("/accounts/nobody")).status()).isEqualTo(404);
        assertThat(page.navigate(stage.at("/accounts/ana/do/no-such-thing")).status())
                .isEqualTo(404);
        page.context().close();
    }
}
