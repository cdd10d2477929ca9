package goodterms.server.store;

import goodterms.core.identity.AccountId;
import java.io.Serial;

/** There is an account of that id, which somebody else may have opened at the same time. */
public final class AlreadyOpen extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    AlreadyOpen(AccountId account) {
        super("there is an account " + account + " already");
    }
}
