package goodterms.server.store;

import java.io.Serial;
import java.sql.SQLException;

/** The database failed; nothing of the transaction was kept. */
public final class StoreFailure extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    StoreFailure(SQLException cause) {
        super(cause.getMessage(), cause);
    }

    /** What the database calls it: the five letters of its SQLSTATE; five zeros if it did not say. */
    public String state() {
        return getCause() instanceof SQLException it && it.getSQLState() != null ? it.getSQLState() : "00000";
    }
}
