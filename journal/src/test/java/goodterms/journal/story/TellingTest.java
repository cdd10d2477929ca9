package goodterms.journal.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.annotation.JsonInclude;
import goodterms.journal.Example;
import goodterms.journal.Expected;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

class TellingTest {

    private static final Path FAILING = Path.of("src/test/resources/story/failing");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .changeDefaultPropertyInclusion(usual -> usual.withValueInclusion(JsonInclude.Include.NON_ABSENT))
            .build();

    @TestFactory
    Stream<DynamicTest> each_story_of_the_example_passes() throws IOException {
        Path file = Example.FOLDER.resolve("stories/late.yaml");
        StoryReader.Read read =
                StoryReader.read("late.yaml", Files.readString(file), Example.company(), Example.CLAUSES);
        assertThat(read.findings()).isEmpty();
        return read.stories().stream()
                .map(story -> dynamicTest(story.title(), () -> {
                    Told told = Telling.tell(story, Example.company());
                    assertThat(told.passed()).as(StoryText.of(told)).isTrue();
                    assertThat(told.timeline()).hasSameSizeAs(story.steps());
                }));
    }

    @TestFactory
    Stream<DynamicTest> each_story_that_does_not_hold_tells_what_happened_instead() throws IOException {
        return Expected.files(FAILING, ".yaml")
                .map(file -> dynamicTest(file.getFileName().toString(), () -> {
                    Told told = withDecisionOnlyOnce(file, failing(file));
                    Expected.compare(file, ".txt", StoryText.of(told) + "\n");
                }));
    }

    @TestFactory
    Stream<DynamicTest> and_tells_it_to_programs_too() throws IOException {
        return Stream.of("another-amount", "other-refusal", "page-differs")
                .map(name -> dynamicTest(name, () -> {
                    Path file = FAILING.resolve(name + ".yaml");
                    Expected.compare(file, ".json", JSON.writeValueAsString(StoryReport.of(failing(file))) + "\n");
                }));
    }

    /** How decisions are told is tested where they are told; one story shows that it is told here, too. */
    private static Told withDecisionOnlyOnce(Path file, Told told) {
        return file.endsWith("another-amount.yaml")
                ? told
                : new Told(told.story(), told.timeline(), told.journal(), told.failure(), Optional.empty());
    }

    private static Told failing(Path file) throws IOException {
        StoryReader.Read read = StoryReader.read(
                file.getFileName().toString(), Files.readString(file), Example.company(), Example.CLAUSES);
        assertThat(read.findings()).isEmpty();
        Told told = Telling.tell(read.stories().getFirst(), Example.company());
        assertThat(told.passed()).isFalse();
        return told;
    }
}
