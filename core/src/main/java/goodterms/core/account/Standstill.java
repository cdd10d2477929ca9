package goodterms.core.account;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The latest time in which an account was frozen by hand, and nothing in it ran out.
 *
 * @param until when it was lifted; empty while it lasts
 */
public record Standstill(Instant since, Optional<Instant> until) {

    /** Whether it lasts. */
    public boolean lasts() {
        return until.isEmpty();
    }

    Standstill lifted(Instant at) {
        return new Standstill(since, Optional.of(at));
    }

    /** A moment that lay ahead when it began, as it lies ahead at {@code now}. */
    Instant later(Instant moment, Instant now) {
        return moment.plus(Duration.between(since, now));
    }
}
