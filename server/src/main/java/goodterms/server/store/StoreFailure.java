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
}
