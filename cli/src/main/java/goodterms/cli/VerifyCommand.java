package goodterms.cli;

import goodterms.server.Environment;
import goodterms.server.Settings;
import goodterms.server.Variable;
import goodterms.server.store.Address;
import goodterms.server.store.Database;
import goodterms.server.store.Keys;
import goodterms.server.store.MasterKey;
import goodterms.server.store.Postmaster;
import goodterms.server.store.Transactions;
import goodterms.server.verify.Verify;
import java.io.IOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code goodterms verify}: looks through a database for what can't be, also while a server works on it. */
@Command(
        name = "verify",
        description = "Look through a database, in use or not, for anything that can't be.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Every journal is unbroken and gives the stored state, every list says what the journals say, documents are",
            "numbered without gaps, and no money moved that the journals don't know. The database is that of `serve`: set",
            "by the environment, or the one that came along."
        })
final class VerifyCommand implements Callable<Integer> {

    private static final int CONNECTIONS = 4;

    @Mixin
    private final Screen screen = new Screen();

    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            description = "Where the PostgreSQL that comes along keeps everything.")
    private Optional<String> data = Optional.empty();

    @Override
    public Integer call() throws IOException {
        Environment environment = ServeCommand.read(() -> Environment.read(System.getenv(), Folders.data()))
                .with(Variable.DATA, data);
        if (!environment.hasDatabase() && !Files.exists(environment.data().resolve("postgres"))) {
            throw new Misuse("There is no data in " + environment.data() + ". Name its folder with --data, or set"
                    + " GOODTERMS_DATABASE_URL.");
        }
        Settings settings = ServeCommand.read(environment::settings);
        try (Database database = open(settings)) {
            Keys keys = new Keys(new MasterKey(settings.masterKey().bytes(), new SecureRandom()));
            Verify.Looked looked = new Verify(new Transactions(database.work()), keys)
                    .all(finding -> screen.print(finding.toString()));
            screen.print(String.format(
                    Locale.ROOT,
                    "%,d accounts of %d companies with %,d events looked through: %s",
                    looked.accounts(),
                    looked.companies(),
                    looked.events(),
                    looked.findings() == 0 ? "nothing that can't be" : looked.findings() + " findings"));
            return looked.findings() == 0 ? GoodTerms.FINE : GoodTerms.FINDINGS;
        }
    }

    /** Opened as it is: looking must change nothing. */
    private static Database open(Settings settings) throws IOException {
        Optional<Address> address = settings.database().or(() -> Postmaster.of(settings.data()));
        try {
            return address.isPresent()
                    ? Database.asItIs(address.get(), CONNECTIONS)
                    : Database.asItIs(settings.data(), CONNECTIONS);
        } catch (Database.OtherVersion other) {
            throw new Misuse(String.valueOf(other.getMessage()));
        }
    }
}
