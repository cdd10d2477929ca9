package goodterms.server.store;

import goodterms.server.Running;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;

/** One transaction that waits for another, as real ones do. */
public final class Waits {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private Waits() {}

    /**
     * Does something in a transaction, and something else that has to wait until it has ended.
     *
     * @return what came of the second
     */
    public static <T> T behind(Running running, String company, Transactions.Work<?> first, Callable<T> second)
            throws Exception {
        try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
            Future<T> waiting = running.server().transactions().of(company, connection -> {
                first.in(connection);
                Future<T> started = threads.submit(second);
                until(connection, started);
                return started;
            });
            return waiting.get();
        }
    }

    /** Returns when what was started waits for the transaction of a connection. */
    public static void until(Connection connection, Future<?> started) throws SQLException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try (Statement statement = connection.createStatement()) {
            while (!isAwaited(statement)) {
                if (started.isDone() || System.nanoTime() > deadline) {
                    throw new AssertionError("nobody waits for this transaction");
                }
                LockSupport.parkNanos(5_000_000);
            }
        }
    }

    private static boolean isAwaited(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("""
                select exists (select from pg_locks where not granted and pg_backend_pid() = any (pg_blocking_pids(pid)))
                """)) {
            row.next();
            return row.getBoolean(1);
        }
    }
}
