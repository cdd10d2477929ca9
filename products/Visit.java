package products;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A request to a product, read. */
public final class Visit {

    private static final int LARGEST = 256 * 1024;

    private final String method;
    private final List<String> path;
    private final Headers headers;
    private final byte[] body;
    private final Map<String, String> fields = new HashMap<>();

    private Visit(String method, List<String> path, Headers headers, byte[] body) {
        this.method = method;
        this.path = path;
        this.headers = headers;
        this.body = body;
    }

    /** Reads a request; its body is cut off where it is far too long. */
    static Visit read(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(LARGEST);
        List<String> path = Arrays.stream(exchange.getRequestURI().getRawPath().split("/"))
                .filter(part -> !part.isEmpty())
                .map(Visit::decoded)
                .toList();
        Visit visit = new Visit(exchange.getRequestMethod(), path, exchange.getRequestHeaders(), body);
        visit.readFields(
                Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse(""));
        if (visit.header("Content-Type").startsWith("application/x-www-form-urlencoded")) {
            visit.readFields(new String(body, StandardCharsets.UTF_8));
        }
        return visit;
    }

    private void readFields(String written) {
        for (String each : written.split("&")) {
            String[] sides = each.split("=", 2);
            fields.put(decoded(sides[0]), sides.length == 2 ? decoded(sides[1]).strip() : "");
        }
    }

    private static String decoded(String written) {
        try {
            return URLDecoder.decode(written, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            return written;
        }
    }

    String method() {
        return method;
    }

    List<String> path() {
        return path;
    }

    /** A part of the path, counted from 0. */
    public String part(int number) {
        return path.get(number);
    }

    /** What was typed into a field, or stands in the query; empty if nothing does. */
    public String field(String name) {
        return fields.getOrDefault(name, "");
    }

    /** A header; empty if there is none. */
    public String header(String name) {
        return Optional.ofNullable(headers.getFirst(name)).orElse("");
    }

    /** A cookie. */
    public Optional<String> cookie(String name) {
        return Arrays.stream(header("Cookie").split("; *"))
                .filter(each -> each.startsWith(name + "="))
                .map(each -> each.substring(name.length() + 1))
                .findFirst();
    }

    /** The body, byte for byte: what a signature was made over. */
    public byte[] body() {
        return body.clone();
    }

    /** The headers that say who has sent a message. */
    public Signature signature() {
        return new Signature(header("webhook-id"), header("webhook-timestamp"), header("webhook-signature"));
    }

    /** Whether a page of another site, or of another name for this machine, has sent it. */
    boolean isForeign() {
        String host = header("Host");
        String origin = header("Origin");
        boolean ours = host.startsWith("127.0.0.1:") || host.startsWith("localhost:");
        return !ours || !(origin.isEmpty() || origin.equals("http://" + host));
    }
}
