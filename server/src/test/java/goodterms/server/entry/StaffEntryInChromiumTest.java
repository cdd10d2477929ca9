package goodterms.server.entry;

import static goodterms.server.site.Browser.follow;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import goodterms.server.Running;
import goodterms.server.site.Browser;
import goodterms.server.site.Pictures;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Staff come in by password, and go. */
final class StaffEntryInChromiumTest {

    private static final String PASSWORD = "a long pass phrase";

    @RegisterExtension
    static final Running running = Running.forAll();

    @RegisterExtension
    static final Browser browser = new Browser();

    @Test
    void somebody_of_the_staff_signs_in_to_where_they_wanted_and_out() {
        admit("lin@example.com");
        Page page = browser.window(1280, ColorScheme.LIGHT);
        page.navigate(at("/grouptrack/console"));
        Pictures.of(browser, page, "entry-staff");
        type(page, "LIN@example.com", PASSWORD);
        assertThat(page.url()).isEqualTo(at("/grouptrack/console"));
        follow(page.locator(".signed button"));
        assertThat(page.locator("[role=status]").innerText()).isEqualTo("You are signed out.");
        page.goBack();
        page.reload();
        assertThat(page.locator("h1").innerText()).isEqualTo("Sign in as staff");
        page.context().close();
    }

    @Test
    void a_wrong_password_is_told_without_saying_what_was_wrong_and_too_many_are_told_to_wait() {
        admit("mia@example.com");
        Page page = browser.window(1280, ColorScheme.LIGHT);
        page.navigate(at("/grouptrack/console/sign-in"));
        type(page, "mia@example.com", "not her password");
        assertThat(page.locator("[role=alert]").innerText()).startsWith("The email address or the password is wrong.");
        assertThat(page.locator("#email").inputValue()).isEqualTo("mia@example.com");
        assertThat(page.locator("#password").inputValue()).isEmpty();
        Pictures.of(browser, page, "entry-staff-wrong");
        for (int i = 1; i < 10; i++) {
            type(page, "mia@example.com", "not her password");
        }
        type(page, "mia@example.com", PASSWORD);
        assertThat(page.locator("[role=alert]").innerText())
                .isEqualTo("Too many attempts with this address have failed. Try again in 15 minutes.");
        page.context().close();
    }

    private static void type(Page page, String address, String password) {
        page.locator("#email").fill(address);
        page.locator("#password").fill(password);
        follow(page.locator("main button"));
    }

    private static void admit(String email) {
        running.server().transactions().of("grouptrack", connection -> {
            var company =
                    running.server().companies().find(connection, "grouptrack").orElseThrow();
            running.server().signIn().admit(connection, company, email, "support", Optional.of(PASSWORD));
            return email;
        });
    }

    private static String at(String path) {
        return running.at(path).toString();
    }
}
