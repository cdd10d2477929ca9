package goodterms.server.store;

import java.io.Serial;
import java.sql.SQLException;
import java.util.Set;

/** The database failed; nothing of the transaction was kept. */
public final class StoreFailure extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    /**
     * Classes of SQLSTATE for a database that is away, stopping, full, or busy with somebody else (PostgreSQL, appendix A).
     */
    private static final Set<String> PASSING = Set.of("08", "40", "53", "55", "57", "58");

    private final String state;

    StoreFailure(SQLException cause) {
        super(cause.getMessage(), cause);
        this.state = cause.getSQLState() == null ? "08000" : cause.getSQLState();
    }

    /** Whether it was about the state of the database, not about what was to be written: the same may go well later. */
    public boolean passing() {
        return PASSING.contains(state.substring(0, Math.min(2, state.length())));
    }

    /** What the database calls it: the five letters of its SQLSTATE; that of a lost connection if it did not say. */
    public String state() {
        return state;
    }
}
