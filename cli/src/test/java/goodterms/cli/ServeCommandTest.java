package goodterms.cli;

import static org.assertj.core.api.Assertions.assertThat;

import goodterms.server.Environment;
import goodterms.server.Variable;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server as a process of its own, as people start it. */
final class ServeCommandTest {

    private static final Pattern ADDRESS = Pattern.compile("serves on (http://\\S+),");

    @TempDir
    private Path data;

    @Test
    void it_serves_until_it_is_asked_to_stop_and_leaves_its_database_closed() throws Exception {
        Process process = start();
        List<String> said = new ArrayList<>();
        try (BufferedReader lines = reader(process);
                HttpClient client = HttpClient.newHttpClient()) {
            String address = address(lines, said);
            HttpResponse<String> health = client.send(
                    HttpRequest.newBuilder(URI.create(address + "/health")).build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(health.statusCode()).isEqualTo(200);
            assertThat(data.resolve("postgres/postmaster.pid")).exists();

            process.toHandle().destroy();
            assertThat(process.waitFor(120, TimeUnit.SECONDS)).as("stopped").isTrue();
            lines.lines().forEach(said::add);
        } finally {
            process.destroyForcibly();
        }
        assertThat(data.resolve("postgres/postmaster.pid")).doesNotExist();
        assertThat(said.getFirst()).isEqualTo("published companies/grouptrack");
        assertThat(said).noneMatch(line -> line.contains("Exception"));
    }

    @Test
    void a_port_that_is_taken_is_told_in_a_sentence() throws IOException {
        try (ServerSocket taken = new ServerSocket(0)) {
            Terminal said = Terminal.run(
                    "serve", "--host", "0.0.0.0", "--data", data.toString(), "--port", "" + taken.getLocalPort());

            assertThat(said.exit()).isEqualTo(GoodTerms.MISUSE);
            assertThat(said.err())
                    .startsWith("Another program listens on port " + taken.getLocalPort() + " of 0.0.0.0. Stop it, or")
                    .hasLineCount(1);
        }
        assertThat(data.resolve("postgres/postmaster.pid")).doesNotExist();
        assertThat(Thread.getAllStackTraces().keySet())
                .as("what a server does by itself")
                .extracting(Thread::getName)
                .doesNotContain("webhooks-1", "products-1", "due-1");
    }

    @Test
    void a_folder_does_not_undo_what_people_have_published() throws Exception {
        Path folder = Files.createDirectories(data.resolve("grouptrack/terms")).getParent();
        for (String file : List.of("company.yaml", "terms/refunds.md", "terms/cancellation.md", "terms/plans.md")) {
            Files.copy(Path.of("companies/grouptrack", file), folder.resolve(file));
        }
        String written = Files.readString(folder.resolve("company.yaml"));
        Environment environment = Environment.read(Map.of(), data.resolve("kept"))
                .with(Variable.PORT, Optional.of("0"))
                .with(Variable.DATA, Optional.of(data.resolve("kept").toString()));
        try (Running running = Running.start(environment.settings())) {
            assertThat(running.publish(folder, "serve", false).key()).isPresent();
            Files.writeString(folder.resolve("company.yaml"), written + "# as the owner has it\n");
            assertThat(running.publish(folder, "olga@example.com", true).said()).isPresent();

            Files.writeString(folder.resolve("company.yaml"), written);
            assertThat(running.publish(folder, "serve", false).said().orElseThrow())
                    .contains("unpublished", "olga@example.com", "--republish");
            Files.writeString(folder.resolve("company.yaml"), written + "# as the owner has it\n");
            assertThat(running.publish(folder, "serve", false).said())
                    .as("it says what is in force")
                    .isEmpty();
            Files.writeString(folder.resolve("company.yaml"), written);
            assertThat(running.publish(folder, "serve", true).said()).contains("published " + folder);
        }
    }

    @Test
    void what_the_environment_can_set_is_listed() {
        assertThat(Terminal.run("serve", "--variables").out())
                .contains("GOODTERMS_DATABASE_URL", "GOODTERMS_MASTER_KEY", "GOODTERMS_PORT");
    }

    private Process start() throws IOException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        return new ProcessBuilder(
                        java.toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "goodterms.cli.GoodTerms",
                        "serve",
                        "--port",
                        "0",
                        "--data",
                        data.toString(),
                        "--company",
                        "companies/grouptrack")
                .redirectErrorStream(true)
                .start();
    }

    private static BufferedReader reader(Process process) {
        return new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    private static String address(BufferedReader lines, List<String> said) throws IOException {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            said.add(line);
            Matcher address = ADDRESS.matcher(line);
            if (address.find()) {
                return address.group(1);
            }
        }
        throw new AssertionError("it ended before it served: " + said);
    }
}
