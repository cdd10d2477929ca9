package goodterms.server.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** The PostgreSQL that everything is kept in: one that came with us, or any by its address. */
public final class Database implements AutoCloseable {

    private static final Duration STARTING = Duration.ofMinutes(1);
    private static final String MIGRATIONS = "classpath:goodterms/server/migrations";

    private final Optional<EmbeddedPostgres> embedded;
    private final HikariDataSource work;

    private Database(Optional<EmbeddedPostgres> embedded, String url, String user, String password, int connections) {
        this.embedded = embedded;
        Flyway.configure(Database.class.getClassLoader())
                .dataSource(url, user, password)
                .locations(MIGRATIONS)
                .load()
                .migrate();
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(connections);
        // The values of a row that a rule of the database refuses would say who people are.
        config.addDataSourceProperty("logServerErrorDetail", "false");
        // From here on the database itself keeps companies apart.
        config.setConnectionInitSql("set role goodterms_app");
        this.work = new HikariDataSource(config);
    }

    /** The one that came with us, its data in a folder that is made if there is none. */
    public static Database embedded(Path data, int connections) throws IOException {
        Orphan.end(data);
        EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                // After a crash it first goes through what was written last.
                .setPGStartupWait(STARTING)
                // By itself it is made for tests, and forgets what it has confirmed when the power fails.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                // Whoever starts the server closes it in order; a hook would stop the database under requests.
                .setRegisterShutdownHook(false)
                .start();
        return new Database(
                Optional.of(postgres), postgres.getJdbcUrl("postgres", "postgres"), "postgres", "", connections);
    }

    /** Any by its address. */
    public static Database at(Address address, int connections) {
        return new Database(Optional.empty(), address.url(), address.user(), address.password(), connections);
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
