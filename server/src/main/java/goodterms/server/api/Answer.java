package goodterms.server.api;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * What is answered.
 *
 * @param body nothing to be sent where it is missing
 * @param headers besides those of the body
 */
record Answer(int status, JsonNode body, String type, Map<String, String> headers) {

    static final String JSON = "application/json";
    static final String PROBLEM = "application/problem+json";

    Answer {
        headers = Map.copyOf(headers);
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

    static Answer problem(int status, JsonNode body) {
        return new Answer(status, body, PROBLEM, Map.of());
    }

    Answer with(Map<String, String> more) {
        Map<String, String> all = new TreeMap<>(headers);
        all.putAll(more);
        return new Answer(status, body, type, all);
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
}
