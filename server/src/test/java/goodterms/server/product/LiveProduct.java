package goodterms.server.product;

import static org.assertj.core.api.Assertions.assertThat;

import goodterms.server.Running;
import goodterms.server.api.Program;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import tools.jackson.databind.JsonNode;

/** The small product of a company, run from its source beside a server, as its integrator would. */
final class LiveProduct implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    private final Process process;
    private final String address;
    private final Program program;
    private final String said;
    private final HttpClient browser = HttpClient.newHttpClient();

    private LiveProduct(Process process, String address, Program program, String said) {
        this.said = said;
        this.process = process;
        this.address = address;
        this.program = program;
    }

    /**
     * Starts it.
     *
     * @param source its file, below the companies
     */
    static LiveProduct start(Running running, String company, String source) throws IOException {
        return start(running, company, source, 0);
    }

    /** The same at that port. */
    static LiveProduct start(Running running, String company, String source, int port) throws IOException {
        Program program = Program.of(running, company);
        ProcessBuilder builder = new ProcessBuilder(JAVA.toString(), "../companies/" + source);
        builder.redirectErrorStream(true)
                .environment()
                .putAll(Map.of(
                        "GOODTERMS",
                        running.at("").toString(),
                        "API_KEY",
                        program.key(),
                        "PORT",
                        Integer.toString(port)));
        Process process = builder.start();
        BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
        StringBuilder all = new StringBuilder();
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            all.append(line).append('\n');
            int at = line.indexOf(": http://127.0.0.1:");
            if (at > 0) {
                return new LiveProduct(process, line.substring(at + 2), program, all.toString());
            }
        }
        throw new IOException(source + " ended: " + all);
    }

    /** What it has said until it was ready. */
    String said() {
        return said;
    }

    /** What one says that can't run, where the environment holds these names and values. */
    static String failing(String source, Map<String, String> environment) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(JAVA.toString(), "../companies/" + source);
        builder.redirectErrorStream(true).environment().putAll(environment);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isEqualTo(1);
        return said;
    }

    /** The address of one of its pages. */
    String at(String path) {
        return address + path;
    }

    /** A program of the company, which looks at and does whatever else it takes. */
    Program program() {
        return program;
    }

    /** Opens an account of that customer on a clock of its own, which tells the world outside. */
    void open(String customer, String now) throws IOException, InterruptedException {
        assertThat(program.post("/clocks", """
                        {"id": "%s", "now": "%s", "outside": true}
                        """.formatted(customer, now)).status())
                .isEqualTo(201);
        assertThat(program.post("/accounts", """
                        {"id": "%1$s", "owner": "%1$s@example.com", "company-name": "Example Bakery",
                         "zone": "America/New_York", "country": "US", "clock": "%1$s"}
                        """.formatted(customer)).status()).isEqualTo(201);
    }

    /** Lets them take a plan by the month, without a trial. */
    void subscribe(String customer, String plan) throws IOException, InterruptedException {
        Program.Reply reply = program.post("/accounts/" + customer + "/subscription", """
                {"by": {"name": "%s@example.com"}, "plan": "%s", "interval": "month", "card": {"token": "visa"},
                 "skip-trial": true}
                """.formatted(customer, plan));
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    }

    /** Moves their clock. */
    void let(String customer, String now) throws IOException, InterruptedException {
        Program.Reply reply = program.send("PUT", "/clocks/" + customer + "/now", "{\"to\": \"" + now + "\"}");
        assertThat(reply.json().path("arrived").booleanValue(false))
                .as(reply.text())
                .isTrue();
    }

    /** All that ever happened to them, of one type. */
    JsonNode events(String customer, String type) {
        try {
            JsonNode entries =
                    program.get("/accounts/" + customer + "/events?limit=500").json();
            var found = tools.jackson.databind.node.JsonNodeFactory.instance.arrayNode();
            entries.path("items")
                    .forEach(entry -> entry.path("events").forEach(event -> {
                        if (event.path("type").stringValue("").equals(type)) {
                            found.add(event);
                        }
                    }));
            return found;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(asked);
        }
    }

    /** Waits until something is so. */
    static void until(String what, BooleanSupplier so) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!so.getAsBoolean()) {
            assertThat(System.nanoTime()).as(what).isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    /** What a page says. */
    String page(String path) {
        return send(HttpRequest.newBuilder(URI.create(at(path)))).body();
    }

    /** Sends something as a form is sent, without following where it leads; headers are names and values by turns. */
    HttpResponse<String> form(String path, String fields, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(at(path)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return browser.send(request.build(), BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(asked);
        }
    }

    @Override
    public void close() {
        process.destroy();
        browser.close();
        program.close();
    }
}
