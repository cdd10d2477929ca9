package goodterms.server.work;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Asks the world outside many things at once, a virtual thread each, and hands over the answers in groups. */
public final class Asking {

    /** How long an answer may keep those that came before it waiting. */
    private static final Duration GATHER = Duration.ofMillis(200);

    private final Semaphore atOnce;

    /**
     * Bounds how much is asked.
     *
     * @param atOnce how many are asked at a time at most, by all who share this
     */
    public Asking(int atOnce) {
        this.atOnce = new Semaphore(atOnce);
    }

    /**
     * Asks each question.
     *
     * @param ask gives an answer to every question, and throws nothing
     * @param group takes in the answers that have come about together; when this returns, every answer was taken in
     */
    public <Q, A> void each(List<Q> questions, Function<Q, A> ask, Consumer<List<A>> group)
            throws InterruptedException {
        BlockingQueue<A> answers = new LinkedBlockingQueue<>();
        for (Q question : questions) {
            Thread.startVirtualThread(() -> {
                atOnce.acquireUninterruptibly();
                try {
                    answers.add(ask.apply(question));
                } finally {
                    atOnce.release();
                }
            });
        }
        for (int left = questions.size(); left > 0; ) {
            List<A> together = together(answers, left);
            group.accept(together);
            left -= together.size();
        }
    }

    private static <A> List<A> together(BlockingQueue<A> answers, int most) throws InterruptedException {
        List<A> together = new ArrayList<>();
        together.add(answers.take());
        long until = System.nanoTime() + GATHER.toNanos();
        while (together.size() < most) {
            @Nullable A next = answers.poll(until - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (next == null) {
                break;
            }
            together.add(next);
        }
        return together;
    }
}
