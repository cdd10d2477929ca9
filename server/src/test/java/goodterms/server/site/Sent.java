package goodterms.server.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A form of a page as it was shown to somebody, sent without a browser. */
public record Sent(SignedIn who, String action, Map<String, List<String>> fields) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\">");

    /** The form of a page whose address ends with that. */
    public static Sent of(SignedIn who, String page, String ending) {
        return in(who, get(who, page).body(), ending);
    }

    /** The same of a page that they were shown in answer to another form. */
    public static Sent in(SignedIn who, String html, String ending) {
        Matcher form = Pattern.compile("(?s)<form[^>]*method=\"post\"[^>]*action=\"([^\"]*" + Pattern.quote(ending)
                        + ")\"[^>]*>(.*?)</form>")
                .matcher(html);
        if (!form.find()) {
            throw new IllegalStateException("no form leads to " + ending + " on " + html);
        }
        Map<String, List<String>> fields = new TreeMap<>();
        HIDDEN.matcher(form.group(2))
                .results()
                .forEach(input -> fields.computeIfAbsent(input.group(1), _ -> new ArrayList<>())
                        .add(input.group(2)));
        return new Sent(who, form.group(1), fields);
    }

    /** What is at an address, as they are shown it. */
    public static HttpResponse<String> get(SignedIn who, String path) {
        return asked(request(who, URI.create(who.at(path))).GET());
    }

    /** The words at an address, as they are shown them: the page itself, without what is around it. */
    public static String words(SignedIn who, String path) {
        String html = get(who, path).body();
        int from = html.indexOf("<main");
        int until = html.indexOf("</main>");
        if (from < 0 || until < 0) {
            throw new IllegalStateException("no page at " + path + ": " + html);
        }
        return html.substring(from, until)
                .replaceAll("<[^>]+>", " ")
                .replace('\u00a0', ' ')
                .replace("&#39;", "'")
                .replaceAll("\\s+", " ");
    }

    /** The same form with something else in a field. */
    public Sent with(String field, String... values) {
        Map<String, List<String>> more = new TreeMap<>(fields);
        more.put(field, List.of(values));
        return new Sent(who, action, more);
    }

    /** The same form, sent to another address that ends with that. */
    public Sent at(String ending) {
        return new Sent(who, action.substring(0, action.lastIndexOf('/')) + ending, fields);
    }

    /** The same form, sent by somebody else. */
    public Sent as(SignedIn other) {
        return new Sent(other, action, fields);
    }

    /** What comes of sending it. */
    public HttpResponse<String> send() {
        String body = fields.entrySet().stream()
                .flatMap(field -> field.getValue().stream()
                        .map(value -> field.getKey() + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)))
                .collect(Collectors.joining("&"));
        return asked(request(who, URI.create(who.at("")).resolve(action))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static HttpRequest.Builder request(SignedIn who, URI address) {
        return HttpRequest.newBuilder(address)
                .header("Cookie", who.area().cookie() + "=" + who.session().text());
    }

    private static HttpResponse<String> asked(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
