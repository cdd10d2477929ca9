package goodterms.server.console;

import static goodterms.server.site.Browser.follow;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import goodterms.core.account.CaseEvent.CaseSettled;
import goodterms.core.account.InvoiceEvent.CreditNoteIssued;
import goodterms.core.account.InvoiceEvent.CustomPriceSet;
import goodterms.core.identity.AccountId;
import goodterms.server.Running;
import goodterms.server.site.Browser;
import goodterms.server.site.Pictures;
import goodterms.server.store.Parking;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Accounts of AnyTrack as its staff look at them. */
final class AccountInChromiumTest {

    @RegisterExtension
    static final Running running = Running.forAll();

    @RegisterExtension
    static final Browser browser = new Browser();

    private static Stage stage;

    @BeforeAll
    static void live() {
        stage = new Stage(running, browser, "anytrack", "2026-03-01T09:00:00Z");
        trying("march", "somebody@example.com");
        stage.until("2026-04-01T09:00:00Z");
        trying("april", "ana@example.com");
        stage.open("ben", "ben@example.com");
        stage.subscribe("ben", "ben@example.com", "personal", "month");
        stage.open("cleo", "cleo@example.com");
        for (String account : List.of("dora", "emil", "fay")) {
            stage.open(account, account + "@example.com");
            stage.subscribe(account, account + "@example.com", "advanced", "month");
        }
        stage.until("2026-04-15T12:00:00Z");
        stage.give("april", "/refund-requests", """
                {"by": {"name": "ana@example.com"}, "reason": "not-used"}
                """);
    }

    /** Somebody in a trial of a site that others have tried before. */
    private static void trying(String account, String owner) {
        stage.open(account, owner);
        stage.give(account, "/signals", """
                {"signals": [{"kind": "site", "hash": "5f3a9c"}]}
                """);
        stage.give(account, "/subscription", """
                {"by": {"name": "%s"}, "plan": "personal", "interval": "month", "card": {"token": "visa"}}
                """.formatted(owner));
    }

    @AfterAll
    static void close() {
        stage.close();
    }

    private static List<String> found(Page page) {
        return page.locator(".row .about a").allInnerTexts();
    }

    private static void search(Page page, String words) {
        page.navigate(stage.at("/accounts"));
        page.getByLabel("Mail address").fill(words);
        follow(page.locator("form[role=search] button"));
    }

    @Test
    void an_account_is_found_by_its_name_an_address_of_its_people_or_an_invoice() {
        Page page = stage.plain("support", "/accounts");
        assertThat(found(page)).hasSize(7);
        search(page, "ben");
        assertThat(found(page)).containsExactly("ben@example.com");
        search(page, "Cleo@example.com");
        assertThat(found(page)).containsExactly("cleo@example.com");
        search(page, "invoice 1");
        assertThat(found(page)).hasSize(1);
        search(page, "nobody at all");
        assertThat(page.locator(".lead").innerText()).contains("Nothing was found");
        page.navigate(stage.at("/accounts?state=new"));
        assertThat(found(page)).containsExactly("cleo@example.com");
        page.context().close();
    }

    @Test
    void AM_13_an_account_whose_owner_broke_the_rules_is_suspended_and_let_go_on_in_words() {
        Page page = stage.plain("owner", "/accounts/ben");
        follow(page.getByText("Suspend", new Page.GetByTextOptions().setExact(true)));
        page.getByLabel("Reason").fill("It sold what it may not");
        seen(page);
        doIt(page);
        assertThat(page.locator(".lead").innerText()).isEqualTo("suspended by us");
        follow(page.getByText("Let it go on"));
        page.getByLabel("Reason").fill("It was put right");
        seen(page);
        doIt(page);
        assertThat(page.locator(".lead").innerText()).isEqualTo("active");
        follow(page.getByText("All of it"));
        assertThat(page.locator("main").innerText())
                .contains("The account was suspended", "by you", "It sold what it may not");
        page.context().close();
    }

    @Test
    void a_support_agent_freezes_an_account_accusing_nobody_and_lifts_it_again() {
        Page page = stage.window("support lead", "/accounts/emil");
        follow(page.getByText("Freeze", new Page.GetByTextOptions().setExact(true)));
        page.getByLabel("Reason").fill("you told us that your laptop was stolen");
        assertThat(seen(page)).contains("Nobody can use it, and nothing is charged, until we lift that.");
        assertThat(page.locator(".letter").first().innerText())
                .contains("To emil@example.com", "This accuses nobody of anything.")
                .contains("cancel, and ask for money back", "write to support@anytrack.example");
        Pictures.of(browser, page, "console-freeze");
        doIt(page);
        assertThat(page.locator(".lead").innerText()).isEqualTo("frozen by us");
        Pictures.of(browser, page, "console-account-frozen");
        page.navigate(stage.at("/accounts?state=frozen-by-us"));
        assertThat(found(page)).containsExactly("emil@example.com");
        page.navigate(stage.at("/accounts/emil"));
        follow(page.getByText("Lift the freeze"));
        page.getByLabel("Reason").fill("there is a new password");
        assertThat(seen(page)).contains("The account is no longer frozen by us.");
        doIt(page);
        assertThat(page.locator(".lead").innerText()).isEqualTo("active");
        follow(page.getByText("All of it"));
        assertThat(page.locator("main").innerText())
                .contains("The account was frozen", "The freeze was lifted", "by you", "your laptop was stolen");
        page.context().close();
    }

