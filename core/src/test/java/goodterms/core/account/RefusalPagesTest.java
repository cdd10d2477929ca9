package goodterms.core.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class RefusalPagesTest {

    private static final Path PAGES = Path.of("..", "docs", "reference", "refusals");

    private static Stream<Class<?>> refusals(Class<?> family) {
        return Arrays.stream(family.getPermittedSubclasses())
                .flatMap(type -> type.isRecord() ? Stream.of(type) : refusals(type));
    }

    private static SortedSet<String> codes() {
        return refusals(Refusal.class).map(Naming::of).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void every_refusal_has_a_page_and_every_page_a_refusal() throws IOException {
        try (Stream<Path> files = Files.list(PAGES)) {
            SortedSet<String> pages = files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals("README.md"))
                    .map(name -> name.replace(".md", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(pages).isEqualTo(codes());
        }
    }

    @Test
    void each_page_is_headed_by_the_code_and_says_what_to_do() throws IOException {
        for (String code : codes()) {
            String page = Files.readString(PAGES.resolve(code + ".md"));
            assertThat(page).as(code).startsWith("# " + code + "\n").contains("\n## What to do\n");
        }
    }

    @Test
    void the_list_names_them_all_in_order_of_precedence() throws IOException {
        String list = Files.readString(PAGES.resolve("README.md"));
        assertThat(list.lines()
                        .filter(line -> line.startsWith("1. "))
                        .map(line -> line.replaceAll("1\\. \\[([a-z-]+)].*", "$1")))
                .containsExactlyElementsOf(
                        refusals(Refusal.class).map(Naming::of).toList());
    }
}
