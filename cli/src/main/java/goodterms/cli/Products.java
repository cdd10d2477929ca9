package goodterms.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The small product of each company, run from its source as the program of its own that it is: it is given the address of
 * the server, a key and a port, and nothing else. One that doesn't start is missing, and all else goes on.
 */
final class Products implements AutoCloseable {

    private static final Pattern READY = Pattern.compile(".+: (http://127\\.0\\.0\\.1:\\d+)");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration FAREWELL = Duration.ofSeconds(5);
    private static final List<String> SMALL =
            List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx96m", "--enable-native-access=ALL-UNNAMED");

    /**
     * What became of one.
     *
     * @param remarks what it said besides
     */
    private record Started(Process process, CompletableFuture<URI> address, List<String> remarks) {}

    private final Path folder;
    private final Map<String, String> failed = new ConcurrentSkipListMap<>();
    private final Map<String, Started> started = new ConcurrentSkipListMap<>();

    /** @param folder where their sources are unpacked, and what they keep and say is written */
    Products(Path folder) {
        this.folder = folder;
    }

    /**
     * Starts them, each at a port beside the server's.
     *
     * @param keys an API key for each company
     */
    void start(int port, Map<String, String> keys) {
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "stop products"));
        int next = port;
        for (Map.Entry<String, String> each : new TreeMap<>(keys).entrySet()) {
            next++;
            try {
                Path source = unpacked();
                for (Path main : sources(source.resolve("companies").resolve(each.getKey()))) {
                    start(each.getKey(), main, port, next, each.getValue());
                }
            } catch (IOException broken) {
                failed.put(each.getKey(), "it can't be started: " + broken.getMessage());
            }
        }
    }

    /** The sources, out of the jar. */
    private Path unpacked() throws IOException {
        Files.createDirectories(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Path source = folder.resolve("source");
        unpack(Folders.companies(), source.resolve("companies"));
        unpack(Folders.products(), source.resolve("products"));
        return source;
    }

    private static List<Path> sources(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static void unpack(Path from, Path to) throws IOException {
        for (Path source : sources(from)) {
            Path copy = to.resolve(from.relativize(source).toString());
            Files.createDirectories(copy.resolveSibling("."));
            Files.copy(source, copy, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private void start(String company, Path main, int server, int port, String key) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(SMALL);
        command.add(main.toString());
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment()
                .putAll(Map.of(
                        "GOODTERMS",
                        "http://127.0.0.1:" + server,
                        "API_KEY",
                        key,
                        "PORT",
                        Integer.toString(port),
                        "KEEP",
                        folder.resolve(company + ".properties").toString(),
                        "DEMO",
                        "yes"));
        Started one = new Started(builder.start(), new CompletableFuture<>(), new ArrayList<>());
        started.put(company, one);
        // No virtual thread: waiting for a pipe holds what carries it, and requests to the server wait behind.
        Thread.ofPlatform()
                .daemon()
                .name("listen to " + company)
                .start(() -> listen(one, folder.resolve(company + ".log")));
    }

    private static void listen(Started one, Path log) {
        try (BufferedReader said = one.process().inputReader(StandardCharsets.UTF_8);
                Writer written = Files.newBufferedWriter(log)) {
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                written.write(line + "\n");
                written.flush();
                Matcher ready = READY.matcher(line);
                if (ready.matches()) {
                    one.address().complete(URI.create(ready.group(1)));
                } else if (!one.address().isDone()) {
                    one.remarks().add(line);
                }
            }
        } catch (IOException ended) {
            // Said below, as for one that has ended by itself.
        }
        one.address().completeExceptionally(new IOException("it has ended"));
    }

    /** Where a company's product is, or why there is none: what people read. Waits until that is known. */
    String told(String company) throws InterruptedException {
        Started one = started.get(company);
        if (one == null) {
            return failed.getOrDefault(company, "there is none here");
        }
        try {
            return one.address().get(PATIENCE.toSeconds(), TimeUnit.SECONDS).toString();
        } catch (ExecutionException | TimeoutException none) {
            return "it didn't start; " + folder.resolve(company + ".log") + " says why";
        }
    }

    /** Where each is that runs by now. */
    Map<String, URI> addresses() {
        Map<String, URI> addresses = new TreeMap<>();
        started.forEach((company, one) -> {
            if (one.address().isDone() && !one.address().isCompletedExceptionally()) {
                addresses.put(company, one.address().join());
            }
        });
        return addresses;
    }

    /** What they have said on their way, a line each. */
    List<String> remarks() {
        Set<String> running = addresses().keySet();
        return started.entrySet().stream()
                .filter(each -> running.contains(each.getKey()))
                .flatMap(each -> each.getValue().remarks().stream().map(line -> each.getKey() + ": " + line))
                .toList();
    }

    /** Ends them. */
    @Override
    public void close() {
        started.values().forEach(one -> one.process().destroy());
        for (Started one : started.values()) {
            try {
                if (!one.process().waitFor(FAREWELL.toSeconds(), TimeUnit.SECONDS)) {
                    one.process().destroyForcibly();
                }
            } catch (InterruptedException asked) {
                Thread.currentThread().interrupt();
                one.process().destroyForcibly();
            }
        }
    }
}
