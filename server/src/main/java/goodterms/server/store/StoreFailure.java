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

    /** Those of them for a database that nobody gets anything from. */
    private static final Set<String> AWAY = Set.of("08", "53", "57", "58");

    /** Somebody ended one statement, or it took too long. */
    private static final String CANCELLED = "57014";

    /** What stood in each other's way: a deadlock, and two that can't both be as if alone. */
    private static final Set<String> BROKEN_OFF = Set.of("40P01", "40001");

    private final String state;

    StoreFailure(SQLException cause) {
        super(cause.getMessage(), cause);
        this.state = cause.getSQLState() == null ? "08000" : cause.getSQLState();
    }

    /** Whether it was about the state of the database, not about what was to be written: the same may go well later. */
    public boolean passing() {
        return PASSING.contains(kind());
    }

    /** Whether the database itself is away, stopping or full, so that everybody else fails as well. */
    public boolean away() {
        return AWAY.contains(kind()) && !state.equals(CANCELLED);
    }

    /** Whether it was broken off so that others could go on: the same is likely to go well at once. */
    boolean brokenOff() {
        return BROKEN_OFF.contains(state);
    }

    private String kind() {
        return state.substring(0, Math.min(2, state.length()));
    }

    /** What the database calls it: the five letters of its SQLSTATE; that of a lost connection if it did not say. */
    public String state() {
        return state;
    }
}
