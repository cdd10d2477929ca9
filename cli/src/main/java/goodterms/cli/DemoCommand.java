package goodterms.cli;

import goodterms.server.Environment;
import goodterms.server.Server;
import goodterms.server.Settings;
import goodterms.server.Variable;
import goodterms.server.demo.Cast;
import goodterms.server.demo.Demo;
import goodterms.server.demo.Lives;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code goodterms demo}: the server on this machine alone, with four companies and lives in progress. */
@Command(
        name = "demo",
        description = "Try it: the server on this machine alone, with four companies and their customers.",
        mixinStandardHelpOptions = true,
        footer = {"", "Everything is kept in a folder, so that the next demo goes on where this one stops."})
final class DemoCommand implements Callable<Integer> {

    private static final String KEYS = "keys.txt";

    @Mixin
    private final Screen screen = new Screen();

    @Mixin
    private final Progress progress = new Progress();

    @Option(names = "--port", paramLabel = "PORT", description = "The port to listen on (8080); 0 for any free one.")
    private Optional<String> port = Optional.empty();

    @Option(names = "--data", paramLabel = "FOLDER", description = "Where everything is kept.")
    private Optional<String> data = Optional.empty();

    @Option(names = "--no-products", description = "Leave out the companies' small products.")
    private boolean noProducts;

    @Option(names = "--until-ready", hidden = true, description = "Stop as soon as it serves.")
    private boolean untilReady;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Environment environment = ServeCommand.read(
                        () -> Environment.read(Map.of(), Folders.data().resolve("demo")))
                .with(Variable.PORT, port)
                .with(Variable.DATA, data)
                // The products are on this machine, and so is whoever tries the demo.
                .with(Variable.WEBHOOKS, Optional.of("anywhere"));
        Settings settings = ServeCommand.read(environment::settings);
        progress.show("starting PostgreSQL …");
        try (Products products = new Products(environment.data().resolve("products"));
                Running running = Running.start(settings.with(new Demo(products::addresses)))) {
            List<String> known = running.companies();
            for (Path company : companies()) {
                if (known.contains(company.getFileName().toString())) {
                    // Whoever was the owner of its terms may have published others.
                    continue;
                }
                progress.show("proving the pages of " + company.getFileName() + " …");
                publish(running, company, environment.data());
            }
            Server server = running.server();
            Lives lives = new Lives(server.transactions(), server.companies(), server.accounts(), server.clocks());
            for (Cast cast : Cast.ALL) {
                progress.show("living the lives of " + cast.name() + "'s customers …");
                lives.live(cast, server.time().instant());
            }
            if (!noProducts) {
                progress.show("starting the companies' products …");
                products.start(running.server().port(), keys(environment.data()));
            }
            greet(running, environment, products);
            if (!untilReady) {
                running.await();
            }
        }
        return GoodTerms.FINE;
    }

    private static List<Path> companies() {
        try (Stream<Path> folders = Files.list(Folders.companies())) {
            return folders.filter(Files::isDirectory).sorted().toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Keys are shown once by nature; those of the demo are kept beside its data. */
    private static void publish(Running running, Path company, Path data) throws IOException {
        Optional<String> key = running.publish(company, "demo", false).key();
        if (key.isPresent()) {
            Path keys = data.resolve(KEYS);
            if (!Files.exists(keys)) {
                Files.createFile(
                        keys, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            Files.writeString(keys, company.getFileName() + " " + key.get() + "\n", StandardOpenOption.APPEND);
        }
    }

    /** The first key of each company's programs. */
    private static Map<String, String> keys(Path data) throws IOException {
        Map<String, String> keys = new TreeMap<>();
        Path kept = data.resolve(KEYS);
        if (Files.exists(kept)) {
            for (String line : Files.readAllLines(kept)) {
                int space = line.indexOf(' ');
                keys.put(line.substring(0, space), line.substring(space + 1));
            }
        }
        return keys;
    }

    private void greet(Running running, Environment environment, Products products) throws InterruptedException {
        Table table = new Table("company", "its terms", "its product");
        String address = "http://127.0.0.1:" + running.server().port();
        for (String company : running.companies()) {
            table.row(company, address + "/" + company + "/terms", products.told(company));
        }
        progress.clear();
        screen.title("The demo runs on " + address + ", ready after " + ServeCommand.sinceStart());
        screen.print("Open that address, and be a customer, support, or the owner of the terms.\n");
        screen.print(table);
        products.remarks().forEach(screen::print);
        screen.print("\nThe customers live by test clocks, which you move. A key for programs of each company is in");
        screen.print(environment.data().resolve(KEYS) + ", as in:\n");
        screen.print("  curl -H \"Authorization: Bearer $(awk '/grouptrack/ {print $2}' "
                + environment.data().resolve(KEYS) + ")\" \\");
        screen.print("    " + address + "/v1/companies/grouptrack/accounts/ana");
        screen.print("\nCtrl+C stops it. Everything is kept in " + environment.data()
                + ";\ndelete that folder to begin again.");
        screen.flush();
    }
}
