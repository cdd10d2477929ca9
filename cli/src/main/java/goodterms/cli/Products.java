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
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
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
    private final Map<String, Started> started = new TreeMap<>();

    private Products(Path folder) {
        this.folder = folder;
    }

    /**
     * Starts them, each at a port beside the server's.
     *
     * @param folder where their sources are unpacked, and what they keep and say is written
     * @param keys an API key for each company
     */
    static Products start(Path folder, int port, Map<String, String> keys) throws IOException {
        Products products = new Products(folder);
        Runtime.getRuntime().addShutdownHook(new Thread(products::close, "stop products"));
        Files.createDirectories(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        unpack(Folders.companies(), folder.resolve("source/companies"));
        unpack(Folders.products(), folder.resolve("source/products"));
        int next = port;
        for (String company : new TreeMap<>(keys).keySet()) {
            next++;
            List<Path> mains = sources(folder.resolve("source/companies").resolve(company));
            if (!mains.isEmpty()) {
                products.start(company, mains.getFirst(), port, next, keys.getOrDefault(company, ""));
            }
        }
        return products;
    }

    /** No products at all. */
    static Products none() {
        return new Products(Path.of(""));
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
                        "END_WITH_PARENT",
                        "yes"));
        Started one = new Started(builder.start(), new CompletableFuture<>(), new ArrayList<>());
        started.put(company, one);
        Thread.startVirtualThread(() -> listen(one, folder.resolve(company + ".log")));
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
            return "none";
        }
        try {
            return one.address().get(PATIENCE.toSeconds(), TimeUnit.SECONDS).toString();
        } catch (ExecutionException | TimeoutException none) {
            return "it didn't start; " + folder.resolve(company + ".log") + " says why";
        }
    }

    /** What they have said on their way, a line each. */
    List<String> remarks() {
        return started.entrySet().stream()
                .filter(each -> each.getValue().address().isDone()
                        && !each.getValue().address().isCompletedExceptionally())
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
