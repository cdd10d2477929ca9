package goodterms.server.api;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** How often each caller may ask: a bucket of tokens that fills steadily and holds two seconds' worth. */
final class Rates {

    private static final long SECOND = 1_000_000_000L;
    private static final int BURST = 2;

    /** @param at when it held so many, by a watch that only measures how long something takes */
    private record Bucket(double tokens, long at) {}

    private final int perSecond;
    private final LongSupplier watch;
    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

    /** @param watch nanoseconds since some moment */
    Rates(int perSecond, LongSupplier watch) {
        this.perSecond = perSecond;
        this.watch = watch;
    }

    /** Takes a token, if one is left. */
    boolean allows(String caller) {
        Bucket after = buckets.compute(caller, (_, before) -> taken(before));
        return after.tokens() >= 0;
    }

    private Bucket taken(@Nullable Bucket before) {
        long now = watch.getAsLong();
        if (before == null) {
            return new Bucket((double) BURST * perSecond - 1, now);
        }
        double filled = Math.max(0, before.tokens()) + (double) (now - before.at()) / SECOND * perSecond;
        return new Bucket(Math.min(filled, (double) BURST * perSecond) - 1, now);
    }
}
