package goodterms.server.store;

import goodterms.core.account.Account;
import goodterms.journal.json.Sealing;
import java.time.Instant;
import java.util.Optional;

/**
 * An account as it stands in the database.
 *
 * @param version how many rows its journal has
 * @param head the hash of the last of them
 * @param sealing what its personal texts are kept under
 * @param clock the test clock it lives by, if it does not live by the time of day
 * @param time what that clock shows
 */
public record Kept(
        Account account, long version, String head, Sealing sealing, Optional<String> clock, Optional<Instant> time) {

    /** The same under another key. */
    Kept with(Sealing other) {
        return new Kept(account, version, head, other, clock, time);
    }
}
