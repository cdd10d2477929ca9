package goodterms.journal.rehearsal;

import goodterms.core.catalog.Company;
import goodterms.journal.company.CompanyFolder;
import goodterms.journal.company.Folder;
import goodterms.journal.story.Story;
import goodterms.journal.story.StoryReader;
import goodterms.terms.source.Finding;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A company's folder with its stories.
 *
 * @param stories those that can be read, in the order of their files; none while the company itself can't be read
 * @param findings what keeps the company, its pages or its stories from being read
 */
public record CompanyStories(CompanyFolder folder, List<Story> stories, List<Finding> findings) {

    public CompanyStories {
        stories = List.copyOf(stories);
        findings = List.copyOf(findings);
    }

    /**
     * Reads a company and its stories.
     *
     * @param clauses the ids that stories can cover
     */
    public static CompanyStories read(Path path, Set<String> clauses) throws IOException {
        CompanyFolder folder = CompanyFolder.read(path);
        List<Finding> findings = new ArrayList<>(folder.findings());
        List<Story> stories = new ArrayList<>();
        if (folder.company().isPresent()) {
            Company company = folder.company().get();
            for (Path file : Folder.files(path.resolve("stories"), ".yaml")) {
                Folder.text(file, findings).ifPresent(text -> {
                    StoryReader.Read read = StoryReader.read(Folder.name(file), text, company, clauses);
                    stories.addAll(read.stories());
                    findings.addAll(read.findings());
                });
            }
        }
        refuseTwins(stories, findings);
        return new CompanyStories(folder, stories, findings);
    }

    private static void refuseTwins(List<Story> stories, List<Finding> findings) {
        Map<String, Story> titled = new HashMap<>();
        for (Story story : stories) {
            Story other = titled.putIfAbsent(story.title(), story);
            if (other != null) {
                findings.add(Finding.of(
                        story.at(),
                        "duplicate-story",
                        "the story at " + other.at() + " has the same title",
                        "Say in the title what is special about this one."));
            }
        }
    }
}
