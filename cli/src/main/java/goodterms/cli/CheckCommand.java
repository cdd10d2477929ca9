package goodterms.cli;

import goodterms.terms.check.Check.Checked;
import goodterms.terms.source.Finding;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code goodterms check}: proves pages for all cases and compares their prose with their clauses. */
@Command(
        name = "check",
        description =
                "Prove pages of terms for all cases, run their examples and compare their prose with their clauses.",
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

    @Mixin
    private final Screen screen = new Screen();

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Parameters(arity = "1..*", paramLabel = "PAGE", description = "Pages, or folders of pages.")
    private List<Path> paths = List.of();

    @Override
    public Integer call() {
        Pages pages = Pages.read(paths);
        List<Checked> checked = pages.check();
        List<Finding> findings = new ArrayList<>(pages.unreadable());
        checked.forEach(page -> findings.addAll(page.findings()));
        if (json) {
            screen.print(Json.text(new Report(checked.stream().map(Row::of).toList(), findings)));
        } else {
            findings.forEach(finding -> screen.print(finding.text() + "\n"));
            checked.stream().filter(page -> page.findings().isEmpty()).forEach(this::proved);
            screen.print(summary(checked.size() + pages.unreadable().size(), findings.size()));
        }
        return findings.isEmpty() ? GoodTerms.FINE : GoodTerms.FINDINGS;
    }

    private void proved(Checked page) {
        page.policy().ifPresent(policy -> {
            int clauses = policy.rules().values().stream()
                    .mapToInt(rules -> rules.clauses().size())
                    .sum();
            String governs = policy.rules().keySet().stream()
                    .sorted()
                    .map(question -> question.word())
                    .collect(Collectors.joining(", "));
            screen.print(page.file() + ": "
                    + (clauses == 0
                            ? "no clauses, nothing to prove"
                            : clauses
                                    + (clauses == 1
                                            ? " clause answers " + governs + "; it decides each case, proved"
                                            : " clauses answer " + governs
                                                    + "; each case is decided by exactly one of them, proved")));
        });
    }

    private static String summary(int pages, int findings) {
        String of = pages + (pages == 1 ? " page" : " pages") + " checked: ";
        return of + (findings == 0 ? "nothing to mend" : findings + (findings == 1 ? " finding" : " findings"));
    }

    /** The check in JSON. */
    private record Report(List<Row> pages, List<Finding> findings) {}

    /** A page in JSON. */
    private record Row(String file, boolean proved, int findings) {
        static Row of(Checked checked) {
            return new Row(
                    checked.file(),
                    checked.policy().isPresent(),
                    checked.findings().size());
        }
    }
}
