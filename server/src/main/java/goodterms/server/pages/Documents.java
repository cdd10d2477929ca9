package goodterms.server.pages;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerResponse;

/** Documents made from templates, and the one style they share. */
final class Documents {

    private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);
    private static final MediaType CSS = new MediaType("text", "css", StandardCharsets.UTF_8);
    private static final MediaType SVG = MediaType.valueOf("image/svg+xml");
    private static final String STYLE = resource("goodterms.css");
    private static final String ICON = resource("icon.svg");

    /** Nothing runs, nothing is loaded from elsewhere, forms go nowhere else, and nobody frames it. */
    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self';"
            + " base-uri 'none'; frame-ancestors 'none'";

    /** Where the style is; another one is elsewhere, so that nobody keeps an old one. */
    static final String STYLE_ADDRESS = "/assets/" + HexFormat.of().toHexDigits(STYLE.hashCode()) + "/goodterms.css";

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Documents.class.getClassLoader(), Documents.class.getPackageName());

    private static String resource(String name) {
        try (InputStream file = Documents.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** A document. */
    ServerResponse of(String template, Map<String, Object> content) {
        return of(200, template, content);
    }

    /** A document with that status. */
    ServerResponse of(int status, String template, Map<String, Object> content) {
        StringOutput html = new StringOutput();
        templates.render(template + ".jte", content, html);
        return ServerResponse.status(status)
                .contentType(HTML)
                .header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "strict-origin-when-cross-origin")
                .cacheControl(CacheControl.noCache())
                .body(html.toString());
    }

    /** The style. */
    ServerResponse style() {
        return lasting(CSS, STYLE);
    }

    /** The icon. */
    ServerResponse icon() {
        return lasting(SVG, ICON);
    }

    private static ServerResponse lasting(MediaType type, String text) {
        return ServerResponse.ok()
                .contentType(type)
                .header("X-Content-Type-Options", "nosniff")
                .cacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic())
                .body(text);
    }
}
