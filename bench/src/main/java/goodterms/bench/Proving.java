package goodterms.bench;

import goodterms.terms.check.Check;
import goodterms.terms.check.Check.Checked;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The whole check of one page, proofs and all: the first in a fresh process, as on the command line. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Fork(3)
public class Proving {

    /** How many clauses the page has. */
    @Param({"5", "12", "25", "50"})
    private int clauses;

    private String page = "";

    /** Writes the page, and loads what every check loads, by checking one clause. */
    @Setup
    public void write() {
        page = LongPage.of(clauses);
        refuseFindings(Check.of("short.md", LongPage.of(2)));
    }

    @Benchmark
    public Checked check() {
        return refuseFindings(Check.of("page.md", page));
    }

    private static Checked refuseFindings(Checked checked) {
        if (!checked.findings().isEmpty()) {
            throw new IllegalStateException(checked.findings().getFirst().text());
        }
        return checked;
    }
}
