package goodterms.terms.render;

import goodterms.terms.source.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import org.commonmark.renderer.html.HtmlWriter;

/** What every document has around its content: style, rules for the browser, and the company's name and pages. */
final class Shell {

    private static final String STYLE = style();

    /** Nothing may be loaded or run; the one style of the document is known by its hash. */
    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; style-src 'sha256-" + hash(STYLE) + "'; base-uri 'none'; form-action 'none'";

    private Shell() {}

    private static String style() {
        try (InputStream css = Shell.class.getResourceAsStream("page.css")) {
            return new String(Objects.requireNonNull(css).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(String text) {
        return Base64.getEncoder().encodeToString(Sha256.of(text));
    }

    static void open(HtmlWriter html, String title) {
        html.raw("<!DOCTYPE html>\n");
        html.tag("html", Attributes.of("lang", "en"));
        html.line();
        html.tag("head");
        html.line();
        meta(html, Attributes.of("charset", "utf-8"));
        meta(html, Attributes.of("http-equiv", "Content-Security-Policy", "content", CONTENT_SECURITY_POLICY));
        meta(html, Attributes.of("name", "viewport", "content", "width=device-width, initial-scale=1"));
        meta(html, Attributes.of("name", "color-scheme", "content", "light dark"));
        element(html, "title", title);
        html.line();
        html.tag("style");
        html.raw(STYLE);
        html.tag("/style");
        html.line();
        html.tag("/head");
        html.line();
        html.tag("body");
        html.line();
    }

    private static void meta(HtmlWriter html, Map<String, String> attributes) {
        html.tag("meta", attributes);
        html.line();
    }

    /** The company's name and pages; {@code here} is the file of the page itself. */
    static void header(HtmlWriter html, Site site, String here) {
        html.tag("a", Attributes.of("class", "skip", "href", "#main_content"));
        html.text("Skip to the content");
        html.tag("/a");
        html.line();
        html.tag("header");
        html.tag("p", Attributes.of("class", "company"));
        html.text(site.company());
        html.tag("/p");
        if (!site.pages().isEmpty()) {
            html.tag("nav", Attributes.of("aria-label", "Pages"));
            html.tag("ul");
            for (Site.Entry entry : site.pages()) {
                Map<String, String> link = Attributes.of("href", entry.file().replaceFirst("\\.md$", ".html"));
                if (entry.file().equals(here)) {
                    link.put("aria-current", "page");
                }
                html.tag("li");
                html.tag("a", link);
                html.text(entry.title());
                html.tag("/a");
                html.tag("/li");
            }
            html.tag("/ul");
            html.tag("/nav");
        }
        html.tag("/header");
        html.line();
    }

    static void close(HtmlWriter html) {
        html.line();
        html.tag("/body");
        html.line();
        html.tag("/html");
        html.line();
    }

    static void element(HtmlWriter html, String tag, String words) {
        html.tag(tag);
        html.text(words);
        html.tag("/" + tag);
    }
}
