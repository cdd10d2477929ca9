package goodterms.server.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A real Chromium, which tells when it finds anything wrong; what one test leaves behind, the next does not meet. */
public final class Browser implements AutoCloseable, AfterEachCallback, AfterAllCallback {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final List<String> QUIETLY = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    /** How wide a window is: a phone, a tablet, a desk. */
    public static final List<Integer> WIDTHS = List.of(360, 768, 1280);

    private static final int HEIGHT = 900;

    /** How many milliseconds anything is waited for: longer than it takes on a machine that does much else. */
    private static final double PATIENCE = 120_000;

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser browser;
    private final List<String> complaints = new ArrayList<>();

    /** Starts one. */
    public Browser() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setTimeout(PATIENCE)
                        .setExecutablePath(CHROMIUM)
                        .setArgs(QUIETLY));
    }

    /** A window of that width in that scheme, of somebody who has never been here. */
    public Page window(int width, ColorScheme scheme) {
        BrowserContext context =
                inEnglish(() -> browser.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                        .setViewportSize(width, HEIGHT)
                        .setColorScheme(scheme)
                        .setLocale("en-GB")
                        .setTimezoneId("Europe/London")));
        context.setDefaultTimeout(PATIENCE);
        Page page = context.newPage();
        page.onConsoleMessage(message -> complaints.add(page.url() + " " + message.type() + ": " + message.text()));
        page.onPageError(error -> complaints.add(page.url() + " " + error));
        return page;
    }

    /** Playwright writes the names of schemes in the small letters of the machine's language, which are not those of English in all. */
    private static <T> T inEnglish(Supplier<T> call) {
        Locale usual = Locale.getDefault();
        Locale.setDefault(Locale.ENGLISH);
        try {
            return call.get();
        } finally {
            Locale.setDefault(usual);
        }
    }

    /** Without script: what forms and links do by themselves. */
    public Page plain() {
        BrowserContext context = browser.newContext(
                new com.microsoft.playwright.Browser.NewContextOptions().setJavaScriptEnabled(false));
        context.setDefaultTimeout(PATIENCE);
        return context.newPage();
    }

    /** Shows a page in that scheme. */
    public static void show(Page page, ColorScheme scheme) {
        inEnglish(() -> {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            return page;
        });
    }

    /** Follows a link or a button to the page it leads to, which is there whole when this returns. */
    public static void follow(Locator link) {
        arrive(link.page(), link::click);
    }

    /** The same with two clicks, by somebody in doubt whether one was enough. */
    public static void followTwice(Locator link) {
        arrive(link.page(), link::dblclick);
    }

    /**
     * Does what leads to another page, and returns when that page is there whole. What is done returns earlier by itself,
     * when the browser may still show the page before, or only the beginning of the other.
     */
    public static void arrive(Page page, Runnable step) {
        AtomicBoolean there = new AtomicBoolean();
        Consumer<Page> loaded = _ -> there.set(true);
        page.onLoad(loaded);
        try {
            step.run();
            page.waitForCondition(there::get);
            // Of two clicks, the second may lead away from what the first has brought.
            page.waitForLoadState();
        } finally {
            page.offLoad(loaded);
        }
    }

    /** What the browser has complained of since the last time. */
    public List<String> complaints() {
        List<String> since = List.copyOf(complaints);
        complaints.clear();
        return since;
    }

    /** Holds a page to what must be so of each: axe finds nothing. */
    public static void check(Page page) {
        assertThat(new AxeBuilder(page)
                        .analyze().getViolations().stream()
                                .map(rule -> rule.getId() + ": "
                                        + rule.getNodes().getFirst().getHtml())
                                .toList())
                .as(page.url())
                .isEmpty();
    }

    /** Makes the window that wide; nothing on the page may be wider. */
    public static void fits(Page page, int width) {
        page.setViewportSize(width, HEIGHT);
        Object wider = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(wider).as(page.url() + " is wider than its window").isEqualTo(0);
    }

    /** Closes all windows that a test has opened. */
    @Override
    public void afterEach(ExtensionContext test) {
        browser.contexts().forEach(BrowserContext::close);
        complaints.clear();
    }

    /** Ends with the tests that it is registered for. */
    @Override
    public void afterAll(ExtensionContext tests) {
        close();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
