package goodterms.server.store;

import goodterms.core.account.Command;
import goodterms.core.identity.AccountId;
import goodterms.server.Lives;
import goodterms.server.Running;
import java.time.Instant;
import java.util.Optional;

/** One of the accounts at a running server. */
public record Lived(Lives lives, AccountId id) {

    /** A new account of that owner. */
    public static Lived open(Running running, String company, String id, String owner, Instant at) {
        Lived lived = new Lived(Lives.of(running.server(), company), new AccountId(id));
        lived.lives.open(lived.id, owner, Optional.empty(), at);
        return lived;
    }

    /** What comes of a command. */
    public Done give(Command command, Instant at) {
        return lives.done(id, command, at);
    }

    /** The account as it stands. */
    public Kept kept() {
        return lives.kept(id);
    }
}
