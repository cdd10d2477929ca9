package goodterms.terms.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SourceTextTest {

    @Test
    void line_ends_of_all_systems_become_one_and_the_byte_order_mark_goes() {
        assertThat(SourceText.decode("x.md", "\uFEFFone\r\ntwo\rthree\n".getBytes(UTF_8)))
                .isEqualTo("one\ntwo\nthree\n");
    }

    @Test
    void other_encodings_are_refused() {
        assertThatThrownBy(() -> SourceText.decode("x.md", "fällig".getBytes(ISO_8859_1)))
                .hasMessage(
                        "x.md:1: not-utf-8: the file is not text in UTF-8\n    Save it again with the encoding UTF-8.");
        assertThatThrownBy(() -> SourceText.decode("x.md", "due".getBytes(UTF_16)))
                .hasMessageStartingWith("x.md:1: not-utf-8");
    }

    @Test
    void control_characters_are_refused_with_their_line() {
        assertThatThrownBy(() -> SourceText.decode("x.md", "one\ntwo\u0000\n".getBytes(UTF_8)))
                .hasMessage("x.md:2: control-character: the line holds the control character U+0000\n    Take it out.");
    }

    @Test
    void a_file_of_ten_megabytes_is_refused_before_it_is_decoded() {
        assertThatThrownBy(() -> SourceText.decode("x.md", new byte[10_000_000]))
                .hasMessageStartingWith("x.md:1: too-long: the file has 10000000 bytes, more than 1000000");
    }
}
