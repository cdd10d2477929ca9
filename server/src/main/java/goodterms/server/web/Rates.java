package goodterms.server.web;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** How often each of those who ask may ask: a bucket of tokens that fills steadily and holds two seconds' worth. */
public final class Rates {

    private static final long SECOND = 1_000_000_000L;
    private static final int BURST = 2;
    /** Above so many, those who have not asked for so long that their bucket is full again are forgotten. */
    private static final int MANY = 10_000;

    /** @param at when it held so many, by a watch that only measures how long something takes */
    private record Bucket(double tokens, long at) {}

    private final int perSecond;
    private final LongSupplier watch;
    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();
    private final AtomicLong swept = new AtomicLong(Long.MIN_VALUE / 2);

    /** @param watch nanoseconds since some moment */
    public Rates(int perSecond, LongSupplier watch) {
        this.perSecond = perSecond;
        this.watch = watch;
    }

    /** Takes a token, if one is left. */
    public boolean allows(String caller) {
        if (buckets.size() > MANY) {
            sweep(watch.getAsLong());
        }
        Bucket after = buckets.compute(caller, (_, before) -> taken(before));
        return after.tokens() >= 0;
    }

    /** Whether a token is left; none is taken. */
    public boolean leaves(String caller) {
        Bucket bucket = buckets.get(caller);
        return bucket == null || filled(bucket, watch.getAsLong()) >= 1;
    }

    private double filled(Bucket before, long now) {
        double filled = Math.max(0, before.tokens()) + (double) (now - before.at()) / SECOND * perSecond;
        return Math.min(filled, (double) BURST * perSecond);
    }

    private Bucket taken(@Nullable Bucket before) {
        long now = watch.getAsLong();
        if (before == null) {
            return new Bucket((double) BURST * perSecond - 1, now);
        }
        return new Bucket(filled(before, now) - 1, now);
    }

    /** At most once a second, however many ask. */
    private void sweep(long now) {
        long last = swept.get();
        if (now - last >= SECOND && swept.compareAndSet(last, now)) {
            buckets.values().removeIf(bucket -> now - bucket.at() > BURST * SECOND);
        }
    }

    /** How many are remembered. */
    int remembered() {
        return buckets.size();
    }
}
