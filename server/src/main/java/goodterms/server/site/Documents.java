package goodterms.server.site;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** Documents made from templates, and what they share: one style, one script, one icon. */
public final class Documents {

    private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);
    private static final MediaType CSS = new MediaType("text", "css", StandardCharsets.UTF_8);
    private static final MediaType SCRIPT = new MediaType("text", "javascript", StandardCharsets.UTF_8);
    private static final MediaType SVG = MediaType.valueOf("image/svg+xml");

    /** What is for all first, then what only some pages need. */
    private static final String STYLE =
            List.of("base.css", "portal.css", "console.css", "figures.css", "demo.css").stream()
                    .map(name -> resource("/goodterms/server/site/" + name))
                    .collect(Collectors.joining("\n"));

    private static final String HTMX = resource("/META-INF/resources/webjars/htmx.org/2.0.8/dist/htmx.min.js");
    private static final String KEYS = resource("/goodterms/server/site/keys.js");
    private static final String ICON = resource("/goodterms/server/site/icon.svg");

    /** Nothing runs, nothing is loaded from elsewhere, forms go nowhere else, and nobody frames it. */
    private static final String STILL = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self';"
            + " base-uri 'none'; frame-ancestors 'none'";

    /** The same, but the one script of ours, which asks only here. */
    private static final String LIVELY = STILL + "; script-src 'self'; connect-src 'self'";

    /** Where the style is; another one is elsewhere, so that nobody keeps an old one. */
    public static final String STYLE_ADDRESS = address(STYLE, "goodterms.css");

    /** Where the script is that makes pages livelier; none needs it. */
    public static final String SCRIPT_ADDRESS = address(HTMX, "htmx.js");

    /** Where the script is that lets staff go along lists by single keys. */
    public static final String KEYS_ADDRESS = address(KEYS, "keys.js");

    private final List<Chrome.Link> demo;

    /** The templates are found by the package they were made into. */
    private final TemplateEngine templates = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Documents.class.getClassLoader(), "goodterms.server.pages");

    /** Outside a demo. */
    public Documents() {
        this(List.of());
    }

    /** @param demo the way back to where the demo begins, which every document of a demo shows */
    public Documents(List<Chrome.Link> demo) {
        this.demo = List.copyOf(demo);
    }

    private static String address(String text, String name) {
        return "/assets/" + HexFormat.of().toHexDigits(text.hashCode()) + "/" + name;
    }

    private static String resource(String name) {
        try (InputStream file = Documents.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Where what the documents share is. */
    public static RouterFunction<ServerResponse> assets() {
        return RouterFunctions.route()
                .GET(STYLE_ADDRESS, _ -> lasting(CSS, STYLE))
                .GET(SCRIPT_ADDRESS, _ -> lasting(SCRIPT, HTMX))
                .GET(KEYS_ADDRESS, _ -> lasting(SCRIPT, KEYS))
                .GET("/assets/icon.svg", _ -> lasting(SVG, ICON))
                .build();
    }

    /** A document that anybody may read and in which nothing runs. */
    public ServerResponse of(String template, Map<String, Object> content) {
        return of(200, template, content);
    }

    /** The same with that status. */
    public ServerResponse of(int status, String template, Map<String, Object> content) {
        return document(status, template, content, STILL, CacheControl.noCache(), List.of());
    }

    /** A document for whoever is in; nobody keeps it for others. */
    public ServerResponse own(int status, String template, Map<String, Object> content) {
        return own(status, template, content, List.of());
    }

    /** The same with these headers that have the browser keep or forget something. */
    public ServerResponse own(int status, String template, Map<String, Object> content, List<String> cookies) {
        return document(status, template, content, LIVELY, CacheControl.noStore(), cookies);
    }

    /** A document with what is told only once. Where the form it answers is sent again, that leads to another address. */
    public ServerResponse once(String template, Map<String, Object> content, URI afterwards) {
        return document(
                ServerResponse.ok().location(afterwards), template, content, LIVELY, CacheControl.noStore(), List.of());
    }

    /** What a template says, as text. */
    public String text(String template, Map<String, Object> content) {
        StringOutput html = new StringOutput();
        templates.render(template + ".jte", content, html);
        return html.toString();
    }

    private ServerResponse document(
            int status,
            String template,
            Map<String, Object> content,
            String policy,
            CacheControl kept,
            List<String> cookies) {
        return document(ServerResponse.status(status), template, content, policy, kept, cookies);
    }

    private ServerResponse document(
            ServerResponse.BodyBuilder response,
            String template,
            Map<String, Object> content,
            String policy,
            CacheControl kept,
            List<String> cookies) {
        return response.contentType(HTML)
                .header("Content-Security-Policy", policy)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "strict-origin-when-cross-origin")
                .cacheControl(kept)
                .headers(headers -> cookies.forEach(it -> headers.add(HttpHeaders.SET_COOKIE, it)))
                .body(text(template, placed(content)));
    }

    private Map<String, Object> placed(Map<String, Object> content) {
        if (demo.isEmpty() || !(content.get("chrome") instanceof Chrome chrome)) {
            return content;
        }
        Map<String, Object> placed = new HashMap<>(content);
        placed.put("chrome", chrome.in(demo));
        return placed;
    }

    private static ServerResponse lasting(MediaType type, String text) {
        return ServerResponse.ok()
                .contentType(type)
                .header("X-Content-Type-Options", "nosniff")
                .cacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic())
                .body(text);
    }
}
