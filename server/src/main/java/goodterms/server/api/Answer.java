package goodterms.server.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * What is answered.
 *
 * @param body nothing to be sent where it is missing
 * @param headers besides those of the body
 * @param pouring what writes the body, where it is too long to be held
 */
record Answer(int status, JsonNode body, String type, Map<String, String> headers, Optional<Pouring> pouring) {

    private static final Logger LOG = LoggerFactory.getLogger(Answer.class);

    static final String JSON = "application/json";
    static final String PROBLEM = "application/problem+json";
    static final String LINES = "application/x-ndjson";

    /** Writes a body as it comes. */
    @FunctionalInterface
    interface Pouring {

        /** Writes all of it. @throws IOException if whoever asked takes in no more */
        void into(OutputStream out) throws IOException;
    }

    Answer {
        headers = Map.copyOf(headers);
    }

    Answer(int status, JsonNode body, String type, Map<String, String> headers) {
        this(status, body, type, headers, Optional.empty());
    }

    static Answer ok(JsonNode body) {
        return new Answer(200, body, JSON, Map.of());
    }

    static Answer created(JsonNode body) {
        return new Answer(201, body, JSON, Map.of());
    }

    static Answer nothing() {
        return new Answer(204, JsonNodeFactory.instance.missingNode(), JSON, Map.of());
    }

    /** A piece of JSON a line, written as it comes. */
    static Answer lines(Pouring pouring) {
        return new Answer(200, JsonNodeFactory.instance.missingNode(), LINES, Map.of(), Optional.of(pouring));
    }

    static Answer problem(int status, JsonNode body) {
        return new Answer(status, body, PROBLEM, Map.of());
    }

    Answer with(Map<String, String> more) {
        Map<String, String> all = new TreeMap<>(headers);
        all.putAll(more);
        return new Answer(status, body, type, all, pouring);
    }

    /** The same, naming the version of the account it tells of. */
    Answer at(long version) {
        return with(Map.of("ETag", "\"" + version + "\""));
    }

    ServerResponse response() {
        ServerResponse.BodyBuilder builder = ServerResponse.status(status);
        headers.forEach(builder::header);
        // What is told here changes, and says who people are.
        builder.header("Cache-Control", "no-store").header("X-Content-Type-Options", "nosniff");
        if (pouring.isPresent()) {
            return builder.header("Content-Type", type).build((_, response) -> {
                pour(pouring.get(), response);
                return null;
            });
        }
        if (body.isMissingNode()) {
            return builder.build();
        }
        byte[] bytes = body.toString().getBytes(StandardCharsets.UTF_8);
        return builder.header("Content-Type", type).build((_, response) -> {
            response.setContentLength(bytes.length);
            response.getOutputStream().write(bytes);
            return null;
        });
    }

    /** What breaks on the way ends the connection, so that nobody takes it for the whole. */
    private static void pour(Pouring pouring, HttpServletResponse response) throws IOException {
        try {
            pouring.into(response.getOutputStream());
        } catch (RuntimeException broken) {
            LOG.error("an answer broke on its way", broken);
            if (response.isCommitted()) {
                throw new IOException("broken on its way");
            }
            response.reset();
            response.sendError(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        }
    }
}
