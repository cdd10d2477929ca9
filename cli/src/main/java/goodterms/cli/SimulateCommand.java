package goodterms.cli;

import goodterms.core.catalog.Company;
import goodterms.journal.company.CompanyFolder;
import goodterms.journal.rehearsal.Rehearsal;
import goodterms.journal.simulation.Failure;
import goodterms.journal.simulation.Simulation;
import goodterms.journal.simulation.Tally;
import goodterms.terms.source.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code goodterms simulate}: lives accounts by chance, with faults, and tells what did not hold. */
@Command(
        name = "simulate",
        description = "Live accounts by chance, in a world of late answers and crashes, and tell what did not hold.",
        mixinStandardHelpOptions = true)
final class SimulateCommand implements Callable<Integer> {

    @Mixin
    private final Screen screen = new Screen();

    @Mixin
    private final Progress progress = new Progress();

    @Option(names = "--lives", paramLabel = "N", description = "How many lives (${DEFAULT-VALUE} if left out).")
    private int lives = 1_000;

    @Option(
            names = "--seed",
            paramLabel = "S",
            description = "The seed of the first life, each one after it has the next (${DEFAULT-VALUE} if left out).")
    private long seed = 1;

    @Option(
            names = "--steps",
            paramLabel = "N",
            description = "How many commands are given in each life (${DEFAULT-VALUE} if left out).")
    private int steps = 60;

    @Option(names = "--company", paramLabel = "ID", description = "Only customers of this company.")
    private Optional<String> only = Optional.empty();

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Parameters(
            arity = "0..1",
            paramLabel = "FOLDER",
            description = "A company's folder, or one that holds several (companies if left out).",
            defaultValue = "companies")
    private Path folder = Path.of("companies");

    @Override
    public Integer call() throws IOException {
        if (lives < 1 || steps < 1) {
            throw new Misuse("There must be at least one life, and one step in it.");
        }
        Simulation.Result result = new Simulation(companies(), seed, lives, steps)
                .run(Runtime.getRuntime().availableProcessors(), progress);
        progress.clear();
        if (json) {
            screen.print(Json.text(Report.of(result)));
        } else {
            print(result);
        }
        return result.failure().isEmpty() ? GoodTerms.FINE : GoodTerms.FINDINGS;
    }

    private List<Company> companies() throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new Misuse("There is no folder " + folder + ".");
        }
        List<Company> companies = new ArrayList<>();
        for (Path path : Rehearsal.companies(folder)) {
            progress.reading(path);
            CompanyFolder read = CompanyFolder.read(path);
            companies.add(read.company()
                    .orElseThrow(() -> new Misuse("The pages of " + path + " have findings, and first: "
                            + read.findings().stream()
                                    .map(Finding::text)
                                    .findFirst()
                                    .orElse("none"))));
        }
        companies.removeIf(
                company -> only.filter(id -> !id.equals(company.id())).isPresent());
        if (companies.isEmpty()) {
            throw new Misuse("There is no company" + only.map(id -> " " + id).orElse("") + " in " + folder + ".");
        }
        return companies;
    }

    private void print(Simulation.Result result) {
        Tally tally = result.tally();
        Table commands = new Table("command", "given", "accepted");
        tally.commands()
                .forEach((name, count) ->
                        commands.row(name, said(count), said(tally.accepted().getOrDefault(name, 0L))));
        screen.print(commands);
        print("event", tally.events());
        print("refusal", tally.refusals());
        print("fault", tally.faults());
        screen.print("");
        result.failure().ifPresent(this::print);
        screen.print(said(tally.lives()) + " lives and " + said(tally.steps()) + " commands from seed " + seed + ": "
                + (result.failure().isEmpty() ? "everything held" : "something did not hold"));
    }

    private void print(String what, SortedMap<String, Long> counts) {
        screen.print("");
        Table table = new Table(what, "times");
        counts.forEach((name, count) -> table.row(name, said(count)));
        screen.print(table);
    }

    private void print(Failure failure) {
        screen.title("In the life of seed " + failure.seed() + ", a customer of " + failure.company() + ", at step "
                + failure.steps() + ": " + failure.why());
        screen.print("The shortest such life that was found:");
        failure.timeline().forEach(line -> screen.print("  " + line));
        screen.print("Again: ./goodterms simulate --seed " + failure.seed() + " --lives 1 --steps " + failure.steps()
                + only.map(id -> " --company " + id).orElse("") + "\n");
    }

    private static String said(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /** The simulation in JSON. */
    private record Report(
            long lives,
            long commands,
            SortedMap<String, Long> given,
            SortedMap<String, Long> accepted,
            SortedMap<String, Long> events,
            SortedMap<String, Long> refusals,
            SortedMap<String, Long> faults,
            Optional<Failure> failure) {

        static Report of(Simulation.Result result) {
            Tally tally = result.tally();
            return new Report(
                    tally.lives(),
                    tally.steps(),
                    tally.commands(),
                    tally.accepted(),
                    tally.events(),
                    tally.refusals(),
                    tally.faults(),
                    result.failure());
        }
    }
}
