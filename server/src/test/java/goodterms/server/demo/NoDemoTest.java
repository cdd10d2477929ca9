package goodterms.server.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import goodterms.server.Environment;
import goodterms.server.Running;
import goodterms.server.Settings;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A server that is no demo has none of its doors. */
final class NoDemoTest {

    @RegisterExtension
    static final Running running = Running.forAll();

    @TempDir
    private Path folder;

    @Test
    void without_the_setting_that_only_the_demo_sets_there_is_no_door() throws Exception {
        for (String path : new String[] {"/", "/demo/outbox", "/demo/grouptrack/be", "/demo/grouptrack/clock"}) {
            HttpResponse<Void> answer = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(running.at(path))
                                    .header("Content-Type", "application/x-www-form-urlencoded")
                                    .method(
                                            path.startsWith("/demo/g") ? "POST" : "GET",
                                            HttpRequest.BodyPublishers.ofString("who=owner&by=day"))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding());
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
        }
    }

    @Test
    void no_environment_sets_it_and_nobody_elsewhere_can_reach_it() {
        Settings open =
                Environment.read(Map.of("GOODTERMS_HOST", "0.0.0.0"), folder).settings();
        assertThat(open.demo()).isEmpty();
        assertThatThrownBy(() -> open.with(Demo.alone()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("listens on 127.0.0.1 alone");
    }
}
