package goodterms.journal.simulation;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** Everything that is random in a simulated life, drawn from one seed. */
final class Chance {

    private final SplittableRandom random;

    Chance(long seed) {
        // Unlike Random, it draws unlike lives from neighbouring seeds.
        this.random = new SplittableRandom(seed);
    }

    /** The chance of one step of a life: the same whatever the steps before it have drawn. */
    static Chance of(long seed, int step) {
        return new Chance(seed * 0x9E37_79B9_7F4A_7C15L + step);
    }

    /** From {@code least} to {@code most}, both included. */
    long between(long least, long most) {
        return random.nextLong(least, most + 1);
    }

    /** From {@code least} to {@code most}, both included. */
    int count(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    boolean oneIn(int many) {
        return random.nextInt(many) == 0;
    }

    <T> T of(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    @SafeVarargs
    final <T> T of(T... some) {
        return some[random.nextInt(some.length)];
    }

    /** One of an enum's constants. */
    <T extends Enum<T>> T word(Class<T> words) {
        return of(words.getEnumConstants());
    }

    /** The value most of the time; nothing once in so many. */
    <T> Optional<T> unless(int oneIn, T value) {
        return oneIn(oneIn) ? Optional.empty() : Optional.of(value);
    }
}
