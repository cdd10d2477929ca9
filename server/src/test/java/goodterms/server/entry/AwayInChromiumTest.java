package goodterms.server.entry;

import static goodterms.server.site.Browser.follow;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import goodterms.core.identity.AccountId;
import goodterms.server.Running;
import goodterms.server.site.Browser;
import goodterms.server.site.Pictures;
import goodterms.server.site.SignedIn;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who was away until their session was over finds what they had typed, and nothing of it was sent. */
final class AwayInChromiumTest {

    private static final String TYPED = "Does “Sync” count, too?\nI ask & wait; 100 % sure = no.";

    private static final String BECAUSE = "Visits “by script” & more; 100 % = all.";

    /** Much, though in few lines: a browser takes its time for each line that is filled in. */
    private static final String MUCH = "# Refunds\n\n"
            + ("You get your money back within a day; ask & wait, 100 % sure. ".repeat(20) + "Really.\n").repeat(75);

    private static Running running;

    @RegisterExtension
    static final Browser browser = new Browser();

    @BeforeAll
    static void open() throws Exception {
        running = Running.demo();
    }

    @AfterAll
    static void close() throws Exception {
        running.close();
    }

    @Test
    void a_customer_comes_in_by_a_new_link_and_sends_it_by_themselves() {
        Page page = SignedIn.customer(running, "grouptrack", "hugo", "hugo@example.com")
                .in(browser.window(1280, ColorScheme.LIGHT));
        page.navigate(at("/grouptrack/portal/support"));
        page.locator("input[type=radio]").last().check();
        page.locator("textarea").fill(TYPED);
        page.context().clearCookies();
        follow(page.locator("main button").last());
        assertThat(page.url()).endsWith("/grouptrack/portal/sign-in?next=%2Fgrouptrack%2Fportal%2Fsupport");
        assertThat(page.locator("[role=status]").innerText()).contains("What you had typed is kept in this browser");
        page.locator("#email").fill("hugo@example.com");
        follow(page.locator("main button"));
        follow(page.locator("text=The letter is in the outbox."));
        follow(page.locator(".letter a").first());
        follow(page.locator("main button"));
        Pictures.of(browser, page, "entry-again");
        follow(page.locator("text=Continue where you were"));
        assertThat(page.url()).isEqualTo(at("/grouptrack/portal/support"));
        assertThat(page.locator("textarea").inputValue()).isEqualTo(TYPED);
        assertThat(page.locator("input[type=radio]").last().isChecked()).isTrue();
        assertThat(inquiries("hugo")).as("sent by nobody").isZero();
        follow(page.locator("main button").last());
        assertThat(inquiries("hugo")).isEqualTo(1);
        page.context().close();
    }

    @Test
    void somebody_of_the_staff_signs_in_again_and_finds_the_form_filled_in() {
        SignedIn mia = SignedIn.staff(running, "grouptrack", "mia@example.com", "owner");
        Page page = mia.in(browser.plain());
        page.navigate(at("/grouptrack/console/accounts/ana/do/suspend"));
        page.locator("[name=because]").fill(BECAUSE);
        page.context().clearCookies();
        follow(page.locator("main button").last());
        assertThat(page.locator("h1").innerText()).isEqualTo("Sign in as staff");
        page.locator("#email").fill("mia@example.com");
        page.locator("#password").fill(SignedIn.PASSWORD);
        follow(page.locator("main button"));
        follow(page.locator("text=Continue where you were"));
        assertThat(page.locator("[name=because]").inputValue()).isEqualTo(BECAUSE);
        page.context().close();
    }

    @Test
    void a_page_of_terms_that_is_being_written_stays_when_the_session_is_over() {
        SignedIn nia = SignedIn.staff(running, "grouptrack", "nia@example.com", "owner");
        Page page = nia.in(browser.window(1280, ColorScheme.LIGHT));
        page.navigate(at("/grouptrack/console/terms/refunds/edit"));
        page.locator("#text").fill(MUCH + "At first.");
        follow(page.locator("button[value=save]"));
        page.navigate(at("/grouptrack/console/terms/refunds/edit"));
        page.context().clearCookies();
        page.locator("#text").fill(MUCH);
        assertThat(page.locator("#signed-out").innerText()).startsWith("You are signed out. Nothing you typed is lost");
        assertThat(page.locator("#text").inputValue()).isEqualTo(MUCH);
        Pictures.of(browser, page, "entry-signed-out");
        follow(page.locator("button[value=save]"));
        page.locator("#email").fill("nia@example.com");
        page.locator("#password").fill(SignedIn.PASSWORD);
        follow(page.locator("main button"));
        follow(page.locator("text=Continue where you were"));
        assertThat(page.locator("#text").inputValue()).isEqualTo(MUCH);
        follow(page.locator("button[value=save]"));
        assertThat(page.locator(".notice.good").innerText()).startsWith("The draft is kept.");
        page.context().close();
    }

    @Test
    void what_is_too_long_to_be_kept_can_be_copied_before_coming_in() {
        Page page = SignedIn.customer(running, "grouptrack", "hugo", "hugo@example.com")
                .in(browser.window(1280, ColorScheme.LIGHT));
        page.navigate(at("/grouptrack/portal/support"));
        String drawn = new Random(1)
                .ints(7_000, ' ', '~')
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        page.locator("textarea").evaluate("field => field.removeAttribute('maxlength')");
        page.locator("input[type=radio]").last().check();
        page.locator("textarea").fill(drawn);
        page.context().clearCookies();
        follow(page.locator("main button").last());
        assertThat(page.locator("textarea").inputValue()).isEqualTo(drawn);
        Pictures.of(browser, page, "entry-copy");
        follow(page.locator("text=I have copied it: sign in"));
        assertThat(page.locator("h1").innerText()).isEqualTo("Sign in");
        page.context().close();
    }

    private static int inquiries(String account) {
        return running.server()
                .transactions()
                .of(
                        "grouptrack",
                        connection -> running.server()
                                .accounts()
                                .find(connection, "grouptrack", new AccountId(account))
                                .orElseThrow())
                .account()
                .desk()
                .inquiries()
                .size();
    }

    private static String at(String path) {
        return running.at(path).toString();
    }
}
