package goodterms.cli;

import static org.assertj.core.api.Assertions.assertThat;

import goodterms.server.operate.Backup;
import goodterms.server.store.Database;
import goodterms.server.store.Postmaster;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RestoreCommandTest {

    private static final String GROUPTRACK = "companies/grouptrack";

    @TempDir
    private Path folder;

    private Terminal restored(Path copy, Path data) {
        return Terminal.run("restore", copy.toString(), "--data", data.toString());
    }

    @Test
    void a_copy_is_put_back_whole_and_gone_on_with() throws Exception {
        Path data = folder.resolve("data");
        Terminal served = Terminal.run(
                "serve", "--until-ready", "--port", "0", "--data", data.toString(), "--company", GROUPTRACK);
        assertThat(served.err()).isEmpty();
        assertThat(served.exit()).isEqualTo(GoodTerms.FINE);
        Terminal looked = Terminal.run("verify", "--data", data.toString());
        assertThat(looked.out()).contains(" of 1 companies with ").endsWith("nothing that can't be\n");
        Path copy = folder.resolve("copy");
        Terminal.run("backup", copy.toString(), "--data", data.toString());

        Path other = folder.resolve("other");
        Terminal restore = restored(copy, other);
        assertThat(restore.err()).isEmpty();
        assertThat(restore.exit()).isEqualTo(GoodTerms.FINE);
        assertThat(restore.out())
                .contains("Its master key is not there yet")
                .endsWith("goodterms verify --data " + other + "\n");
        assertThat(Terminal.run("verify", "--data", other.toString()).err()).contains("put master.key back");
        Files.copy(data.resolve("master.key"), other.resolve("master.key"));
        assertThat(Terminal.run("verify", "--data", other.toString()).out()).isEqualTo(looked.out());
        assertThat(restored(copy, other).exit()).as("it is no longer empty").isEqualTo(GoodTerms.MISUSE);
    }

    @Test
    void a_copy_that_was_taken_while_the_database_worked_is_put_back_as_of_its_end() throws Exception {
        Path postgres = folder.resolve("postgres");
        try (Database database = Database.embedded(postgres, 2);
                Connection connection = database.work().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set goodterms.company = 'ours'");
            statement.execute("insert into company values ('ours', now())");
            Path copy = Files.createDirectories(folder.resolve("copy"));
            Backup.running(Postmaster.of(postgres).orElseThrow(), postgres, copy.resolve("postgres"));
            statement.execute("insert into document_number values ('ours', 'too late', 1)");
        }
        Path data = Files.createDirectories(folder.resolve("data"));
        Files.writeString(data.resolve("master.key"), "kept apart");
        assertThat(restored(folder.resolve("copy"), data).exit()).isEqualTo(GoodTerms.FINE);
        assertThat(data.resolve("master.key")).hasContent("kept apart");
        try (Database database = Database.embedded(data.resolve("postgres"), 2);
                Connection connection = database.work().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set goodterms.company = 'ours'");
            try (ResultSet row = statement.executeQuery(
                    "select (select count(*) from company), (select count(*) from document_number)")) {
                row.next();
                assertThat(row.getInt(1)).isEqualTo(1);
                assertThat(row.getInt(2)).isZero();
            }
        }
    }

    @Test
    void what_another_holds_is_not_taken_for_stopped() throws Exception {
        Path data = Files.createDirectories(folder.resolve("data/postgres"));
        Files.writeString(data.resolve("PG_VERSION"), "18\n");
        Path copy = folder.resolve("copy");
        String[] backup = {"backup", copy.toString(), "--data", data.getParent().toString()};
        try (FileChannel channel = FileChannel.open(
                        data.resolve("epg-lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock _ = channel.lock()) {
            assertThat(Terminal.run(backup).err()).contains("can't be seen from here");
        }
        assertThat(copy).doesNotExist();
    }

    @Test
    void nothing_is_put_over_what_is_there_nor_taken_for_a_copy() throws Exception {
        Path copy = Files.createDirectories(folder.resolve("copy/postgres")).getParent();
        assertThat(restored(copy, folder.resolve("data")).err())
                .contains("is no copy that `goodterms backup` has made");
        Files.writeString(copy.resolve("postgres/PG_VERSION"), "18\n");
        Path data = Files.createDirectories(folder.resolve("data/postgres")).getParent();
        Terminal refused = restored(copy, data);
        assertThat(refused.exit()).isEqualTo(GoodTerms.MISUSE);
        assertThat(refused.err()).contains(data + " is not empty: there is postgres.");
        assertThat(data.resolve("postgres")).isEmptyDirectory();
    }
}
