package goodterms.journal.simulation;

import goodterms.core.catalog.Company;
import goodterms.journal.simulation.SimulatedLife.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** Lives of accounts drawn by chance: customers of some companies, each life with a seed of its own, the next number. */
public final class Simulation {

    private final List<Company> companies;
    private final long seed;
    private final int lives;
    private final int steps;
    private final Supplier<Processor> processors;

    /**
     * Lives with a processor that does once what it is asked under a key.
     *
     * @param seed that of the first life
     * @param steps how many commands are given in each
     */
    public Simulation(List<Company> companies, long seed, int lives, int steps) {
        this(companies, seed, lives, steps, Processor::new);
    }

    Simulation(List<Company> companies, long seed, int lives, int steps, Supplier<Processor> processors) {
        this.companies = companies.stream().map(Assortment::of).toList();
        this.seed = seed;
        this.lives = lives;
        this.steps = steps;
        this.processors = processors;
    }

    /**
     * What came of it.
     *
     * @param failure the first life, by its seed, in which something did not hold
     */
    public record Result(Tally tally, Optional<Failure> failure) {}

    /** What a simulation says while it goes on. */
    public interface Audience {

        /** About so many lives are over, of so many; called by several threads. */
        void lived(long lives, long of);
    }

    /** Lives all of them, on that many threads. */
    public Result run(int threads, Audience audience) {
        AtomicLong next = new AtomicLong();
        AtomicLong failed = new AtomicLong(Long.MAX_VALUE);
        Tally tally = new Tally();
        try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
            List<Future<Tally>> parts = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                parts.add(workers.submit(() -> work(next, failed, audience)));
            }
            for (Future<Tally> part : parts) {
                tally.add(part.get());
            }
        } catch (InterruptedException | ExecutionException stopped) {
            throw new IllegalStateException(stopped);
        }
        return new Result(
                tally, failed.get() == Long.MAX_VALUE ? Optional.empty() : Optional.of(shortest(failed.get())));
    }

    /** Every life before the first that fails is lived, so that it is the same on any number of threads. */
    private Tally work(AtomicLong next, AtomicLong failed, Audience audience) {
        Tally tally = new Tally();
        for (long number = next.getAndIncrement();
                number < lives && seed + number < failed.get();
                number = next.getAndIncrement()) {
            long own = seed + number;
            try {
                life(own, tally, false).draw(steps);
            } catch (RuntimeException broken) {
                failed.accumulateAndGet(own, Math::min);
            }
            audience.lived(number + 1, lives);
        }
        return tally;
    }

    private SimulatedLife life(long own, Tally tally, boolean kept) {
        return new SimulatedLife(companies, own, processors.get(), tally, kept);
    }

    private Failure shortest(long own) {
        SimulatedLife first = life(own, new Tally(), false);
        String why = why(() -> first.draw(steps)).orElse("it failed once, and does not again");
        List<Step> script = shorter(own, first.lived());
        SimulatedLife told = life(own, new Tally(), true);
        Optional<String> again = why(() -> told.live(script));
        return new Failure(
                own,
                told.company().id(),
                first.lived().size(),
                again.orElse(why),
                told.world().lines());
    }

    /** Leaves out every step without which something still does not hold. */
    private List<Step> shorter(long own, List<Step> script) {
        List<Step> kept = new ArrayList<>(script);
        for (int i = kept.size() - 1; i >= 0; i--) {
            Step step = kept.remove(i);
            List<Step> without = List.copyOf(kept);
            if (why(() -> life(own, new Tally(), false).live(without)).isEmpty()) {
                kept.add(i, step);
            }
        }
        return kept;
    }

    private static Optional<String> why(Runnable life) {
        try {
            life.run();
            return Optional.empty();
        } catch (Broken broken) {
            return Optional.of(String.valueOf(broken.getMessage()));
        } catch (RuntimeException bug) {
            return Optional.of(bug + " at " + bug.getStackTrace()[0]);
        }
    }
}
