package goodterms.bench;

import goodterms.core.account.Account;
import goodterms.core.catalog.Company;
import java.io.IOException;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One renewal of an account that has been there for two years: the period, its invoice, its number and its payment. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
@SuppressWarnings("NullAway.Init") // JMH calls the setup before any benchmark
public class Renewing {

    private Company company;
    private Account due;
    private Instant moment;

    /** Lives two years, until a second before the next renewal. */
    @Setup
    public void prepare() throws IOException {
        company = Renewal.company();
        moment = Renewal.month(24);
        due = Renewal.until(Renewal.begun(company, 1), moment.minusSeconds(1), company);
        int before = due.billing().lastPayment();
        if (renewal().billing().lastPayment() != before + 1) {
            throw new IllegalStateException("nothing was renewed");
        }
    }

    @Benchmark
    public Account renewal() {
        return Renewal.until(due, moment, company);
    }
}
