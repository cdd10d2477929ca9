package goodterms.server.work;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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

    private static final Logger LOG = LoggerFactory.getLogger(Turns.class);
    private static final Backoff PAUSES = new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(5));

    /** How often in a row it failed, and until when it is left out, as the machine counts. */
    private record Failing(int times, long until) {}

    private final Map<String, Failing> failing = new ConcurrentHashMap<>();

    /**
     * Gives each of them its turn.
     *
     * @return whether any had something to do
     * @throws RuntimeException if the database is at fault, which it is for all of them
     */
    public boolean each(List<String> companies, Turn turn) throws InterruptedException {
        boolean some = false;
        for (String company : companies) {
            Failing before = failing.getOrDefault(company, new Failing(0, 0));
            if (before.times() > 0 && System.nanoTime() - before.until() < 0) {
                continue;
            }
            try {
                some |= turn.take(company);
                failing.remove(company);
            } catch (RuntimeException failure) {
                if (Failure.passing(failure)) {
                    throw failure;
                }
                LOG.error("work for {} failed and will be tried again: {}", company, Failure.said(failure));
                int times = before.times() + 1;
                failing.put(
                        company,
                        new Failing(
                                times, System.nanoTime() + PAUSES.after(times).toNanos()));
            }
        }
        return some;
    }
}
