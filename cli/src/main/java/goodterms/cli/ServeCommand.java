package goodterms.cli;

import goodterms.server.Environment;
import goodterms.server.Settings;
import goodterms.server.Unfit;
import goodterms.server.Variable;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code goodterms serve}: the server, for real. */
@Command(
        name = "serve",
        description = "Run the server: its API, its workers and the published terms.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "What else can be set is set by the environment; `goodterms serve --variables` lists it. With nothing set, a",
            "PostgreSQL that comes along keeps everything in a folder of yours. Ctrl+C or SIGTERM stops the server: it",
            "answers the requests under way, ends what its workers have begun, and closes the database."
        })
final class ServeCommand implements Callable<Integer> {

    private static final double MILLIS = 1_000.0;

    @Mixin
    private final Screen screen = new Screen();

    @Option(names = "--port", paramLabel = "PORT", description = "The port to listen on (8080); 0 for any free one.")
    private Optional<String> port = Optional.empty();

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            description = "The address to listen on (127.0.0.1); 0.0.0.0 for all.")
    private Optional<String> host = Optional.empty();

    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            description = "Where the PostgreSQL that comes along keeps everything.")
    private Optional<String> data = Optional.empty();

    @Option(
            names = "--company",
            paramLabel = "FOLDER",
            description =
                    "A company's folder: published if it passes its check and says anything new. May be repeated.")
    private List<Path> companies = new ArrayList<>();

    @Option(
            names = "--republish",
            description = "Publish the folders of --company over what people have published since.")
    private boolean republish;

    @Option(names = "--variables", description = "List what the environment can set, and stop.")
    private boolean variables;

    @Option(names = "--until-ready", hidden = true, description = "Stop as soon as it serves.")
    private boolean untilReady;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (variables) {
            list();
            return GoodTerms.FINE;
        }
        Environment environment = read(() -> Environment.read(System.getenv(), Folders.data()))
                .with(Variable.PORT, port)
                .with(Variable.HOST, host)
                .with(Variable.DATA, data);
        Settings settings = read(environment::settings);
        try (Running running = Running.start(settings)) {
            for (Path company : companies) {
                Running.Published published = running.publish(company, "serve", republish);
                published.said().ifPresent(screen::print);
                published.key().ifPresent(key -> screen.print("its first key, which is not shown again: " + key));
            }
            greet(running, settings);
            if (!untilReady) {
                running.await();
            }
        }
        return GoodTerms.FINE;
    }

    static <T> T read(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (Unfit unfit) {
            throw new Misuse(unfit.getMessage());
        }
    }

    private void list() {
        Table table = new Table("variable", "sets", "if it isn't set");
        Arrays.stream(Variable.values())
                .forEach(variable -> table.row(variable.written(), variable.doc(), variable.assumed()));
        screen.print(table);
    }

    private void greet(Running running, Settings settings) {
        String address = "http://" + settings.host() + ":" + running.server().port();
        screen.title("GoodTerms serves on " + address + ", ready after " + sinceStart());
        screen.print("  database   "
                + settings.database()
                        .map(it -> it.url())
                        .orElse("PostgreSQL that came along, in "
                                + settings.data().getParent()));
        List<String> known = running.companies();
        screen.print("  companies  "
                + (known.isEmpty() ? "none yet; add one with --company FOLDER" : String.join(", ", known)));
        screen.print("  watch      " + address + "/health, /ready and /metrics");
        screen.print("  stop       Ctrl+C");
        screen.flush();
    }

    /** How long Java has run: what the process did before, such as building, is none of the server's. */
    static String sinceStart() {
        long millis = ManagementFactory.getRuntimeMXBean().getUptime();
        return String.format(Locale.ROOT, "%.1f s", millis / MILLIS);
    }
}
