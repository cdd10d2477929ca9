package goodterms.core.cases;

import goodterms.core.identity.Actor;
import goodterms.core.identity.Personal;
import java.time.Instant;
import java.util.Optional;

/**
 * What was looked at for a case, and what was found there.
 *
 * @param lookedAt the moment for which it was found
 * @param by who looked; empty for what is read from the account's own records whenever the page is asked
 * @param found as sentences
 */
public record Evidence(
        EvidenceKind kind,
        Instant lookedAt,
        Optional<Actor> by,
        @Personal String found) {

    /** The most a case keeps. */
    public static final int MOST = 20;
}
