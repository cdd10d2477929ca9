package goodterms.server.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.Serial;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** The PostgreSQL that everything is kept in: one that came with us, or any by its address. */
public final class Database implements AutoCloseable {

    private static final Duration STARTING = Duration.ofMinutes(1);
    private static final String MIGRATIONS = "classpath:goodterms/server/migrations";

    private final Optional<EmbeddedPostgres> embedded;
    private final HikariDataSource work;

    private Database(Optional<EmbeddedPostgres> embedded, Address at, int connections, Consumer<Flyway> first) {
        this.embedded = embedded;
        first.accept(Flyway.configure(Database.class.getClassLoader())
                .dataSource(at.url(), at.user(), at.password())
                .locations(MIGRATIONS)
                .load());
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(at.url());
        config.setUsername(at.user());
        config.setPassword(at.password());
        config.setMaximumPoolSize(connections);
        // The values of a row that a rule of the database refuses would say who people are.
        config.addDataSourceProperty("logServerErrorDetail", "false");
        // From here on the database itself keeps companies apart. And nobody stands in line for ever: a lock that lasts
        // would take up all connections.
        config.setConnectionInitSql("set role goodterms_app; set lock_timeout = '60s'");
        this.work = new HikariDataSource(config);
    }

    /** The one that came with us, its data in a folder that is made if there is none. */
    public static Database embedded(Path data, int connections) throws IOException {
        return embedded(data, connections, Flyway::migrate);
    }

    private static Database embedded(Path data, int connections, Consumer<Flyway> first) throws IOException {
        Orphan.end(data);
        EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                // The same order on every machine, and the fastest to find something in.
                .setLocaleConfig("lc-collate", "C")
                // After a crash it first goes through what was written last.
                .setPGStartupWait(STARTING)
                // By itself it is made for tests, and forgets what it has confirmed when the power fails.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                // Whoever starts the server closes it in order; a hook would stop the database under requests.
                .setRegisterShutdownHook(false)
                .start();
        try {
            Address at = new Address(postgres.getJdbcUrl("postgres", "postgres"), "postgres", "");
            return new Database(Optional.of(postgres), at, connections, first);
        } catch (RuntimeException failed) {
            postgres.close();
            throw failed;
        }
    }

    /** Any by its address. */
    public static Database at(Address address, int connections) {
        return new Database(Optional.empty(), address, connections, Flyway::migrate);
    }

    /**
     * Any by its address, to be looked at: it stays as it is.
     *
     * @throws OtherVersion if it was left by another version of GoodTerms
     */
    public static Database asItIs(Address address, int connections) {
        return new Database(Optional.empty(), address, connections, Database::validate);
    }

    /**
     * The one that came with us, to be looked at while nobody else uses it: what is in it stays as it is.
     *
     * @throws OtherVersion if it was left by another version of GoodTerms
     */
    public static Database asItIs(Path data, int connections) throws IOException {
        return embedded(data, connections, Database::validate);
    }

    private static void validate(Flyway flyway) {
        // What a later version has made counts, too, which by itself it ignores.
        Flyway strict = Flyway.configure(Database.class.getClassLoader())
                .configuration(flyway.getConfiguration())
                .ignoreMigrationPatterns(new String[0])
                .load();
        if (!strict.validateWithResult().validationSuccessful) {
            throw new OtherVersion();
        }
    }

    /** The database is not as this version of GoodTerms leaves it. */
    public static final class OtherVersion extends RuntimeException {

        @Serial
        private static final long serialVersionUID = 1;

        private OtherVersion() {
            super("This database was left by another version of GoodTerms. Look at it with that version, or start the"
                    + " server of this one on it first, which brings it up to date.");
        }
    }

    /** Connections whose role is bound to companies. */
    public DataSource work() {
        return work;
    }

    @Override
    public void close() throws IOException {
        work.close();
        if (embedded.isPresent()) {
            embedded.get().close();
        }
    }
}
