package goodterms.server.store;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Wakes who waits for something to do; those of other nodes look for themselves, now and then. */
public final class Bell {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition rung = lock.newCondition();
    private long times;

    /** How often it has rung. */
    public long times() {
        lock.lock();
        try {
            return times;
        } finally {
            lock.unlock();
        }
    }

    /** Wakes everybody who waits. */
    public void ring() {
        lock.lock();
        try {
            times++;
            rung.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Rings once what the transaction under way has written can be seen. */
    public void ringAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                ring();
            }
        });
    }

    /**
     * Waits until it has rung more often than that, or the time is over.
     *
     * @throws InterruptedException if the thread is interrupted
     */
    public void await(long heard, Duration most) throws InterruptedException {
        long left = most.toNanos();
        lock.lock();
        try {
            while (times == heard && left > 0) {
                left = rung.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }
}
