package goodterms.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DatabaseTest {

    @Test
    void what_is_committed_is_on_the_disk(@TempDir Path folder) throws Exception {
        try (Database database = Database.embedded(folder.resolve("data"), 1)) {
            assertThat(asked(database, "show fsync")).isEqualTo("on");
            assertThat(asked(database, "show synchronous_commit")).isEqualTo("on");
        }
    }

    @Test
    void a_folder_is_used_by_one_server_only(@TempDir Path folder) throws Exception {
        Path data = folder.resolve("data");
        try (Database first = Database.embedded(data, 1)) {
            assertThat(asked(first, "select 'there'")).isEqualTo("there");
            assertThatThrownBy(() -> Database.embedded(data, 1)).isInstanceOf(OverlappingFileLockException.class);
            assertThat(asked(first, "select 'still there'")).isEqualTo("still there");
        }
    }

    @Test
    void a_killed_postgresql_is_no_hindrance(@TempDir Path folder) throws Exception {
        Path data = folder.resolve("data");
        try (Database killed = Database.embedded(data, 1)) {
            assertThat(asked(killed, "select 'there'")).isEqualTo("there");
            long pid = Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid"))
                    .getFirst()
                    .strip());
            ProcessHandle.of(pid).orElseThrow().destroyForcibly();
        }
        try (Database again = Database.embedded(data, 1)) {
            assertThat(asked(again, "select 'there'")).isEqualTo("there");
        }
        assertThat(Files.exists(data.resolve("postmaster.pid"))).isFalse();
    }

    private static String asked(Database database, String query) throws SQLException {
        try (Connection connection = database.work().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