    @Test
    void AM_06_a_downgrade_that_support_makes_at_once_leaves_a_credit_note() {
        Page page = stage.plain("support lead", "/accounts/dora/do/change-plan");
        page.locator("[name=plan]").selectOption("personal");
        assertThat(seen(page)).contains("credit note");
        doIt(page);
        assertThat(stage.lives().journal(new AccountId("dora"))).anyMatch(CreditNoteIssued.class::isInstance);
        page.context().close();
    }

    @Test
    void AM_17_one_account_gets_a_price_of_its_own_from_who_may_give_as_much() {
        Page page = stage.plain("support", "/accounts/emil/do/set-custom-price");
        ownPrice(page);
        seen(page);
        assertThat(page.locator("[role=alert]").innerText()).contains("This can’t be done");
        page.context().close();

        page = stage.plain("support lead", "/accounts/emil/do/set-custom-price");
        ownPrice(page);
        assertThat(seen(page)).contains("99.00");
        doIt(page);
        assertThat(stage.lives().journal(new AccountId("emil"))).anyMatch(CustomPriceSet.class::isInstance);
        page.context().close();
    }

    private static void ownPrice(Page page) {
        page.locator("[name='price.plan']").selectOption("advanced");
        page.locator("[name='price.interval']").selectOption("month");
        page.locator("[name='price.price']").fill("99.00");
        page.getByLabel("Reason").fill("As agreed with their founder");
    }

    @Test
    void CT_17_the_company_ends_an_account_with_a_reason_once_its_letter_was_seen() {
        Page page = stage.plain("owner", "/accounts/fay/do/end-account");
        page.locator("[name=cause]").selectOption("company");
        page.getByLabel("Days of notice").fill("0");
        page.locator("[name=unused]").selectOption("refunded");
        page.getByLabel("Reason").fill("We stop serving this line of business");
        assertThat(seen(page)).contains("Nothing more is charged; access ends on 1 May 2026");
        assertThat(page.locator(".letter").first().innerText()).contains("To fay@example.com");
        doIt(page);
        follow(page.getByText("All of it"));
        assertThat(page.locator("main").innerText()).contains("We stop serving this line of business", "by you");
        page.context().close();
    }

    /** What would happen. */
    private static String seen(Page page) {
        follow(page.getByText("See what happens"));
        return page.locator("main").innerText();
    }

    private static void doIt(Page page) {
        follow(page.getByText("Do it", new Page.GetByTextOptions().setExact(true)));
    }

    @Test
    void
            AR_06_AR_08_activity_is_verified_and_a_suspected_repetition_is_looked_at_as_a_graph_and_confirmed_with_a_reason() {
        Page page = stage.window("support lead", "/accounts/april/cases/1");
        Locator looked =
                page.locator(".doing").filter(new Locator.FilterOptions().setHasText("Record what was looked at"));
        if (looked.getAttribute("open") == null) {
            looked.locator("summary").click();
        }
        looked.locator("[name=kind]").selectOption(new SelectOption().setIndex(1));
        looked.locator("[name=found]").fill("No session, no tag, no call of the API");
        follow(looked.getByText("See what happens"));
        doIt(page);
        assertThat(page.locator("main").innerText()).contains("No session, no tag, no call of the API");
        page.navigate(stage.at("/accounts/april"));
        assertThat(page.locator(".kin table").innerText()).contains("march", "april", "site");
        Pictures.of(browser, page, "console-account");
        page.getByLabel("Why you think so").fill("The same site as in March");
        follow(page.getByText("It is the same person"));
        assertThat(page.locator(".told").innerText()).contains("No refund is due");
        doIt(page);

        assertThat(page.locator("[role=status]").innerText()).contains("Mark the trial");
        assertThat(stage.lives().journal(new AccountId("april"))).anyMatch(CaseSettled.class::isInstance);
        page.navigate(stage.at("/accounts/april/history"));
        Pictures.of(browser, page, "console-history");
        page.context().close();
    }

    @Test
    void a_parked_account_shows_its_error_and_is_tried_again_by_an_owner_only() {
        running.server().transactions().of("anytrack", connection -> {
            Parking.park(connection, "anytrack", new AccountId("cleo"), "IllegalStateException: no plan");
            return true;
        });
        Page support = stage.plain("support", "/accounts/cleo");
        assertThat(support.locator("main").innerText()).contains("stands still", "no plan", "An owner of the company");
        assertThat(support.getByText("Try again").count()).isZero();
        support.navigate(stage.at("/accounts?state=parked"));
        assertThat(found(support)).containsExactly("cleo@example.com");
        Page owner = stage.window("owner", "/accounts/cleo");
        Pictures.of(browser, owner, "console-account-parked");
        follow(owner.getByText("Try again"));
        assertThat(owner.locator("[role=status]").innerText()).contains("It goes on");
        assertThat(owner.locator("main").innerText()).doesNotContain("stands still");
        support.context().close();
        owner.context().close();
    }

    @Test
    void accounts_are_listed_soundly_and_readers_find_nothing_to_do() {
        Page page = stage.window("read-only", "/accounts");
        Pictures.of(browser, page, "console-accounts");
        page.navigate(stage.at("/accounts/ben"));
        assertThat(page.locator("main form, .actions").count()).isZero();
        page.context().close();
    }
}
