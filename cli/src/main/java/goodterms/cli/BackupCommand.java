package goodterms.cli;

import goodterms.server.Environment;
import goodterms.server.Variable;
import goodterms.server.operate.Backup;
import goodterms.server.store.Address;
import goodterms.server.store.Postmaster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code goodterms backup}: a copy of everything, taken while the server works. */
@Command(
        name = "backup",
        description = "Copy all that the PostgreSQL that comes along keeps, while the server works or not.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "The copy is a folder for --data: `goodterms serve --data COPY` goes on from it. The master key is not in it,",
            "so that whoever finds a copy can't read who your customers are; keep it elsewhere, and put it beside the copy",
            "as master.key when you need it. Of a PostgreSQL of your own, take backups with pg_dump or its other tools."
        })
final class BackupCommand implements Callable<Integer> {

    @Mixin
    private final Screen screen = new Screen();

    @Parameters(paramLabel = "COPY", description = "The folder to make; it must not be there yet.")
    private Path copy = Path.of("");

    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            description = "Where the PostgreSQL that comes along keeps everything.")
    private Optional<String> data = Optional.empty();

    @Override
    public Integer call() throws IOException, SQLException {
        Environment environment = ServeCommand.read(() -> Environment.read(System.getenv(), Folders.data()))
                .with(Variable.DATA, data);
        if (environment.hasDatabase()) {
            throw new Misuse("GOODTERMS_DATABASE_URL names a PostgreSQL of your own: take backups of it with pg_dump.");
        }
        Path from = environment.data().resolve("postgres");
        if (!Files.isDirectory(from)) {
            throw new Misuse("There is no data in " + environment.data() + ". Name its folder with --data.");
        }
        if (Files.exists(copy)) {
            throw new Misuse(copy + " is there already. Name a folder that isn't.");
        }
        Optional<Address> running = Postmaster.of(from);
        if (running.isPresent()) {
            Backup.running(running.get(), from, copy.resolve("postgres"));
        } else if (!Backup.stopped(from, copy.resolve("postgres"))) {
            throw new Misuse("A server works on " + environment.data()
                    + " that can't be seen from here, perhaps in another container. Take the backup where it runs.");
        }
        screen.print("Copied to " + copy + ". The master key is not in it: "
                + environment.data().resolve("master.key"));
        return GoodTerms.FINE;
    }
}
