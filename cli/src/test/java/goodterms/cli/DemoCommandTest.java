package goodterms.cli;

import static org.assertj.core.api.Assertions.assertThat;

import goodterms.server.operate.Backup;
import goodterms.server.store.Address;
import goodterms.server.store.Database;
import goodterms.server.store.Postmaster;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo, and what becomes of its data afterwards. */
final class DemoCommandTest {

    private static final String SOUND = "39 accounts of 4 companies with ";

    @TempDir
    private Path folder;

    @Test
    void its_customers_have_lived_and_its_data_is_kept_looked_through_copied_and_gone_on_with() throws Exception {
        Path data = folder.resolve("data");
        Terminal demo = Terminal.run("demo", "--until-ready", "--port", "0", "--data", data.toString());
        assertThat(demo.err()).isEmpty();
        assertThat(demo.exit()).isEqualTo(GoodTerms.FINE);
        assertThat(demo.out()).contains("The demo runs on http://127.0.0.1:", "/grouptrack/terms", data.toString());
        assertThat(demo.out().lines().filter(line -> line.matches(".+/terms +http://127\\.0\\.0\\.1:\\d+")))
                .as("each with its product")
                .hasSize(4);

        Terminal verified = Terminal.run("verify", "--data", data.toString());
        assertThat(verified.out()).startsWith(SOUND).endsWith("nothing that can't be\n");

        Path copy = folder.resolve("copy");
        assertThat(Terminal.run("backup", "--data", data.toString(), copy.toString())
                        .exit())
                .isEqualTo(GoodTerms.FINE);
        Files.copy(data.resolve("master.key"), copy.resolve("master.key"));
        assertThat(Terminal.run("verify", "--data", copy.toString()).out()).isEqualTo(verified.out());

        Terminal again =
                Terminal.run("demo", "--until-ready", "--no-products", "--port", "0", "--data", copy.toString());
        assertThat(again.exit()).isEqualTo(GoodTerms.FINE);
        assertThat(Terminal.run("verify", "--data", copy.toString()).out()).isEqualTo(verified.out());
    }

    @Test
    void a_copy_taken_while_the_database_works_is_whole() throws Exception {
        Path data = folder.resolve("postgres");
        try (Database database = Database.embedded(data, 4);
                Connection connection = database.work().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set goodterms.company = 'ours'");
            statement.execute("insert into company values ('ours', now())");
            for (int i = 0; i < 2_000; i++) {
                statement.execute("insert into document_number values ('ours', 'kind " + i + "', 1)");
            }
            Address address = Postmaster.of(data).orElseThrow();
            Backup.running(address, data, folder.resolve("copy"));
            statement.execute("insert into document_number values ('ours', 'too late', 1)");
        }
        assertThat(counted(folder.resolve("copy"))).isEqualTo(2_000);
        assertThat(counted(data)).isEqualTo(2_001);
    }

    private static int counted(Path data) throws Exception {
        try (Database database = Database.embedded(data, 4);
                Connection connection = database.work().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set goodterms.company = 'ours'");
            try (ResultSet rows = statement.executeQuery("select count(*) from document_number")) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }
}
