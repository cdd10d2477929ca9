package goodterms.terms.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import goodterms.terms.source.Yaml.Mapping;
import goodterms.terms.source.Yaml.Scalar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class YamlReaderTest {

    private static final Path BAD = Path.of("src/test/resources/yaml");

    @TestFactory
    Stream<DynamicTest> each_bad_text_has_its_exact_finding() throws IOException {
        List<Path> texts;
        try (Stream<Path> files = Files.list(BAD)) {
            texts = files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
        assertThat(texts).hasSizeGreaterThanOrEqualTo(15);
        return texts.stream()
                .map(text -> dynamicTest(text.getFileName().toString(), () -> {
                    Path expected = Path.of(text.toString().replace(".yaml", ".txt"));
                    assertThat(findingOf(text) + "\n").isEqualTo(Files.readString(expected));
                }));
    }

    private static String findingOf(Path path) throws IOException {
        String text = Files.readString(path);
        Unreadable fault = catchThrowableOfType(
                Unreadable.class, () -> YamlReader.read(path.getFileName().toString(), 1, text));
        return fault.finding().text();
    }

    @Test
    void every_part_knows_its_line_and_column_in_the_file() {
        Mapping page = (Mapping) YamlReader.read("refunds.md", 2, "company: example\nupdated: 2026-11-01\n");
        assertThat(page.entries())
                .containsEntry(
                        new Scalar(new Position("refunds.md", 3, 1), "updated"),
                        new Scalar(new Position("refunds.md", 3, 10), "2026-11-01"));
    }

    @Test
    void amounts_stay_the_words_they_were_written_as() {
        Fields fields = Fields.of(YamlReader.read("x.yaml", 1, "{ a: 49.00, b: 1_000, c: 0x1F, d: '49.00', e: ~ }"));
        assertThat(List.of(fields.text("a"), fields.text("b"), fields.text("c"), fields.text("d"), fields.text("e")))
                .containsExactly("49.00", "1_000", "0x1F", "49.00", "~");
    }

    @Test
    void an_unknown_key_is_refused_with_the_nearest_known_one() {
        Fields fields = Fields.of(YamlReader.read("x.yaml", 1, "curency: USD\n"));
        fields.findText("company");
        fields.findText("currency");
        assertThatThrownBy(fields::nothingElse)
                .hasMessage("x.yaml:1: unknown-key: the key curency is not known here\n    Did you mean currency?");
    }

    @Test
    void a_text_of_more_than_a_million_characters_is_refused_unread() {
        assertThatThrownBy(() -> YamlReader.read("x.yaml", 1, "a".repeat(1_000_001)))
                .hasMessageStartingWith("x.yaml:1: too-long");
    }

    @Test
    void a_long_flat_list_is_read_whole() {
        Yaml list = YamlReader.read("x.yaml", 1, "- item\n".repeat(100_000));
        assertThat(Fields.items(list)).hasSize(100_000);
    }
}
