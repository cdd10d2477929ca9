package goodterms.server.work;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Work that goes on beside each other, a lane each: however long one takes, it holds up no other. One that fails is closed for
 * a while, longer after each failure in a row.
 */
public final class Lanes implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Lanes.class);

    /** Those at work, each with whether there may be more since it looked last. */
    private final ConcurrentMap<String, Boolean> busy = new ConcurrentHashMap<>();

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Pauses pauses;
    private volatile boolean closing;

    /** Lanes that are closed for a second after a first failure, and at most for five minutes. */
    public Lanes() {
        this(Pauses.usual());
    }

    Lanes(Pauses pauses) {
        this.pauses = pauses;
    }

    /**
     * Sets a lane to work; one that is at work looks once more before it ends, and one that is closed stays so.
     *
     * @param some does some of it; it is called until it says that there was nothing left
     */
    public void run(String lane, BooleanSupplier some) {
        if (Boolean.FALSE.equals(busy.compute(lane, this::entered))) {
            threads.execute(() -> work(lane, some));
        }
    }

    /** @return whether it is at work already, and so looks once more; nothing if it is closed */
    private @Nullable Boolean entered(String lane, @Nullable Boolean before) {
        if (before == null && pauses.holds(lane)) {
            return null;
        }
        return before != null;
    }

    private void work(String lane, BooleanSupplier some) {
        try {
            boolean goesOn = true;
            while (goesOn) {
                boolean more = some.getAsBoolean();
                pauses.wentWell(lane);
                goesOn = more || !busy.remove(lane, false);
                if (goesOn && closing) {
                    busy.remove(lane);
                    return;
                }
                if (goesOn) {
                    busy.put(lane, false);
                }
            }
        } catch (RuntimeException | Error failure) {
            // Closed first: whoever comes meanwhile finds it busy or closed.
            pauses.failed(lane);
            busy.remove(lane);
            LOG.warn("work for {} failed and will be tried again: {}", lane, Failure.said(failure));
        }
    }

    /** Ends when what is under way has ended; nothing more is begun. */
    @Override
    public void close() {
        closing = true;
        threads.close();
    }
}
