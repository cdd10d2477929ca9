package goodterms.journal.rehearsal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import goodterms.journal.Example;
import goodterms.journal.rehearsal.Coverage.Row;
import goodterms.journal.story.Story;
import goodterms.journal.story.Told;
import goodterms.terms.source.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RehearsalTest {

    private static final Rehearsal.Audience NOBODY = new Rehearsal.Audience() {
        @Override
        public void reading(Path company) {}

        @Override
        public void heard(Told told) {}
    };

    private static Rehearsal rehearse(Path folder) throws IOException {
        return Rehearsal.of(folder, story -> true, NOBODY);
    }

    @Test
    void all_stories_of_all_companies_are_lived_in_the_order_of_their_files() throws IOException {
        List<String> heard = new ArrayList<>();
        Rehearsal rehearsal = Rehearsal.of(Example.COMPANIES, story -> true, new Rehearsal.Audience() {
            @Override
            public void reading(Path company) {
                heard.add("reading " + company.getFileName());
            }

            @Override
            public void heard(Told told) {
                heard.add(told.story().title());
            }
        });
        assertThat(rehearsal.passed()).isTrue();
        assertThat(heard)
                .containsExactly(
                        "reading example",
                        "A late cancellation is refunded once, less the fee",
                        "A second after the window a person decides, within their bound",
                        "The page itself answers an edge that no life reaches with ease",
                        "A card that is refused at first is charged again by itself");
    }

    @Test
    void one_company_is_rehearsed_alone_with_the_clauses_beside_it() throws IOException {
        Rehearsal rehearsal = rehearse(Example.FOLDER);
        assertThat(rehearsal.findings()).isEmpty();
        assertThat(rehearsal.clauses().titles()).hasSize(5);
        assertThat(rehearsal.told()).hasSize(4);
    }

    @Test
    void the_same_rehearsal_twice_gives_the_same() throws IOException {
        assertThat(rehearse(Example.FOLDER).told().stream().map(Told::timeline))
                .isEqualTo(rehearse(Example.FOLDER).told().stream()
                        .map(Told::timeline)
                        .toList());
    }

    @Test
    void two_stories_of_one_title_are_refused(@TempDir Path folder) throws IOException {
        copy(Example.COMPANIES, folder);
        Files.copy(folder.resolve("example/stories/late.yaml"), folder.resolve("example/stories/later.yaml"));
        Rehearsal rehearsal = rehearse(folder);
        assertThat(rehearsal.passed()).isFalse();
        assertThat(rehearsal.findings())
                .extracting(Finding::code)
                .containsOnly("duplicate-story")
                .hasSize(4);
    }

    @Test
    void a_company_that_cannot_be_read_has_no_stories(@TempDir Path folder) throws IOException {
        copy(Example.COMPANIES, folder);
        Files.writeString(folder.resolve("example/company.yaml"), "company: example\n");
        Rehearsal rehearsal = rehearse(folder);
        assertThat(rehearsal.told()).isEmpty();
        assertThat(rehearsal.findings()).extracting(Finding::code).containsExactly("missing-key");
    }

    @Test
    void a_list_of_clauses_that_cannot_be_read_is_told(@TempDir Path folder) throws IOException {
        copy(Example.COMPANIES, folder);
        Files.write(folder.resolve("clauses.txt"), "EX-01 One\nEX-01 One again\n".getBytes(UTF_8));
        assertThat(rehearse(folder).findings().getFirst().text())
                .isEqualTo(folder
                        + "/clauses.txt:2: duplicate-clause: the clause EX-01 is listed twice\n    Take one out.");
        Files.write(folder.resolve("clauses.txt"), "EX-1 One\n".getBytes(UTF_8));
        assertThat(rehearse(folder).findings().getFirst().message()).isEqualTo("“EX-1 One” is not an id and a title");
    }

    @Test
    void coverage_names_for_each_clause_the_line_that_states_it_and_the_stories_that_prove_it() throws IOException {
        Coverage coverage = Coverage.of(rehearse(Example.COMPANIES));
        assertThat(coverage.findings()).isEmpty();
        assertThat(coverage.clauses().stream().map(RehearsalTest::line))
                .containsExactly(
                        "EX-01 stated [example/terms/refunds.md:11] passing []",
                        "EX-02 stated [example/terms/refunds.md:12] passing [A late cancellation is refunded once, less the fee]",
                        "EX-03 stated [example/terms/refunds.md:28] passing [A late cancellation is refunded once, less the fee,"
                                + " The page itself answers an edge that no life reaches with ease]",
                        "EX-04 stated [example/terms/refunds.md:47] passing"
                                + " [A second after the window a person decides, within their bound]",
                        "EX-05 stated [] passing []");
        assertThat(coverage.open()).containsExactly("EX-05");
        assertThat(coverage.unproved()).containsExactly("EX-01");
        assertThat(coverage.unstated()).isEmpty();
        assertThat(List.of(coverage.stated(), coverage.proved(), coverage.done()))
                .containsExactly(4L, 3L, 3L);
    }

    private static String line(Row row) {
        List<String> stated = row.stated().stream()
                .map(place -> place.toString().replace(Example.COMPANIES + "/", ""))
                .toList();
        return row.id() + " stated " + stated + " passing "
                + row.passing().stream().map(Story::title).toList();
    }

    @Test
    void a_clause_named_on_a_page_and_not_listed_is_told(@TempDir Path folder) throws IOException {
        copy(Example.COMPANIES, folder);
        Path page = folder.resolve("example/terms/refunds.md");
        Files.writeString(page, Files.readString(page).replace("<!-- EX-03 -->", "<!-- EX-03, EX-33 -->"));
        assertThat(Coverage.of(rehearse(folder)).findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.text())
                        .isEqualTo(page + ":28: unknown-clause: the clause EX-33 is not listed in clauses.txt\n"
                                + "    Did you mean EX-03?"));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }
}
