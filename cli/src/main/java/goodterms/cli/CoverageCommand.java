package goodterms.cli;

import goodterms.journal.rehearsal.Coverage;
import goodterms.journal.rehearsal.Coverage.Row;
import goodterms.journal.rehearsal.Rehearsal;
import goodterms.journal.story.Story;
import goodterms.terms.source.Finding;
import goodterms.terms.source.Position;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code goodterms coverage}: which clauses stand on a page, and which a story proves. */
@Command(
        name = "coverage",
        description =
                "Show for each clause the lines of the pages that state it and the passing stories that prove it.",
        mixinStandardHelpOptions = true)
final class CoverageCommand implements Callable<Integer> {

    @Mixin
    private final Screen screen = new Screen();

    @Mixin
    private final Progress progress = new Progress();

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Parameters(
            arity = "0..1",
            paramLabel = "FOLDER",
            description = "The folder of the companies (companies if left out).",
            defaultValue = "companies")
    private Path folder = Path.of("companies");

    @Override
    public Integer call() throws IOException {
        Rehearsal rehearsal = RehearseCommand.rehearse(folder, story -> true, progress);
        if (rehearsal.clauses().titles().isEmpty() && rehearsal.findings().isEmpty()) {
            throw new Misuse("There is no list of clauses (clauses.txt) beside the companies in " + folder + ".");
        }
        Coverage coverage = Coverage.of(rehearsal);
        List<Finding> findings = new ArrayList<>(rehearsal.findings());
        findings.addAll(coverage.findings());
        if (json) {
            screen.print(Json.text(Report.of(coverage, findings)));
        } else {
            findings.forEach(finding -> screen.print(finding.text() + "\n"));
            coverage.clauses().forEach(this::print);
            totals(coverage);
        }
        boolean fine = findings.isEmpty() && rehearsal.failed() == 0;
        return fine ? GoodTerms.FINE : GoodTerms.FINDINGS;
    }

    private void print(Row row) {
        screen.title(row.id() + "  " + row.title());
        row.stated().forEach(place -> screen.print("       " + place));
        row.passing().forEach(story -> screen.print("         passes: " + shown(story)));
        row.failing().forEach(story -> screen.print("         FAILS:  " + shown(story)));
        if (!row.done()) {
            screen.print("       " + lack(row));
        }
    }

    private static String lack(Row row) {
        if (row.open()) {
            return "open: on no page, proved by no story";
        }
        return row.stated().isEmpty() ? "on no page" : "proved by no story";
    }

    private static String shown(Story story) {
        return story.title() + " (" + story.at() + ")";
    }

    private void totals(Coverage coverage) {
        screen.print("");
        int clauses = coverage.clauses().size();
        screen.print(clauses + " clauses: " + coverage.stated() + " stated on a page, " + coverage.proved()
                + " proved by a story, " + coverage.done() + " both");
        list("on a page and proved by no story yet", coverage.unproved());
        list("proved by a story and on no page", coverage.unstated());
        list("open: on no page and proved by no story", coverage.open());
    }

    private void list(String what, List<String> ids) {
        if (!ids.isEmpty()) {
            screen.print(ids.size() + " " + what + ": " + String.join(", ", ids));
        }
    }

    /** The coverage in JSON. */
    private record Report(
            int clauses,
            long stated,
            long proved,
            long done,
            List<String> open,
            List<Clause> rows,
            List<Finding> findings) {

        static Report of(Coverage coverage, List<Finding> findings) {
            return new Report(
                    coverage.clauses().size(),
                    coverage.stated(),
                    coverage.proved(),
                    coverage.done(),
                    coverage.open(),
                    coverage.clauses().stream().map(Clause::of).toList(),
                    findings);
        }
    }

    /** A clause in JSON. */
    private record Clause(String id, String title, List<String> stated, List<String> passing, List<String> failing) {
        static Clause of(Row row) {
            return new Clause(
                    row.id(),
                    row.title(),
                    row.stated().stream().map(Position::toString).toList(),
                    row.passing().stream().map(CoverageCommand::shown).toList(),
                    row.failing().stream().map(CoverageCommand::shown).toList());
        }
    }
}
