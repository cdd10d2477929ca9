package goodterms.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import goodterms.server.Running;
import goodterms.server.site.Browser;
import goodterms.server.site.Pictures;
import goodterms.server.site.SignedIn;
import java.util.regex.Pattern;

/** Where staff work in tests: people who are in, at a real browser. */
final class Office {

    private final Running running;
    private final Browser browser;

    Office(Running running, Browser browser) {
        this.running = running;
        this.browser = browser;
    }

    SignedIn staff(String company, String name, String role) {
        return SignedIn.staff(running, company, name + "@" + company + ".example", role);
    }

    /** A page as they see it on a desk. */
    Page open(SignedIn who, String path) {
        Page page = who.in(browser.window(1280, ColorScheme.LIGHT));
        page.navigate(who.at(path));
        return page;
    }

    /** A window without script. */
    Page plain(SignedIn who) {
        return who.in(browser.plain());
    }

    /** Looks at a page at each width in both schemes. */
    void looks(SignedIn who, String path, String name) {
        Page page = open(who, path);
        Pictures.of(browser, page, name);
        page.context().close();
    }

    /** Looks at an open page at each width in both schemes. */
    void looks(Page page, String name) {
        Pictures.of(browser, page, name);
    }

    /** The browser complains of nothing but answers that show a form again, or refuse it. */
    void isQuiet() {
        assertThat(browser.complaints())
                .filteredOn(complaint -> !complaint.contains("status of 4"))
                .isEmpty();
    }

    /** The button that says that. */
    static Locator button(Page page, String name) {
        return page.locator(
                "button",
                new Page.LocatorOptions()
                        .setHasText(Pattern.compile("^\\s*" + name.replaceAll("([.?])", "\\\\$1") + "\\s*$")));
    }
}
