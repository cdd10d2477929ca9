package goodterms.cli;

import goodterms.server.Environment;
import goodterms.server.Variable;
import goodterms.server.operate.Backup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code goodterms restore}: a copy put back where the server finds it. */
@Command(
        name = "restore",
        description = "Put a copy that `goodterms backup` has made into an empty folder, for a server to go on from.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "The copy stays as it is. Its master key must be beside it or in the folder already, as master.key, or in",
            "GOODTERMS_MASTER_KEY when the server starts. To restore a PostgreSQL of your own, use pg_restore."
        })
final class RestoreCommand implements Callable<Integer> {

    private static final String KEY = "master.key";
    private static final String DATA = "postgres";

    @Mixin
    private final Screen screen = new Screen();

    @Parameters(paramLabel = "COPY", description = "The folder that `goodterms backup` has made.")
    private Path copy = Path.of("");

    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            description = "Where the PostgreSQL that comes along is to keep everything.")
    private Optional<String> data = Optional.empty();

    @Override
    public Integer call() throws IOException {
        Environment environment = ServeCommand.read(() -> Environment.read(System.getenv(), Folders.data()))
                .with(Variable.DATA, data);
        if (environment.hasDatabase()) {
            throw new Misuse("GOODTERMS_DATABASE_URL names a PostgreSQL of your own: restore it with pg_restore.");
        }
        if (!Backup.isData(copy.resolve(DATA))) {
            throw new Misuse(copy + " is no copy that `goodterms backup` has made.");
        }
        Path into = environment.data();
        unlessEmpty(into);
        Files.createDirectories(into);
        Path key = into.resolve(KEY);
        if (!Files.exists(key) && Files.isRegularFile(copy.resolve(KEY))) {
            Files.copy(copy.resolve(KEY), key);
        }
        Backup.restore(copy.resolve(DATA), into.resolve(DATA));
        screen.print("Restored to " + into + ".");
        if (!Files.exists(key)) {
            screen.print("Its master key is not there yet: put it there as master.key, or set GOODTERMS_MASTER_KEY.");
        }
        screen.print("Look through it before a server works on it: goodterms verify --data " + into);
        return GoodTerms.FINE;
    }

    /** Nothing may be there but the key, which whoever restores may have put there first. */
    private static void unlessEmpty(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        if (!Files.isDirectory(folder)) {
            throw new Misuse(folder + " is a file; name a folder that is empty or not there yet.");
        }
        try (Stream<Path> all = Files.list(folder)) {
            List<String> there = all.map(it -> it.getFileName().toString())
                    .filter(name -> !name.equals(KEY))
                    .sorted()
                    .toList();
            if (!there.isEmpty()) {
                throw new Misuse(
                        folder + " is not empty: there is " + there.getFirst()
                                + ". Nothing is restored over what is there: name another folder with --data, or move that away.");
            }
        }
    }
}
