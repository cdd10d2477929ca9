package goodterms.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import goodterms.server.Running;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A client that was made from the description alone talks to a server; {@code .ci/openapi} makes it and calls this. */
final class GeneratedClientCheck {

    private static final Path CLIENT = Path.of("../target/openapi/out/client.js");

    @Test
    void a_client_made_from_the_description_subscribes_previews_and_cancels() throws Exception {
        assertThat(CLIENT).as("made by .ci/openapi").exists();
        try (Running running = Running.withCompanies();
                Program program = Program.of(running, "grouptrack")) {
            Process node = new ProcessBuilder(
                            "node", CLIENT.toString(), running.at("").toString(), program.key())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(node.waitFor()).as(said).isZero();
            assertThat(said.lines())
                    .satisfiesExactly(
                            line -> assertThat(line).isEqualTo("opened account-opened.1"),
                            line -> assertThat(line).startsWith("subscribed ").contains("trial-started.1"),
                            line -> assertThat(line).startsWith("preview ").contains("cancellation-accepted.1"),
                            line -> assertThat(line).startsWith("cancelled ").contains("cancellation-accepted.1"),
                            line -> assertThat(line).isEqualTo("again 409 /v1/problems/already-cancelled"));
        }
    }
}
