package goodterms.cli;

import goodterms.core.catalog.Company;
import goodterms.journal.rehearsal.CompanyStories;
import goodterms.journal.rehearsal.Rehearsal;
import goodterms.journal.remote.Remote;
import goodterms.journal.story.InMemory;
import goodterms.journal.story.Stage;
import goodterms.journal.story.Story;
import goodterms.journal.story.StoryReport;
import goodterms.journal.story.StoryText;
import goodterms.journal.story.Told;
import goodterms.terms.source.Finding;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code goodterms rehearse}: lives the stories of companies and tells which do not hold. */
@Command(
        name = "rehearse",
        description = "Live the stories of companies, in memory or at a server, and tell which do not hold and why.",
        mixinStandardHelpOptions = true)
final class RehearseCommand implements Callable<Integer> {

    @Mixin
    private final Screen screen = new Screen();

    @Mixin
    private final Progress progress = new Progress();

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Option(
            names = "--story",
            paramLabel = "WORDS",
            description = "Only stories whose title or file name holds these words.")
    private Optional<String> words = Optional.empty();

    @Option(names = "--over", paramLabel = "URL", description = "Live them at a server, on test clocks, over its API.")
    private Optional<URI> over = Optional.empty();

    @Option(
            names = "--key",
            paramLabel = "KEY",
            description = "With --over: a key that allows everything, once for each company.")
    private List<String> keys = List.of();

    @Parameters(
            arity = "0..1",
            paramLabel = "FOLDER",
            description = "A company's folder, or one that holds several (companies if left out).",
            defaultValue = "companies")
    private Path folder = Path.of("companies");

    @Override
    public Integer call() throws IOException {
        Rehearsal rehearsal = over.isPresent() ? remotely(over.get()) : rehearse(folder, this::wanted, progress);
        if (rehearsal.findings().isEmpty() && rehearsal.told().isEmpty() && words.isPresent()) {
            throw new Misuse("No story holds the words “" + words.get() + "”.");
        }
        if (json) {
            screen.print(Json.text(Report.of(rehearsal)));
        } else {
            print(rehearsal);
        }
        return rehearsal.passed() ? GoodTerms.FINE : GoodTerms.FINDINGS;
    }

    private Rehearsal remotely(URI server) throws IOException {
        if (keys.isEmpty()) {
            throw new Misuse("A server wants keys: give --key once for each company.");
        }
        try (Remote stage = new Remote(server, keys, RandomGenerator.getDefault())) {
            return rehearse(folder, this::wanted, progress, stage);
        } catch (IllegalArgumentException noKey) {
            throw new Misuse("A key can't be used: " + noKey.getMessage() + ".");
        }
    }

    /** Rehearses a folder in memory. @throws Misuse if it holds no company */
    static Rehearsal rehearse(Path folder, Predicate<Story> wanted, Progress progress) throws IOException {
        return rehearse(folder, wanted, progress, InMemory.STAGE);
    }

    private static Rehearsal rehearse(Path folder, Predicate<Story> wanted, Progress progress, Stage stage)
            throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new Misuse("There is no folder " + folder + ".");
        }
        if (Rehearsal.companies(folder).isEmpty()) {
            throw new Misuse("There is no company (a folder with a company.yaml) in " + folder + ".");
        }
        Rehearsal rehearsal = Rehearsal.of(folder, wanted, progress, stage);
        progress.clear();
        return rehearsal;
    }

    private boolean wanted(Story story) {
        return words.map(story::holds).orElse(true);
    }

    private void print(Rehearsal rehearsal) {
        rehearsal.findings().forEach(finding -> screen.print(finding.text() + "\n"));
        for (Told told : rehearsal.told()) {
            if (!told.passed()) {
                screen.print(StoryText.of(told) + "\n");
            }
        }
        for (CompanyStories company : rehearsal.companies()) {
            company.folder().company().ifPresent(it -> screen.print(line(it, rehearsal)));
        }
        screen.print(summary(rehearsal));
    }

    private static String line(Company company, Rehearsal rehearsal) {
        List<Told> own = rehearsal.told().stream()
                .filter(told -> told.story().company().equals(company.id()))
                .toList();
        long passed = own.stream().filter(Told::passed).count();
        return company.name() + ": " + passed + " of " + counted(own.size(), "story", "stories") + " passed";
    }

    private static String summary(Rehearsal rehearsal) {
        long failed = rehearsal.failed();
        String outcome = failed == 0 ? ": all passed" : ": " + failed + " failed";
        String stories = counted(rehearsal.told().size(), "story", "stories") + " rehearsed"
                + (rehearsal.told().isEmpty() ? "" : outcome);
        int findings = rehearsal.findings().size();
        return findings == 0 ? stories : stories + ", " + counted(findings, "finding", "findings");
    }

    private static String counted(int number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }

    /** The rehearsal in JSON. */
    private record Report(int rehearsed, long failed, List<StoryReport> stories, List<Finding> findings) {
        static Report of(Rehearsal rehearsal) {
            return new Report(
                    rehearsal.told().size(),
                    rehearsal.failed(),
                    rehearsal.told().stream().map(StoryReport::of).toList(),
                    rehearsal.findings());
        }
    }
}
