package goodterms.server.console;

import goodterms.server.site.SignedIn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A form of a page as it was shown to somebody, sent without a browser. */
record Sent(SignedIn who, String action, Map<String, String> fields) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\">");

    /** The form of a page whose address ends with that. */
    static Sent of(SignedIn who, String page, String ending) {
        String html = get(who, page).body();
        Matcher form = Pattern.compile(
                        "(?s)<form[^>]*action=\"([^\"]*" + Pattern.quote(ending) + ")\"[^>]*>(.*?)</form>")
                .matcher(html);
        if (!form.find()) {
            throw new IllegalStateException("no form leads to " + ending + " on " + html);
        }
        Map<String, String> fields = new TreeMap<>();
        HIDDEN.matcher(form.group(2)).results().forEach(input -> fields.put(input.group(1), input.group(2)));
        return new Sent(who, form.group(1), fields);
    }

    /** What is at an address, as they are shown it. */
    static HttpResponse<String> get(SignedIn who, String path) {
        return asked(request(who, URI.create(who.at(path))).GET());
    }

    Sent with(String field, String value) {
        Map<String, String> more = new TreeMap<>(fields);
        more.put(field, value);
        return new Sent(who, action, more);
    }

    /** The same form, sent to another address that ends with that. */
    Sent at(String ending) {
        return new Sent(who, action.substring(0, action.lastIndexOf('/')) + ending, fields);
    }

    /** The same form, sent by somebody else. */
    Sent as(SignedIn other) {
        return new Sent(other, action, fields);
    }

    HttpResponse<String> send() {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return asked(request(who, URI.create(who.at("")).resolve(action))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static HttpRequest.Builder request(SignedIn who, URI address) {
        return HttpRequest.newBuilder(address)
                .header("Cookie", "goodterms-console=" + who.session().text());
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
