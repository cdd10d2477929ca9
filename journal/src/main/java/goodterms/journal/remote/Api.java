package goodterms.journal.remote;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A company at a server, over the API.
 *
 * @param home the company's address
 * @param key that allows everything
 */
record Api(HttpClient client, URI home, String key) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int TOO_MANY = 429;
    private static final int CONFLICT = 409;

    /**
     * What was answered.
     *
     * @param body missing where there is none
     */
    record Reply(int status, JsonNode body) {

        boolean refused() {
            return status == CONFLICT;
        }
    }

    /** Asks something. @throws IllegalStateException if the answer is neither good nor a refusal */
    Reply get(String path) {
        return send("GET", path, "");
    }

    /** Asks for something to happen. @throws IllegalStateException as for {@link #get} */
    Reply send(String method, String path, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(home + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + key)
                .method(method, HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8));
        if (!body.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        HttpResponse<String> answer = sent(request.build());
        Reply reply = new Reply(
                answer.statusCode(),
                answer.body().isEmpty() ? JsonNodeFactory.instance.missingNode() : JSON.readTree(answer.body()));
        if (reply.status() >= 300 && !reply.refused()) {
            throw new IllegalStateException(method + " " + path + " was answered with " + reply.status() + ": "
                    + reply.body().path("detail").stringValue("")
                    + reply.body().path("errors").toString());
        }
        return reply;
    }

    /** Comes back after a while where the server asks for that. */
    private HttpResponse<String> sent(HttpRequest request) {
        try {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            while (answer.statusCode() == TOO_MANY) {
                LockSupport.parkNanos(Duration.ofSeconds(Math.clamp(
                                answer.headers().firstValueAsLong("Retry-After").orElse(1), 1, 60))
                        .toNanos());
                answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            }
            return answer;
        } catch (IOException broken) {
            throw new UncheckedIOException("there is no answer from " + home + ": " + broken.getMessage(), broken);
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(asked);
        }
    }
}
