package goodterms.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import goodterms.terms.value.Kind;
import goodterms.terms.value.Value;
import goodterms.terms.value.Value.Scalar;
import goodterms.terms.vocabulary.Setting;
import org.junit.jupiter.api.Test;

final class SettingWordsTest {

    @Test
    void each_setting_has_a_name_and_each_word_it_can_have_is_said_in_others() {
        for (Setting setting : Setting.values()) {
            assertThat(SettingWords.name(setting)).isNotEqualTo(setting.key());
            if (setting.type().kind() == Kind.WORD) {
                for (String word : setting.type().words()) {
                    String said = SettingWords.value(setting, Scalar.word(setting.type(), word), "USD");
                    assertThat(said).as(setting.key()).isNotEqualTo(word);
                }
            }
        }
    }

    @Test
    void days_hours_and_lists_are_said_as_people_say_them() {
        assertThat(said("pause.at-most")).isEqualTo("not offered");
        assertThat(said("payment.retries")).isEqualTo("after 1, 3 and 5 days");
        assertThat(said("support.hours")).isEqualTo("Monday to Friday, 09:00 to 17:00 (UTC)");
        assertThat(said("hold.cancel-after")).isEqualTo("30 calendar days");
    }

    private static String said(String key) {
        Setting setting = Setting.named(key).orElseThrow();
        Value assumed = setting.assumed();
        return SettingWords.value(setting, assumed, "USD");
    }
}
