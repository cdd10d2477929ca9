package goodterms.server.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SecretTest {

    private final Secret drawn = Secret.drawn("gt", "grouptrack", new SecureRandom());

    @Test
    void what_is_written_is_read_again_and_matches_what_was_kept() {
        Secret read = Secret.read("gt", drawn.text()).orElseThrow();
        assertThat(read).isEqualTo(drawn);
        assertThat(read.matches(drawn.hash())).isTrue();
    }

    @Test
    void another_secret_of_the_same_name_does_not_match() {
        Secret other = Secret.drawn("gt", "grouptrack", new SecureRandom());
        assertThat(new Secret("gt", drawn.company(), drawn.id(), other.secret()).matches(drawn.hash()))
                .isFalse();
    }

    @Test
    void it_does_not_show_itself() {
        assertThat(drawn.toString()).doesNotContain(drawn.secret());
    }

    @Test
    void a_session_is_no_key() {
        assertThat(Secret.read("gs", drawn.text())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "gt_grouptrack", "gt_GroupTrack_0123456789ab_x", "gt_' or 1=1 --_0123456789ab_x"})
    void what_is_not_one_is_none(String text) {
        assertThat(Secret.read("gt", text)).isEmpty();
    }
}
