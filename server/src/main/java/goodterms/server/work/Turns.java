package goodterms.server.work;

import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives each company its turn. One that fails is left out for a while, and keeps no other from its own. */
public final class Turns {

    /** What is done for a company. */
    @FunctionalInterface
    public interface Turn {

        /** Does some of it. @return whether there was anything to do */
        boolean take(String company) throws InterruptedException;
    }

    /** How long a worker waits at most for a lock in the rows of a company before it is another's turn. */
    public static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Logger LOG = LoggerFactory.getLogger(Turns.class);

    private final Pauses pauses;

    /** Turns by the watch of this machine. */
    public Turns() {
        this(System::nanoTime);
    }

    /** @param watch nanoseconds since some moment */
    Turns(LongSupplier watch) {
        this.pauses = Pauses.usual(watch);
    }

    /**
     * Gives each of them its turn.
     *
     * @return whether any had something to do
     * @throws RuntimeException if the database is away, which it is for all of them
     */
    public boolean each(List<String> companies, Turn turn) throws InterruptedException {
        boolean some = false;
        for (String company : companies) {
            if (pauses.holds(company)) {
                continue;
            }
            try {
                some |= turn.take(company);
                pauses.wentWell(company);
            } catch (RuntimeException failure) {
                if (Failure.ofAll(failure)) {
                    throw failure;
                }
                LOG.error("work for {} failed and will be tried again: {}", company, Failure.said(failure));
                pauses.failed(company);
            }
        }
        return some;
    }
}
