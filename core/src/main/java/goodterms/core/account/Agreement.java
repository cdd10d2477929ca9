package goodterms.core.account;

import java.time.Instant;
import java.util.Optional;

/**
 * Which terms the customer has accepted.
 *
 * @param acceptedAt when they last accepted a version
 */
public record Agreement(Optional<Instant> acceptedAt) {

    /** Nothing was accepted yet. */
    public static final Agreement NONE = new Agreement(Optional.empty());
}
