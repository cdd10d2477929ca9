package goodterms.server.work;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Work that goes on beside each other, a lane each: however long one takes, it holds up no other. */
public final class Lanes implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Lanes.class);

    /** Those at work, each with whether there may be more since it looked last. */
    private final ConcurrentMap<String, Boolean> busy = new ConcurrentHashMap<>();

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean closing;

    /**
     * Sets a lane to work; one that is at work looks once more before it ends.
     *
     * @param some does some of it; it is called until it says that there was nothing left
     */
    public void run(String lane, BooleanSupplier some) {
        if (Boolean.FALSE.equals(busy.merge(lane, false, (_, _) -> true))) {
            threads.execute(() -> work(lane, some));
        }
    }

    private void work(String lane, BooleanSupplier some) {
        try {
            boolean goesOn = true;
            while (goesOn) {
                goesOn = some.getAsBoolean() || !busy.remove(lane, false);
                if (goesOn && closing) {
                    busy.remove(lane);
                    return;
                }
                if (goesOn) {
                    busy.put(lane, false);
                }
            }
        } catch (RuntimeException | Error failure) {
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
