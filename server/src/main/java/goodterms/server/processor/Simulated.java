package goodterms.server.processor;

import goodterms.core.account.Command;
import goodterms.core.identity.AccountId;
import goodterms.core.payment.Card;
import goodterms.core.payment.ChargeResult;
import goodterms.core.payment.PayBackResult;
import goodterms.core.payment.SimulatedProcessor;
import goodterms.server.processor.Book.Line;
import goodterms.server.processor.Book.Way;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A processor that moves no money: its cards behave as their names say, it behaves as badly as it is told to, and it keeps
 * a book of its own.
 */
public final class Simulated implements Processor, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Simulated.class);
    private static final long NEWS_AGAIN_MILLIS = 500;

    private final Book book;
    private final Faults faults;
    private final RandomGenerator chance;
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService news = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("processor-news").daemon().factory());

    /**
     * A processor with that book.
     *
     * @param chance what its faults are drawn by
     */
    public Simulated(Book book, Faults faults, RandomGenerator chance) {
        this.book = book;
        this.faults = faults;
        this.chance = chance;
    }

    @Override
    public Answer<ChargeResult> charge(Charge charge) throws Unreachable {
        before();
        ChargeResult drawn = SimulatedProcessor.charge(charge.card(), charge.payment(), charge.attempt());
        ChargeResult result = ChargeResult.valueOf(book.write(new Line(
                charge.key(),
                Way.TAKEN,
                charge.payment().number(),
                charge.amount(),
                charge.card().token(),
                drawn.name(),
                drawn.succeeded())));
        return after(result, new News.Charged(charge.key(), result));
    }

    @Override
    public Answer<PayBackResult> payBack(PayBack payBack) throws Unreachable {
        before();
        Card card = book.charged(payBack.key(), payBack.payment().number())
                .flatMap(SimulatedProcessor::card)
                .orElseThrow(() -> new IllegalStateException(payBack.payment() + " was never charged"));
        PayBackResult drawn = SimulatedProcessor.payBack(card, payBack.attempt());
        PayBackResult result = PayBackResult.valueOf(book.write(new Line(
                payBack.key(),
                Way.GIVEN_BACK,
                payBack.payment().number(),
                payBack.amount(),
                card.token(),
                drawn.name(),
                drawn.succeeded())));
        return after(result, new News.PaidBack(payBack.key(), result));
    }

    private void before() throws Unreachable {
        take(drawn(faults.latency()));
        if (happens(faults.timesOutBefore())) {
            throw new Unreachable("the processor did not answer");
        }
    }

    private <R> Answer<R> after(R result, News told) throws Unreachable {
        if (happens(faults.timesOutAfter())) {
            throw new Unreachable("the processor did not answer in time");
        }
        if (!happens(faults.answersLater())) {
            return new Answer.Now<>(result);
        }
        say(told);
        if (happens(faults.tellsTwice())) {
            say(told);
        }
        return new Answer.Later<>();
    }

    /** A cardholder contests a payment, or their bank has decided. */
    public void dispute(String company, AccountId account, Command.ReportDispute dispute) {
        say(new News.Disputed(company, account, dispute));
    }

    private void say(News told) {
        later(told, drawn(faults.newsDelay()));
    }

    private void later(News told, Duration delay) {
        var _ = news.schedule(() -> hear(told), delay.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Said again until it is heard. */
    private void hear(News told) {
        try {
            listeners.forEach(listener -> listener.hear(told));
        } catch (RuntimeException deaf) {
            LOG.warn(
                    "news was not taken in and comes again: {}", deaf.getClass().getSimpleName());
            later(told, Duration.ofMillis(NEWS_AGAIN_MILLIS));
        }
    }

    private boolean happens(int thousandths) {
        return thousandths > 0 && chance.nextInt(1000) < thousandths;
    }

    private Duration drawn(Duration most) {
        return most.isZero() ? most : Duration.ofNanos(chance.nextLong(most.toNanos() + 1));
    }

    private static void take(Duration latency) throws Unreachable {
        if (latency.isZero()) {
            return;
        }
        LockSupport.parkNanos(latency.toNanos());
        if (Thread.currentThread().isInterrupted()) {
            throw new Unreachable("nobody waits for the answer any more");
        }
    }

    @Override
    public void tell(Listener listener) {
        listeners.add(listener);
    }

    @Override
    public void close() {
        news.shutdownNow();
    }
}
