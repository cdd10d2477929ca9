package goodterms.journal.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import goodterms.core.catalog.Company;
import goodterms.core.notice.Notice;
import goodterms.journal.Expected;
import goodterms.journal.company.CompanyFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class NoticesTest {

    private static final Path COMPANIES = Path.of("../companies");
    private static final Path KEPT = Path.of("src/test/resources/notices");

    /** Each kept text is named {@code company-file.txt} by the stories whose notices it holds. */
    @TestFactory
    Stream<DynamicTest> the_notices_of_a_story_are_kept_as_people_get_them() throws IOException {
        return Expected.files(KEPT, ".txt")
                .map(kept -> dynamicTest(kept.getFileName().toString(), () -> {
                    String[] name =
                            kept.getFileName().toString().replace(".txt", "").split("-", 2);
                    Path folder = COMPANIES.resolve(name[0]);
                    Company company = CompanyFolder.read(folder).company().orElseThrow();
                    String stories = Files.readString(folder.resolve("stories/" + name[1] + ".yaml"));
                    Set<String> clauses = Files.readAllLines(COMPANIES.resolve("clauses.txt")).stream()
                            .map(line -> line.split(" ", 2)[0])
                            .collect(Collectors.toSet());
                    StoryReader.Read read = StoryReader.read(name[1] + ".yaml", stories, company, clauses);
                    assertThat(read.findings()).isEmpty();
                    Expected.compare(
                            kept,
                            ".txt",
                            read.stories().stream()
                                    .map(story -> "# " + story.title() + "\n\n" + texts(story, company))
                                    .collect(Collectors.joining("\n")));
                }));
    }

    private static String texts(Story story, Company company) {
        return Telling.notices(story, company).stream().map(Notice::text).collect(Collectors.joining("\n"));
    }
}
