package goodterms.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StyleTest {

    @Test
    void every_source_of_the_house_keeps_the_style() throws IOException {
        Map<String, String> texts = new TreeMap<>();
        for (Path source : sources()) {
            texts.put(source.toString(), Files.readString(source));
        }
        assertThat(Style.faults(texts)).isEmpty();
    }

    @Test
    void every_module_is_read() throws IOException {
        assertThat(sources().stream()
                        .map(source -> source.getName(0).toString())
                        .distinct())
                .contains("terms", "cli");
    }

    @Test
    void a_file_has_at_most_300_lines() throws IOException {
        String lines = "\n".repeat(299);

        assertThat(faults("Long.java", lines + "class Long {}\n")).isEmpty();
        assertThat(faults("Long.java", lines + "class Long {\n}\n"))
                .containsExactly("Long.java:301: the file has 301 lines, at most 300");
    }

    @Test
    void a_function_has_at_most_40_lines_from_its_first_word_to_its_brace() throws IOException {
        assertThat(faults("F.java", "class F {\n void f() {" + "\n".repeat(39) + "}\n}"))
                .isEmpty();
        assertThat(faults("F.java", "class F {\n void f() {" + "\n".repeat(40) + "}\n}"))
                .containsExactly("F.java:2: f has 41 lines, at most 40");
    }

    @Test
    void a_table_in_an_annotation_is_not_part_of_its_function() throws IOException {
        assertThat(faults("F.java", "class F {\n @CsvSource(\"\"\"" + "\n".repeat(60) + "\"\"\")\n void f() {\n }\n}"))
                .isEmpty();
    }

    @Test
    void braces_in_words_do_not_count() throws IOException {
        assertThat(faults("F.java", "class F {\n String f() { return \"{\"; }" + "\n".repeat(50) + "}\n"))
                .isEmpty();
    }

    @Test
    void a_public_type_says_what_it_is_wherever_it_stands() throws IOException {
        assertThat(faults("A.java", "/** What it is. */\npublic record A() {}")).isEmpty();
        assertThat(faults("A.java", "record A() {}")).isEmpty();
        assertThat(faults("A.java", "/** A. */\nclass A {\n public enum B {}\n}"))
                .containsExactly("A.java:3: the public type B has no sentence that says what it is");
        assertThat(faults("A.java", "/** */\npublic interface A {}")).hasSize(1);
    }

    @Test
    void no_test_is_skipped() throws IOException {
        assertThat(faults("T.java", "class T {\n @Disabled void t() {}\n}"))
                .containsExactly("T.java:2: a test is skipped by @Disabled");
        assertThat(faults("T.java", "@org.junit.jupiter.api.condition.EnabledOnOs class T {}"))
                .containsExactly("T.java:1: a test is skipped by @EnabledOnOs");
        assertThat(faults("T.java", "class T {\n void t() { Assumptions.assumeTrue(false); }\n}"))
                .containsExactly("T.java:2: a test is skipped by Assumptions.assumeTrue");
    }

    @Test
    void nobody_sleeps() throws IOException {
        assertThat(faults("T.java", "class T {\n void t() { Thread.sleep(1); }\n}"))
                .containsExactly("T.java:2: somebody sleeps");
        assertThat(faults("T.java", "class T {\n void t() { TimeUnit.SECONDS.sleep(1); }\n}"))
                .containsExactly("T.java:2: somebody sleeps");
    }

    @Test
    void nothing_is_left_for_later() throws IOException {
        assertThat(faults("T.java", "class T {} // FIX" + "ME")).containsExactly("T.java:1: something is unfinished");
    }

    private static List<String> faults(String file, String text) throws IOException {
        return Style.faults(Map.of(file, text));
    }

    private static List<Path> sources() throws IOException {
        List<Path> sources = new ArrayList<>();
        for (String part : List.of(
                "terms/src",
                "core/src",
                "journal/src",
                "server/src",
                "cli/src",
                "bench/src",
                "products",
                "companies")) {
            Path folder = Path.of(part);
            if (Files.exists(folder)) {
                try (Stream<Path> files = Files.walk(folder)) {
                    files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
                }
            }
        }
        return sources;
    }
}
