package goodterms.server;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import goodterms.server.store.Address;
import goodterms.server.store.Database;
import goodterms.server.store.MasterKeyBytes;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class NotStartedTest {

    @Test
    void what_another_version_has_left_is_not_touched_and_told_in_words() throws Exception {
        Address address = Running.database();
        Database.at(address, 1).close();
        try (Connection connection = DriverManager.getConnection(address.url(), address.user(), address.password());
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("update flyway_schema_history set checksum = checksum + 1 where version = '1'");
        }
        Settings settings = Settings.usual(
                Optional.of(address), Path.of("unused"), "127.0.0.1", 0, MasterKeyBytes.of(new byte[32]), 2);
        assertThatThrownBy(() -> Server.start(settings, new Time()))
                .isInstanceOf(Unfit.class)
                .hasMessageContaining("left by another version of GoodTerms")
                .hasMessageContaining("another database: GOODTERMS_DATABASE_URL.");
    }
}
