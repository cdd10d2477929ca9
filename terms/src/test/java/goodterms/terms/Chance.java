package goodterms.terms;

import java.util.List;
import java.util.function.Consumer;
import java.util.random.RandomGenerator.SplittableGenerator;
import java.util.random.RandomGeneratorFactory;

/** Draws from a seed: the same seed gives the same draws everywhere, and a seed that fails is the bug report. */
public final class Chance {

    private static final RandomGeneratorFactory<SplittableGenerator> FACTORY =
            RandomGeneratorFactory.of("L64X128MixRandom");

    private final SplittableGenerator draws;

    private Chance(SplittableGenerator draws) {
        this.draws = draws;
    }

    /** The draws of one seed. */
    public static Chance of(long seed) {
        return new Chance(FACTORY.create(seed));
    }

    /** Tries a property for the seeds 0 to {@code count}, and names the seed that breaks it. */
    public static void forSeeds(int count, Consumer<Chance> property) {
        for (int seed = 0; seed < count; seed++) {
            try {
                property.accept(of(seed));
            } catch (Throwable broken) {
                throw new AssertionError("broken by seed " + seed + ": " + broken.getMessage(), broken);
            }
        }
    }

    /** Draws that no later draw from this one changes. */
    public Chance split() {
        return new Chance(draws.split());
    }

    /** A number from {@code least} to {@code most}, both included. */
    public long number(long least, long most) {
        return most == Long.MAX_VALUE ? draws.nextLong(least, most) : draws.nextLong(least, most + 1);
    }

    /** Yes, that often in a hundred. */
    public boolean yes(int percent) {
        return draws.nextInt(100) < percent;
    }

    /** One of these. */
    @SafeVarargs
    public final <T> T one(T... choices) {
        return choices[draws.nextInt(choices.length)];
    }

    /** One of these. */
    public <T> T one(List<T> choices) {
        return choices.get(draws.nextInt(choices.size()));
    }
}
