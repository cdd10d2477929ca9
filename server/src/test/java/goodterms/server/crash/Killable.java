package goodterms.server.crash;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A server's process, the database it has started, and how to end them without warning. */
final class Killable {

    private final Path data;
    private final Path log;
    private final Process process;

    private Killable(Path data, Path log, Process process) {
        this.data = data;
        this.log = log;
        this.process = process;
    }

    /** The last of what it said on the way. */
    String said() throws IOException {
        List<String> lines = Files.readAllLines(log);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 40), lines.size()));
    }

    static Killable start(Path folder, Instant begin, Path company) throws IOException {
        Path data = folder.resolve("data");
        Path log = folder.resolve("server.log");
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-Xmx400m",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Serving.class.getName(),
                        data.toString(),
                        begin.toString(),
                        company.toString())
                .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        return new Killable(data, log, process);
    }

    /**
     * Waits until it serves.
     *
     * @return its port and key; nothing if it ended before
     */
    Optional<String[]> ready() throws IOException {
        BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (line.startsWith(Serving.READY)) {
                return Optional.of(line.substring(Serving.READY.length()).split(" "));
            }
            Files.writeString(log, line + "\n", StandardOpenOption.APPEND);
        }
        return Optional.empty();
    }

    /** Lets it live for so long, unless it ends by itself before. */
    void lives(Duration length) throws InterruptedException {
        process.waitFor(length);
    }

    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    /** Kills the first process of its database, if that runs. */
    void killDatabase() throws IOException {
        Path pid = data.resolve("postmaster.pid");
        if (Files.exists(pid)) {
            ProcessHandle.of(Long.parseLong(Files.readAllLines(pid).getFirst().strip()))
                    .filter(it -> it.info().command().orElse("").contains("postgres"))
                    .ifPresent(ProcessHandle::destroyForcibly);
        }
    }

    /** The port its database listens on. */
    int databasePort() throws IOException {
        return Integer.parseInt(
                Files.readAllLines(data.resolve("postmaster.pid")).get(3).strip());
    }

    /** Ends it as whoever runs it would. */
    int end() throws IOException, InterruptedException {
        process.outputWriter().close();
        return process.waitFor(60, TimeUnit.SECONDS) ? process.exitValue() : -1;
    }
}
