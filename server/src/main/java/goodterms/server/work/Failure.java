package goodterms.server.work;

import goodterms.server.store.StoreFailure;
import org.springframework.transaction.TransactionException;

/** What can be said of something that went wrong, without anything personal. */
public final class Failure {

    private Failure() {}

    /** Whether the same may go well a little later, because the database was at fault. */
    public static boolean passing(RuntimeException failure) {
        return failure instanceof TransactionException || (failure instanceof StoreFailure store && store.passing());
    }

    /** Whether everybody else fails as well, because the database is away. */
    static boolean ofAll(RuntimeException failure) {
        return failure instanceof TransactionException || (failure instanceof StoreFailure store && store.away());
    }

    /** What it was and where; not its message, which may quote what it was about. */
    public static String said(Throwable failure) {
        if (failure instanceof StoreFailure store) {
            return "the database refused it with " + store.state();
        }
        StackTraceElement[] trace = failure.getStackTrace();
        String where = trace.length == 0 ? "" : " at " + trace[0];
        return failure.getClass().getSimpleName() + where;
    }
}
