package goodterms.journal.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import goodterms.journal.Example;
import goodterms.journal.Expected;
import goodterms.terms.source.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class StoryReaderTest {

    private static final Path BAD = Path.of("src/test/resources/story/bad");

    @TestFactory
    Stream<DynamicTest> each_bad_story_has_its_exact_findings() throws IOException {
        return Expected.files(BAD, ".yaml")
                .map(bad -> dynamicTest(bad.getFileName().toString(), () -> {
                    StoryReader.Read read =
                            StoryReader.read("story.yaml", Files.readString(bad), Example.company(), Example.CLAUSES);
                    assertThat(read.findings()).isNotEmpty();
                    Expected.compare(
                            bad,
                            ".txt",
                            read.findings().stream().map(Finding::text).collect(Collectors.joining("\n", "", "\n")));
                }));
    }

    @Test
    void a_bad_story_does_not_keep_the_others_of_its_file_from_being_read() throws IOException {
        StoryReader.Read read = StoryReader.read(
                "story.yaml",
                Files.readString(BAD.resolve("second-story-bad.yaml")),
                Example.company(),
                Example.CLAUSES);
        assertThat(read.stories()).extracting(Story::title).containsExactly("Something holds");
        assertThat(read.stories()).extracting(story -> story.at().line()).containsExactly(1);
    }

    @Test
    void the_refusals_that_stories_name_are_the_codes_of_the_core() {
        assertThat(Refusals.CODES)
                .contains(
                        new goodterms.core.account.SubscriptionRefusal.NotSubscribed().code(),
                        new goodterms.core.account.MoneyRefusal.ReasonMissing().code())
                .doesNotHaveDuplicates()
                .isSorted();
    }

    @Test
    void events_are_named_as_the_core_names_them() throws IOException {
        List<Story> stories = stories();
        assertThat(stories).hasSize(4);
        Told told = Telling.tell(stories.getFirst(), Example.company());
        assertThat(told.timeline().stream().flatMap(moment -> moment.events().stream()))
                .isNotEmpty()
                .allSatisfy(event -> assertThat(EventShape.byName()).containsKey(event.name()));
    }

    private static List<Story> stories() throws IOException {
        Path file = Example.FOLDER.resolve("stories/late.yaml");
        return StoryReader.read("late.yaml", Files.readString(file), Example.company(), Example.CLAUSES)
                .stories();
    }
}
