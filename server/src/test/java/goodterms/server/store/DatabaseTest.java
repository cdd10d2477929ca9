package goodterms.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import goodterms.core.identity.AccountId;
import goodterms.server.Parts;
import goodterms.server.Running;
import java.io.InputStream;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
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
    void texts_have_the_same_order_whatever_the_language_of_the_machine(@TempDir Path folder) throws Exception {
        try (Database database = Database.embedded(folder.resolve("data"), 1)) {
            assertThat(asked(database, "select datcollate from pg_database where datname = current_database()"))
                    .isEqualTo("C");
        }
    }

    @Test
    void nobody_waits_for_a_lock_for_ever() throws Exception {
        try (Database database = Database.at(Running.database(), 1)) {
            assertThat(asked(database, "show lock_timeout")).isEqualTo("1min");
            assertThat(asked(database, "select current_user")).isEqualTo("goodterms_app");
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

    @Test
    void what_is_written_while_another_node_starts_keeps_its_place_in_the_list_of_events() throws Exception {
        Address address = Running.database();
        try (Parts parts = Parts.on(address, "grouptrack");
                Connection starting = DriverManager.getConnection(address.url(), address.user(), address.password())) {
            starting.setAutoCommit(false);
            try (Statement statement = starting.createStatement();
                    InputStream script =
                            Database.class.getResourceAsStream("/goodterms/server/migrations/afterMigrate.sql")) {
                // Its number is given out before those of whoever writes meanwhile.
                statement.execute("select pg_current_xact_id()");
                parts.lives().open(new AccountId("meanwhile"), Optional.empty(), parts.today());
                statement.execute(new String(script.readAllBytes(), StandardCharsets.UTF_8));
            }
            starting.commit();
            assertThat(parts.lives().count("journal where position <> '0'")).isEqualTo(1);
        }
    }

    @Test
    void whoever_only_looks_at_a_database_leaves_it_as_it_is() throws Exception {
        Address address = Running.database();
        assertThatThrownBy(() -> Database.asItIs(address, 1))
                .isInstanceOf(Database.OtherVersion.class)
                .hasMessageContaining("another version of GoodTerms");
        assertThat(tables(address)).isZero();
        Database.at(address, 1).close();
        try (Database looked = Database.asItIs(address, 1)) {
            assertThat(asked(looked, "select current_user")).isEqualTo("goodterms_app");
        }
        try (Connection connection = DriverManager.getConnection(address.url(), address.user(), address.password());
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("""
                    insert into flyway_schema_history select 1000, '999', 'later', type, 'V999__later.sql', checksum,
                           installed_by, installed_on, execution_time, success
                    from flyway_schema_history where installed_rank = 1
                    """);
        }
        assertThatThrownBy(() -> Database.asItIs(address, 1)).isInstanceOf(Database.OtherVersion.class);
    }

    private static long tables(Address address) throws SQLException {
        try (Connection connection = DriverManager.getConnection(address.url(), address.user(), address.password());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from pg_tables where schemaname = 'public'")) {
            row.next();
            return row.getLong(1);
        }
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
