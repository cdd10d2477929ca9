package products;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** What a product answers. */
public record Answer(int status, Map<String, String> headers, byte[] body) {

    /** Some text of a kind. */
    public static Answer of(int status, String kind, String text) {
        return new Answer(status, Map.of("Content-Type", kind), text.getBytes(StandardCharsets.UTF_8));
    }

    /** A page. */
    public static Answer page(String html) {
        return of(200, "text/html; charset=utf-8", html);
    }

    /** Sends the browser on, after a form, or to the portal. */
    public static Answer go(String to) {
        return new Answer(303, Map.of("Location", to), new byte[0]);
    }

    /** The same. */
    public static Answer go(URI to) {
        return go(to.toString());
    }

    /** A status and nothing else. */
    public static Answer status(int status) {
        return new Answer(status, Map.of(), new byte[0]);
    }

    /** The same with another header. */
    public Answer with(String name, String text) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(name, text);
        return new Answer(status, more, body);
    }

    /** The same with another status. */
    public Answer with(int other) {
        return new Answer(other, headers, body);
    }
}
