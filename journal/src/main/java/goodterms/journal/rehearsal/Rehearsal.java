package goodterms.journal.rehearsal;

import goodterms.core.catalog.Company;
import goodterms.journal.company.CompanyFolder;
import goodterms.journal.company.Folder;
import goodterms.journal.coverage.ClauseList;
import goodterms.journal.story.InMemory;
import goodterms.journal.story.Stage;
import goodterms.journal.story.Story;
import goodterms.journal.story.Telling;
import goodterms.journal.story.Told;
import goodterms.terms.source.Finding;
import goodterms.terms.source.Unreadable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Every company and story of a folder, read and lived, always in the same order.
 *
 * @param clauses what stories can cover
 * @param findings what kept some of it from being read, {@code clauses.txt} first and then company by company
 */
public record Rehearsal(ClauseList clauses, List<CompanyStories> companies, List<Told> told, List<Finding> findings) {

    private static final String CLAUSES = "clauses.txt";

    public Rehearsal {
        companies = List.copyOf(companies);
        told = List.copyOf(told);
        findings = List.copyOf(findings);
    }

    /** What a rehearsal says while it goes on. */
    public interface Audience {

        /** A company's pages are about to be checked. */
        void reading(Path company);

        /** A story was lived. */
        void heard(Told told);
    }

    /** The folders of companies in this one, or this one itself; none if it holds no company. */
    public static List<Path> companies(Path folder) throws IOException {
        return Files.isRegularFile(folder.resolve(CompanyFolder.CATALOGUE))
                ? List.of(folder)
                : Folder.holding(folder, CompanyFolder.CATALOGUE);
    }

    /**
     * Reads a folder and lives the stories that are wanted, in memory.
     *
     * @param folder of one company, or of several
     */
    public static Rehearsal of(Path folder, Predicate<Story> wanted, Audience audience) throws IOException {
        return of(folder, wanted, audience, InMemory.STAGE);
    }

    /**
     * Reads a folder and lives the stories that are wanted.
     *
     * @param folder of one company, or of several
     * @param stage where they are lived
     */
    public static Rehearsal of(Path folder, Predicate<Story> wanted, Audience audience, Stage stage)
            throws IOException {
        List<Finding> findings = new ArrayList<>();
        ClauseList clauses = clauses(folder, findings);
        List<CompanyStories> companies = new ArrayList<>();
        List<Told> told = new ArrayList<>();
        for (Path path : companies(folder)) {
            audience.reading(path);
            CompanyStories read = CompanyStories.read(path, clauses.titles().keySet());
            companies.add(read);
            findings.addAll(read.findings());
            if (read.folder().company().isPresent()) {
                Company company = read.folder().company().get();
                tell(read.stories().stream().filter(wanted).toList(), company, stage, each -> {
                    told.add(each);
                    audience.heard(each);
                });
            }
        }
        return new Rehearsal(clauses, companies, told, findings);
    }

    /** Lives stories, several at once where that is faster; each is heard in its place. */
    private static void tell(List<Story> stories, Company company, Stage stage, Consumer<Told> heard) {
        if (stage.atOnce() == 1) {
            stories.forEach(story -> heard.accept(Telling.tell(story, company, stage)));
            return;
        }
        try (ExecutorService several = Executors.newFixedThreadPool(stage.atOnce())) {
            List<Future<Told>> under = stories.stream()
                    .map(story -> several.submit(() -> Telling.tell(story, company, stage)))
                    .toList();
            for (Future<Told> each : under) {
                heard.accept(each.get());
            }
        } catch (ExecutionException broken) {
            throw broken.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(broken);
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(asked);
        }
    }

    /** The list of clauses beside the companies; empty where there is none. */
    private static ClauseList clauses(Path folder, List<Finding> findings) {
        boolean single = Files.isRegularFile(folder.resolve(CompanyFolder.CATALOGUE));
        Path file = single ? folder.toAbsolutePath().normalize().resolveSibling(CLAUSES) : folder.resolve(CLAUSES);
        if (!Files.isRegularFile(file)) {
            return new ClauseList(Map.of());
        }
        try {
            return Folder.text(file, findings)
                    .map(text -> ClauseList.read(Folder.name(file), text))
                    .orElse(new ClauseList(Map.of()));
        } catch (Unreadable fault) {
            findings.add(fault.finding());
            return new ClauseList(Map.of());
        }
    }

    /** How many stories failed. */
    public long failed() {
        return told.stream().filter(each -> !each.passed()).count();
    }

    /** Whether all could be read and every story passed. */
    public boolean passed() {
        return findings.isEmpty() && failed() == 0;
    }
}
