package goodterms.server.work;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Several things that are written together, unless one of them breaks the rest. */
public final class Batch {

    private Batch() {}

    /**
     * Writes all of it, or by halves all but what breaks.
     *
     * @param write writes several, whole or not at all
     * @param broken is told what can't be written even alone, and why
     */
    public static <T> void write(List<T> items, Consumer<List<T>> write, BiConsumer<T, RuntimeException> broken) {
        try {
            write.accept(items);
        } catch (RuntimeException failure) {
            if (Failure.passing(failure)) {
                throw failure;
            }
            if (items.size() == 1) {
                broken.accept(items.getFirst(), failure);
                return;
            }
            int middle = items.size() / 2;
            write(items.subList(0, middle), write, broken);
            write(items.subList(middle, items.size()), write, broken);
        }
    }
}
