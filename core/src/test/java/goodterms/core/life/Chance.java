package goodterms.core.life;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/** Everything that is random in a test, drawn from one seed; the seed of a failure is its bug report. */
public final class Chance {

    private final SplittableRandom random;

    public Chance(long seed) {
        // Unlike Random, it draws unlike lives from neighbouring seeds.
        this.random = new SplittableRandom(seed);
    }

    /** Runs a test for each seed from 0 on. */
    public static void forSeeds(int count, Consumer<Chance> test) {
        for (long seed = 0; seed < count; seed++) {
            try {
                test.accept(new Chance(seed));
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError("seed " + seed + ": " + e.getMessage(), e);
            }
        }
    }

    /** From {@code least} to {@code most}, both included. */
    public long between(long least, long most) {
        return random.nextLong(least, most + 1);
    }

    public boolean oneIn(int many) {
        return random.nextInt(many) == 0;
    }

    public <T> T of(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    @SafeVarargs
    public final <T> T of(T... some) {
        return some[random.nextInt(some.length)];
    }
}
