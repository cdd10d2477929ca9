package goodterms.journal.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import goodterms.core.identity.SignalKind;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class FingerprintsTest {

    private static Fingerprints under(String secret) {
        return new Fingerprints(secret.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void what_means_the_same_has_the_same_signal_and_another_secret_another() {
        Fingerprints ours = under("0123456789abcdef");
        assertThat(ours.of(SignalKind.EMAIL, "An.a+x@gmail.com")).isEqualTo(ours.of(SignalKind.EMAIL, "ana@GMAIL.com"));
        assertThat(ours.of(SignalKind.SITE, "https://www.Example.com"))
                .isEqualTo(ours.of(SignalKind.SITE, "example.com"));
        assertThat(ours.of(SignalKind.CARD, "1").hash())
                .isNotEqualTo(ours.of(SignalKind.DEVICE, "1").hash())
                .isNotEqualTo(under("fedcba9876543210").of(SignalKind.CARD, "1").hash())
                .matches("[0-9a-f]{64}");
    }

    @Test
    void a_short_secret_is_refused() {
        assertThatThrownBy(() -> under("short")).hasMessage("a secret of 5 bytes can be guessed");
    }
}
