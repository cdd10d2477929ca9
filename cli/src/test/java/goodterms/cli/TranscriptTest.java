package goodterms.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class TranscriptTest {

    /** {@code -Dtranscripts.update=true} writes what commands say now into the documents; then read the difference. */
    private static final boolean UPDATE = Boolean.getBoolean("transcripts.update");

    @TestFactory
    Stream<DynamicTest> every_command_in_the_documents_says_what_stands_below_it() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (Path document : Documents.all()) {
            if (UPDATE) {
                update(document);
            }
            for (Transcript.Step step : Transcript.steps(Files.readAllLines(document))) {
                String name = document + ":" + step.line() + " " + step.command();
                tests.add(DynamicTest.dynamicTest(
                        name,
                        document.toUri(),
                        () -> assertThat(String.join("\n", step.run()))
                                .as(name)
                                .isEqualTo(String.join("\n", step.said()))));
            }
        }
        return tests.stream();
    }

    @Test
    void there_are_transcripts() throws IOException {
        List<Transcript.Step> steps = new ArrayList<>();
        for (Path document : Documents.all()) {
            steps.addAll(Transcript.steps(Files.readAllLines(document)));
        }
        assertThat(steps).extracting(Transcript.Step::command).contains("goodterms settings", "goodterms facts");
    }

    @Test
    void a_step_is_a_command_its_exit_code_and_all_it_says() {
        List<String> text = List.of(
                "Words.", "```transcript", "$ goodterms facts 'no such' # exit 2", "line one", "", "line three", "```");

        assertThat(Transcript.steps(text))
                .containsExactly(new Transcript.Step(
                        3,
                        "goodterms facts 'no such'",
                        List.of("facts", "no such"),
                        2,
                        List.of("line one", "", "line three")));
    }

    @Test
    void other_blocks_are_left_alone() {
        assertThat(Transcript.steps(List.of("```", "$ goodterms facts", "```"))).isEmpty();
        assertThat(Transcript.steps(List.of("````", "```transcript", "$ goodterms facts", "```", "````")))
                .isEmpty();
    }

    @Test
    void a_wider_fence_may_hold_a_narrower_one() {
        List<String> text = List.of("````transcript", "$ goodterms render page.md", "```", "text", "```", "````");

        assertThat(Transcript.steps(text).getFirst().said()).containsExactly("```", "text", "```");
    }

    @Test
    void a_wrong_transcript_is_told_from_a_right_one() {
        List<String> text = List.of("```transcript", "$ goodterms nonsense", "fine", "```");
        Transcript.Step step = Transcript.steps(text).getFirst();

        assertThat(step.run())
                .isNotEqualTo(step.said())
                .contains("Unmatched argument at index 0: 'nonsense'", "(exit code 2)");
    }

    @Test
    void rewriting_changes_only_what_commands_say() {
        List<String> text =
                List.of("Before.", "```transcript", "$ goodterms # exit 2", "old", "words", "```", "After.");

        assertThat(Transcript.rewritten(text))
                .containsExactly(
                        "Before.",
                        "```transcript",
                        "$ goodterms # exit 2",
                        "Missing required subcommand",
                        "Try: goodterms --help",
                        "```",
                        "After.");
    }

    @Test
    void a_command_of_another_program_is_refused() {
        assertThatThrownBy(() -> Transcript.steps(List.of("```transcript", "$ rm page.md", "```")))
                .hasMessage("line 2: not a goodterms command: $ rm page.md");
    }

    private static void update(Path document) throws IOException {
        List<String> text = Files.readAllLines(document);
        if (!Transcript.steps(text).isEmpty()) {
            Files.writeString(document, String.join("\n", Transcript.rewritten(text)) + "\n");
        }
    }
}
