package goodterms.terms.check;

import static org.assertj.core.api.Assertions.assertThat;

import goodterms.terms.source.Finding;
import goodterms.terms.vocabulary.Question;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PublishedPagesTest {

    private static final Path ROOT = Path.of("..");

    static List<Path> companies() throws IOException {
        try (Stream<Path> folders = Files.list(ROOT.resolve("companies"))) {
            return folders.filter(Files::isDirectory).sorted().toList();
        }
    }

    static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT.resolve("companies"))) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void a_published_page_has_nothing_to_find(Path page) throws IOException {
        assertThat(check(page).findings()).extracting(Finding::text).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("companies")
    void each_question_is_governed_by_one_page_of_a_company(Path company) throws IOException {
        try (Stream<Path> files = Files.list(company.resolve("terms"))) {
            assertThat(files.filter(Files::isRegularFile).toList())
                    .flatExtracting(
                            page -> check(page).policy().orElseThrow().rules().keySet())
                    .containsExactlyInAnyOrder(Question.values());
        }
    }

    @Test
    void every_clause_of_the_sources_is_stated() throws IOException {
        StringBuilder prose = new StringBuilder();
        for (Path page : pages()) {
            prose.append(Files.readString(page));
        }
        try (Stream<String> lines = Files.lines(ROOT.resolve("companies/clauses.txt"))) {
            assertThat(lines.filter(line -> line.matches("[A-Z]{2}-\\d\\d .*"))
                            .map(line -> "<!-- " + line.substring(0, 5) + " -->"))
                    .hasSize(82)
                    .allSatisfy(comment -> assertThat(prose).contains(comment));
        }
    }

    private static Check.Checked check(Path page) throws IOException {
        return Check.of(page.getFileName().toString(), Files.readString(page));
    }
}
