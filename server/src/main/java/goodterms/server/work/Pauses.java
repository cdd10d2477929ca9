package goodterms.server.work;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/** Which of several have failed lately, and are left out for a while: longer after each failure in a row. */
final class Pauses {

    /** How often in a row it failed, and until when it is left out, as the machine counts. */
    private record Pause(int failures, long until) {}

    private final Map<String, Pause> pauses = new ConcurrentHashMap<>();
    private final Backoff lengths;
    private final LongSupplier watch;

    Pauses(Backoff lengths) {
        this(lengths, System::nanoTime);
    }

    /** @param watch nanoseconds since some moment */
    private Pauses(Backoff lengths, LongSupplier watch) {
        this.lengths = lengths;
        this.watch = watch;
    }

    /** Of one second after the first failure, and at most of five minutes. */
    static Pauses usual() {
        return usual(System::nanoTime);
    }

    /** The same by another watch than this machine's. */
    static Pauses usual(LongSupplier watch) {
        return new Pauses(new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(5)), watch);
    }

    /** Whether it is left out now. */
    boolean holds(String name) {
        Pause pause = pauses.get(name);
        return pause != null && watch.getAsLong() - pause.until() < 0;
    }

    /** Leaves it out for a while. */
    void failed(String name) {
        pauses.compute(name, (_, before) -> {
            int failures = before == null ? 1 : before.failures() + 1;
            return new Pause(
                    failures, watch.getAsLong() + lengths.after(failures).toNanos());
        });
    }

    /** Forgets that it ever failed. */
    void wentWell(String name) {
        pauses.remove(name);
    }
}
