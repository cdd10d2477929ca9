package goodterms.journal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountKeyTest {

    private static final AccountKey KEY = AccountKey.of(filled(1));

    private static byte[] filled(int with) {
        byte[] bytes = new byte[AccountKey.BYTES];
        Arrays.fill(bytes, (byte) with);
        return bytes;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "a", "ana@example.com", "exactly thirty-one letters, yes", "ends in zeros\0\0", "Ağrı 日本"})
    void a_text_comes_back_as_it_was(String text) throws GeneralSecurityException {
        assertThat(KEY.decrypt(KEY.encrypt(text))).isEqualTo(text);
    }

    @Test
    void the_same_text_is_sealed_the_same_and_no_two_texts_share_a_nonce() {
        assertThat(KEY.encrypt("ana@example.com")).isEqualTo(KEY.encrypt("ana@example.com"));
        assertThat(Arrays.copyOf(KEY.encrypt("ana@example.com"), 12))
                .isNotEqualTo(Arrays.copyOf(KEY.encrypt("ben@example.com"), 12));
    }

    @Test
    void texts_of_different_lengths_can_be_sealed_to_the_same_length() {
        assertThat(KEY.encrypt("a@b.example")).hasSameSizeAs(KEY.encrypt("somebody@long.example"));
    }

    @Test
    void another_key_or_a_changed_byte_opens_nothing() {
        byte[] sealed = KEY.encrypt("ana@example.com");
        assertThatThrownBy(() -> AccountKey.of(filled(2)).decrypt(sealed)).isInstanceOf(GeneralSecurityException.class);
        for (int at = 0; at < sealed.length; at++) {
            byte[] changed = sealed.clone();
            changed[at] ^= 1;
            assertThatThrownBy(() -> KEY.decrypt(changed)).isInstanceOf(GeneralSecurityException.class);
        }
        assertThatThrownBy(() -> KEY.decrypt(new byte[3])).isInstanceOf(GeneralSecurityException.class);
    }

    @Test
    void a_key_has_thirty_two_bytes() {
        assertThatThrownBy(() -> AccountKey.of(new byte[16]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a key has 32 bytes, not 16");
    }
}
