package goodterms.cli;

import goodterms.terms.diff.Comparing;
import goodterms.terms.diff.Difference;
import goodterms.terms.diff.DifferenceText;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code goodterms diff}: tells for which cases two versions of a page differ. */
@Command(
        name = "diff",
        description = "Tell for which cases two versions of a page differ, and how; or prove that none does.",
        mixinStandardHelpOptions = true)
final class DiffCommand implements Callable<Integer> {

    @Mixin
    private final Screen screen = new Screen();

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Parameters(index = "0", paramLabel = "OLD", description = "The page as it was.")
    private Path before = Path.of("");

    @Parameters(index = "1", paramLabel = "NEW", description = "The page as it is to be.")
    private Path after = Path.of("");

    @Override
    public Integer call() {
        return ProvedPage.telling(screen, this::diff);
    }

    private int diff() {
        Difference difference = Comparing.between(ProvedPage.read(before), ProvedPage.read(after));
        screen.print(json ? Json.text(difference) : DifferenceText.of(difference));
        return difference.none() ? GoodTerms.FINE : GoodTerms.FINDINGS;
    }
}
