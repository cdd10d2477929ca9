package goodterms.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EnvironmentTest {

    private static final String KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    @TempDir
    private Path folder;

    @Test
    void with_nothing_set_it_serves_this_machine_from_a_database_that_comes_along() {
        Settings settings = read(Map.of("PATH", "/bin")).settings();

        assertThat(settings.database()).isEmpty();
        assertThat(settings.data()).isEqualTo(folder.resolve("data/postgres"));
        assertThat(settings.host()).isEqualTo("127.0.0.1");
        assertThat(settings.port()).isEqualTo(8080);
    }

    @Test
    void its_master_key_is_drawn_once_and_only_its_owner_can_read_it() throws IOException {
        Settings first = read(Map.of()).settings();
        Path key = folder.resolve("data/master.key");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
        assertThat(read(Map.of()).settings().masterKey().bytes())
                .isEqualTo(first.masterKey().bytes())
                .isNotEqualTo(new byte[32]);
    }

    @Test
    void data_without_its_master_key_is_not_given_a_new_one() throws IOException {
        Files.createDirectories(folder.resolve("data/postgres"));

        assertThatThrownBy(() -> read(Map.of()).settings())
                .isInstanceOf(Unfit.class)
                .hasMessageContaining("its master key is missing");
    }

    @Test
    void a_database_of_your_own_needs_a_master_key_of_your_own() {
        Map<String, String> url = Map.of("GOODTERMS_DATABASE_URL", "jdbc:postgresql://db.example.com/goodterms");

        assertThatThrownBy(() -> read(url).settings())
                .isInstanceOf(Unfit.class)
                .hasMessageContaining("GOODTERMS_MASTER_KEY is not set");
    }

    @Test
    void a_database_of_your_own_is_asked_by_who_is_named() {
        Settings settings = read(Map.of(
                        "GOODTERMS_DATABASE_URL", "jdbc:postgresql://db.example.com/goodterms",
                        "GOODTERMS_DATABASE_USER", "billing",
                        "GOODTERMS_DATABASE_PASSWORD", "secret",
                        "GOODTERMS_MASTER_KEY", KEY))
                .settings();

        assertThat(settings.database().orElseThrow().user()).isEqualTo("billing");
        assertThat(settings.database().orElseThrow().password()).isEqualTo("secret");
        assertThat(settings.masterKey().bytes()).hasSize(32).startsWith(0, 1, 2);
        assertThat(settings.toString()).doesNotContain("secret").doesNotContain(KEY);
    }

    @Test
    void an_unknown_name_is_refused_and_the_nearest_known_one_is_named() {
        assertThatThrownBy(() -> read(Map.of("GOODTERMS_MASTERKEY", KEY)))
                .isInstanceOf(Unfit.class)
                .hasMessageEndingWith("Did you mean GOODTERMS_MASTER_KEY?");
    }

    @Test
    void a_value_that_makes_no_sense_is_refused_and_a_secret_one_is_not_shown() {
        assertThatThrownBy(() -> read(Map.of("GOODTERMS_PORT", "80a")).settings())
                .hasMessage("GOODTERMS_PORT is “80a”; it must be a number from 0 to 65535.");
        assertThatThrownBy(() -> read(Map.of("GOODTERMS_DATABASE_URL", "postgres://u:pw@db/x"))
                        .settings())
                .hasMessageContaining("must begin with jdbc:postgresql:")
                .hasMessageNotContaining("pw");
        assertThatThrownBy(
                        () -> read(Map.of("GOODTERMS_MASTER_KEY", "c2hvcnQ=")).settings())
                .hasMessageContaining("32 bytes")
                .hasMessageNotContaining("c2hvcnQ=");
    }

    @Test
    void proxies_on_other_machines_are_named_by_their_addresses() {
        assertThat(read(Map.of("GOODTERMS_PROXIES", "10.0.0.5, 10.1.0.0/16 2001:db8::/32"))
                        .settings()
                        .proxies()
                        .others())
                .hasSize(3);
        assertThatThrownBy(() -> read(Map.of("GOODTERMS_PROXIES", "10.0.0.5,proxy.example.com"))
                        .settings())
                .hasMessage("GOODTERMS_PROXIES can't be used: “proxy.example.com” is no address and no network, such as"
                        + " 10.0.0.5 or 10.1.0.0/16.");
        assertThatThrownBy(
                        () -> read(Map.of("GOODTERMS_PROXIES", "10.0.0.0/33")).settings())
                .hasMessageContaining("“10.0.0.0/33” is no address and no network");
        assertThatThrownBy(() -> read(Map.of("GOODTERMS_PROXIES", "0.0.0.0/0")).settings())
                .hasMessageContaining("is everybody");
    }

    private Environment read(Map<String, String> variables) {
        return Environment.read(variables, folder.resolve("data"));
    }
}
