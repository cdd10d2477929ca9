package goodterms.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.Help.Ansi;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RehearseCommandTest {

    private static final Path COMPANIES = Path.of("journal/src/test/resources/companies");

    @TempDir
    private Path folder;

    @BeforeEach
    void copy_the_example() throws IOException {
        try (Stream<Path> files = Files.walk(COMPANIES)) {
            for (Path file : files.toList()) {
                Path target = folder.resolve(COMPANIES.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }

    private void change(String file, String from, String to) throws IOException {
        String text = Files.readString(folder.resolve(file));
        assertThat(text).contains(from);
        Files.writeString(folder.resolve(file), text.replace(from, to));
    }

    @Test
    void a_rehearsal_in_which_all_stories_pass_is_told_in_two_lines() {
        Terminal said = Terminal.run("rehearse", folder.toString());

        assertThat(said.said()).isEqualTo("Example: 4 of 4 stories passed\n4 stories rehearsed: all passed\n");
        assertThat(said.exit()).isEqualTo(GoodTerms.FINE);
    }

    @Test
    void a_story_that_fails_is_told_and_counts_as_a_finding() throws IOException {
        change("example/stories/late.yaml", "{ payment: 1, amount: 46.55 }", "{ payment: 1, amount: 49.00 }");

        Terminal said = Terminal.run("rehearse", folder.toString());

        assertThat(said.exit()).isEqualTo(GoodTerms.FINDINGS);
        assertThat(said.out())
                .contains("late.yaml:1: FAILED  A late cancellation is refunded once, less the fee\n")
                .contains("""
                        late.yaml:33: expected  refunded  payment 1, amount 49.00
                            but there was  refunded, whose amount is 46.55
                        """)
                .contains("refund 46.55, by late-cancellation\n")
                .endsWith("Example: 3 of 4 stories passed\n4 stories rehearsed: 1 failed\n");
    }

    @Test
    void stories_can_be_chosen_by_the_words_of_their_titles() {
        assertThat(Terminal.run("rehearse", folder.toString(), "--story", "A SECOND after")
                        .out())
                .isEqualTo("Example: 1 of 1 story passed\n1 story rehearsed: all passed\n");

        Terminal none = Terminal.run("rehearse", folder.toString(), "--story", "weather");
        assertThat(none.err()).isEqualTo("No story holds the words “weather”.\n");
        assertThat(none.exit()).isEqualTo(GoodTerms.MISUSE);
    }

    @Test
    void a_story_that_cannot_be_read_is_a_finding_and_the_others_are_lived() throws IOException {
        change("example/stories/late.yaml", "after: 2 days", "after: 2 moons");

        Terminal said = Terminal.run("rehearse", folder.toString());

        assertThat(said.exit()).isEqualTo(GoodTerms.FINDINGS);
        assertThat(said.out())
                .contains("late.yaml:55: wrong-value: here should stand a length of at most 100 years, not “2 moons”\n")
                .endsWith("Example: 3 of 3 stories passed\n3 stories rehearsed: all passed, 1 finding\n");
    }

    @Test
    void programs_read_the_rehearsal_as_json() throws IOException {
        change("example/stories/late.yaml", "{ payment: 1, amount: 46.55 }", "{ payment: 1, amount: 49.00 }");

        Terminal said = Terminal.run("rehearse", folder.toString(), "--json");

        JsonNode report = JsonMapper.shared().readTree(said.out());
        assertThat(report.get("rehearsed").intValue()).isEqualTo(4);
        assertThat(report.get("failed").intValue()).isEqualTo(1);
        assertThat(report.get("findings").isEmpty()).isTrue();
        JsonNode story = report.get("stories").get(0);
        assertThat(story.get("passed").booleanValue()).isFalse();
        assertThat(story.get("covers").toString()).isEqualTo("[\"EX-02\",\"EX-03\"]");
        assertThat(story.get("failure").get("line").intValue()).isEqualTo(33);
        assertThat(story.get("failure").get("happened").toString()).isEqualTo("[\"refunded, whose amount is 46.55\"]");
        assertThat(story.get("timeline").get(0).get("event").get("type").stringValue())
                .isEqualTo("account-opened.1");
        assertThat(report.get("stories").get(1).get("passed").booleanValue()).isTrue();
        assertThat(said.exit()).isEqualTo(GoodTerms.FINDINGS);
    }

    @Test
    void a_folder_without_companies_is_misuse() {
        Terminal missing = Terminal.run("rehearse", folder.resolve("nowhere").toString());
        assertThat(missing.err()).isEqualTo("There is no folder " + folder.resolve("nowhere") + ".\n");
        assertThat(missing.exit()).isEqualTo(GoodTerms.MISUSE);

        Path empty = folder.resolve("example/stories");
        Terminal none = Terminal.run("rehearse", empty.toString());
        assertThat(none.err()).isEqualTo("There is no company (a folder with a company.yaml) in " + empty + ".\n");
        assertThat(none.exit()).isEqualTo(GoodTerms.MISUSE);
    }

    @Test
    void progress_is_one_line_on_a_terminal_and_is_taken_away_at_the_end() {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        GoodTerms.run(new PrintWriter(out), new PrintWriter(err), Ansi.ON, "rehearse", folder.toString());

        assertThat(err.toString())
                .contains("\r\u001b[Kchecking the pages of example …")
                .contains("\r\u001b[K4 rehearsed")
                .endsWith("\r\u001b[K");
        assertThat(out.toString()).startsWith("Example: 4 of 4");
    }

    @Test
    void coverage_shows_pages_stories_and_totals() {
        Terminal said = Terminal.run("coverage", folder.toString());

        assertThat(said.exit()).isEqualTo(GoodTerms.FINE);
        assertThat(said.out().replace(folder + "/", "")).isEqualTo("""
                EX-01  Nothing is refunded by default
                       example/terms/refunds.md:11
                       proved by no story
                EX-02  A trial lasts 12 days
                       example/terms/refunds.md:12
                         passes: A late cancellation is refunded once, less the fee (example/stories/late.yaml:1)
                EX-03  A late cancellation is refunded once, less a fee
                       example/terms/refunds.md:28
                         passes: A late cancellation is refunded once, less the fee (example/stories/late.yaml:1)
                         passes: The page itself answers an edge that no life reaches with ease (example/stories/late.yaml:64)
                EX-04  Later, a person decides
                       example/terms/refunds.md:47
                         passes: A second after the window a person decides, within their bound (example/stories/late.yaml:41)
                EX-05  The moon is made of cheese
                       open: on no page, proved by no story

                5 clauses: 4 stated on a page, 3 proved by a story, 3 both
                1 on a page and proved by no story yet: EX-01
                1 open: on no page and proved by no story: EX-05
                """);
    }

    @Test
    void coverage_does_not_count_a_story_that_fails() throws IOException {
        change("example/stories/late.yaml", "case: 1, refund: 20.00", "case: 1, refund: 19.00");

        Terminal said = Terminal.run("coverage", folder.toString());

        assertThat(said.exit()).isEqualTo(GoodTerms.FINDINGS);
        assertThat(said.out())
                .contains("FAILS:  A second after the window a person decides")
                .contains("5 clauses: 4 stated on a page, 2 proved by a story, 2 both\n");
    }

    @Test
    void coverage_is_told_to_programs_too() {
        JsonNode report = JsonMapper.shared()
                .readTree(Terminal.run("coverage", folder.toString(), "--json").out());

        assertThat(report.get("clauses").intValue()).isEqualTo(5);
        assertThat(report.get("done").intValue()).isEqualTo(3);
        assertThat(report.get("open").toString()).isEqualTo("[\"EX-05\"]");
        assertThat(report.get("rows").get(1).get("id").stringValue()).isEqualTo("EX-02");
    }

    @Test
    void coverage_needs_a_list_of_clauses() throws IOException {
        Files.delete(folder.resolve("clauses.txt"));
        Files.delete(folder.resolve("example/stories/late.yaml"));

        Terminal said = Terminal.run("coverage", folder.toString());

        assertThat(said.err())
                .isEqualTo("There is no list of clauses (clauses.txt) beside the companies in " + folder + ".\n");
        assertThat(said.exit()).isEqualTo(GoodTerms.MISUSE);
    }
}
