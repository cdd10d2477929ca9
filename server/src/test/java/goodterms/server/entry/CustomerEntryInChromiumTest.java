package goodterms.server.entry;

import static goodterms.server.site.Browser.follow;
import static goodterms.server.site.Browser.followTwice;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import goodterms.server.Running;
import goodterms.server.site.Browser;
import goodterms.server.site.Pictures;
import goodterms.server.store.Lived;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Customers come in by a link in their mail, and go. */
final class CustomerEntryInChromiumTest {

    private static Mailed mailed;
    private static Running running;

    @RegisterExtension
    static final Browser browser = new Browser();

    @BeforeAll
    static void open() throws Exception {
        mailed = new Mailed();
        running = Running.withMail(mailed.smtp());
    }

    @AfterAll
    static void close() throws Exception {
        running.close();
        mailed.close();
    }

    @Test
    void a_customer_gets_a_link_by_mail_comes_in_with_one_button_and_goes() {
        account("first", "ana@example.com");
        Page page = browser.window(1280, ColorScheme.LIGHT);
        page.navigate(at("/grouptrack/portal"));
        assertThat(page.url()).endsWith("/grouptrack/portal/sign-in?next=%2Fgrouptrack%2Fportal");
        Pictures.of(browser, page, "entry-customer");
        ask(page, "ana@example.com");
        Pictures.of(browser, page, "entry-sent");
        String letter = mailed.letter("ana@example.com", 1);
        assertThat(letter)
                .startsWith("Your link to GroupTrack CRM\nSomebody, most likely you, asked to sign in")
                .contains("within 30 minutes. It lets you in once:")
                .contains("Was it not you? Then you need do nothing.");
        page.navigate(Mailed.links(letter).getFirst());
        Pictures.of(browser, page, "entry-enter");
        follow(page.locator("main button"));
        assertThat(page.url()).isEqualTo(at("/grouptrack/portal"));
        assertThat(page.locator(".signed").innerText()).contains("ana@example.com");
        follow(page.locator(".signed button"));
        assertThat(page.locator("[role=status]").innerText()).isEqualTo("You are signed out.");
        page.navigate(at("/grouptrack/portal"));
        assertThat(page.locator("h1").innerText()).isEqualTo("Sign in");
        page.context().close();
    }

    @Test
    void a_link_that_a_scanner_has_opened_still_works_and_works_once_however_often_its_button_is_clicked() {
        account("scanned", "ben@example.com");
        Page page = browser.plain();
        page.navigate(at("/grouptrack/portal/sign-in"));
        ask(page, "Ben@Example.com");
        String link = Mailed.links(mailed.letter("Ben@Example.com", 1)).getFirst();
        for (int i = 0; i < 3; i++) {
            Page scanner = browser.plain();
            assertThat(scanner.navigate(link).status()).isEqualTo(200);
            scanner.context().close();
        }
        page.navigate(link);
        followTwice(page.locator("main button"));
        page.waitForURL(at("/grouptrack/portal"));

        Page other = browser.window(1280, ColorScheme.LIGHT);
        other.navigate(link);
        follow(other.locator("main button"));
        assertThat(other.locator("h1").innerText()).isEqualTo("This link no longer works");
        assertThat(other.locator("#email").inputValue()).as("its address").isEqualTo("Ben@Example.com");
        Pictures.of(browser, other, "entry-runout");
        follow(other.locator("main button"));
        assertThat(mailed.letter("Ben@Example.com", 2)).contains("/grouptrack/portal/enter?link=gl_grouptrack_");
        page.context().close();
        other.context().close();
    }

    @Test
    void somebody_with_several_accounts_gets_a_link_to_each_in_one_letter() {
        account("shop", "cleo@example.com");
        account("studio", "cleo@example.com");
        Page page = browser.plain();
        page.navigate(at("/grouptrack/portal/sign-in?next=/grouptrack/portal/invoices"));
        ask(page, "cleo@example.com");
        String letter = mailed.letter("cleo@example.com", 1);
        assertThat(letter).contains("You have 2 accounts.", "Account shop:", "Account studio:");
        List<String> links = Mailed.links(letter);
        assertThat(links)
                .hasSize(2)
                .allMatch(link -> Mailed.part(link, "next").equals("%2Fgrouptrack%2Fportal%2Finvoices"));
        page.context().close();
    }

    @Test
    void nobody_learns_whether_an_address_is_a_customers_and_what_is_none_is_told_by_the_field() {
        Page page = browser.window(1280, ColorScheme.LIGHT);
        page.navigate(at("/grouptrack/portal/sign-in"));
        ask(page, "stranger@example.com");
        assertThat(page.locator("main").innerText())
                .contains("If stranger@example.com belongs to an account at GroupTrack CRM, a link is on its way");
        page.navigate(at("/grouptrack/portal/sign-in"));
        page.locator("form[method=post]").evaluate("form => form.noValidate = true");
        ask(page, "no address");
        assertThat(page.locator("#email_error").innerText())
                .isEqualTo("Enter an email address, such as name@example.com.");
        assertThat(page.locator("#email").inputValue()).isEqualTo("no address");
        Pictures.of(browser, page, "entry-customer-wrong");
        assertThat(mailed.to("stranger@example.com")).isEmpty();
        page.context().close();
    }

    private static void account(String id, String owner) {
        Lived.open(running, "grouptrack", id, owner, running.server().time().instant());
    }

    private static void ask(Page page, String address) {
        page.locator("#email").fill(address);
        follow(page.locator("main button"));
    }

    private static String at(String path) {
        return running.at(path).toString();
    }
}
