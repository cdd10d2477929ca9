package goodterms.server;

import goodterms.server.company.Companies;
import goodterms.server.demo.Cast;
import goodterms.server.demo.Demo;
import goodterms.server.mail.Smtp;
import goodterms.server.store.Address;
import goodterms.server.store.MasterKeyBytes;
import goodterms.server.webhook.Reach;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A real server with the four companies, for tests: all share one PostgreSQL, each has a database of its own. */
public final class Running implements AutoCloseable, AfterAllCallback {

    private static final Path COMPANIES = Path.of("../companies");
    private static final AtomicInteger DATABASES = new AtomicInteger();

    /** One for all tests; it ends with the virtual machine. */
    private static final class Shared {

        private static final EmbeddedPostgres POSTGRES = started();

        private static EmbeddedPostgres started() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .setServerConfig("max_connections", "200")
                        .setPGStartupWait(Duration.ofMinutes(2))
                        .start();
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }

    private final Settings settings;
    private final Server server;

    private Running(Settings settings) throws IOException {
        this.settings = settings;
        this.server = Server.start(settings, new Time());
    }

    /** The same, registered by a test for all its methods. */
    public static Running forAll() {
        try {
            return withCompanies();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** A server on an empty database, with the four companies. */
    public static Running withCompanies() throws IOException {
        return withCompanies(settings());
    }

    /** The same, with a server that takes its mail. */
    public static Running withMail(Smtp smtp) throws IOException {
        return withCompanies(settings().with(smtp));
    }

    /** The same, whose webhooks and questions reach programs on this machine; registered by a test for all its methods. */
    public static Running reachingPrograms() {
        try {
            return withCompanies(settings().with(Reach.ANYWHERE));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The same as a demo, its lives lived. */
    public static Running demo() throws IOException {
        Running running = withCompanies(settings().with(Demo.alone()));
        Server server = running.server();
        goodterms.server.demo.Lives lives = new goodterms.server.demo.Lives(
                server.transactions(), server.companies(), server.accounts(), server.clocks());
        Cast.ALL.forEach(cast -> lives.live(cast, server.time().instant()));
        return running;
    }

    private static Running withCompanies(Settings settings) throws IOException {
        Running running = new Running(settings);
        for (String company : new String[] {"anytrack", "customertrackr", "grouptrack", "promotrack"}) {
            running.publish(company);
        }
        return running;
    }

    /** Another node beside this one, on the same database. */
    public Running beside() throws IOException {
        return new Running(settings);
    }

    /** Where a database of its own is, empty, asked as its owner. */
    public static Address database() {
        String name = "goodterms_" + DATABASES.incrementAndGet();
        try (Connection connection = DriverManager.getConnection(Shared.POSTGRES.getJdbcUrl("postgres", "postgres"));
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        return new Address(Shared.POSTGRES.getJdbcUrl("postgres", name), "postgres", "");
    }

    private static Settings settings() {
        return Settings.usual(
                        Optional.of(database()), Path.of("unused"), "127.0.0.1", 0, MasterKeyBytes.of(new byte[32]), 8)
                // Tests of webhooks send them when they want to.
                .with(Reach.NOWHERE);
    }

    private void publish(String company) throws IOException {
        Map<String, String> files = Companies.files(COMPANIES.resolve(company));
        server.transactions().of(company, connection -> {
            server.companies()
                    .publish(connection, company, files, "test", server.time().instant());
            return company;
        });
    }

    /** Ends with the tests that it is registered for. */
    @Override
    public void afterAll(ExtensionContext tests) throws IOException {
        close();
    }

    /** The server itself. */
    public Server server() {
        return server;
    }

    /** How it was started. */
    public Settings settingsUsed() {
        return settings;
    }

    /** The address of one of its paths. */
    public URI at(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
