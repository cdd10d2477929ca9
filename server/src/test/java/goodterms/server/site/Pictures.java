package goodterms.server.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Looks at a page in every width and scheme, and keeps pictures of what it sees if asked to by {@code -Dpictures=folder}. */
public final class Pictures {

    private static final String FOLDER = System.getProperty("pictures", "");

    /** The browser tells of each answer that is no success, also where a form is shown again with what to mend. */
    private static final String MENDED = "status of 4";

    private Pictures() {}

    /**
     * Holds an open page to what must be so of each: axe finds nothing in either scheme, nothing is wider than its window,
     * and the browser has complained of nothing since the last time. The page stays where it is, at its own width.
     *
     * @param name of the pictures, such as {@code grouptrack-portal-cancel}
     */
    public static void of(Browser browser, Page page, String name) {
        int width = page.viewportSize().width;
        for (ColorScheme scheme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
            Browser.show(page, scheme);
            Browser.check(page);
            for (int each : Browser.WIDTHS) {
                Browser.fits(page, each);
                keep(page, name + "-" + each + "-" + scheme.name().toLowerCase(Locale.ROOT));
            }
            Browser.fits(page, width);
        }
        assertThat(browser.complaints())
                .as(name)
                .filteredOn(complaint -> !complaint.contains(MENDED))
                .isEmpty();
    }

    /** Keeps a picture of what a window shows of a page, and of nothing that lies below. */
    public static void window(Page page, String name) {
        if (!FOLDER.isEmpty()) {
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(FOLDER, name + ".png")));
        }
    }

    private static void keep(Page page, String name) {
        if (!FOLDER.isEmpty()) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of(FOLDER, name + ".png"))
                    .setFullPage(true));
        }
    }
}
