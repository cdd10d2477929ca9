package goodterms.core.cases;

import java.time.Instant;
import java.util.Optional;

/**
 * By when somebody must be answered, for as long as nobody has answered.
 *
 * @param target when the company aims to have answered
 * @param limit when it has promised to have answered at the latest; not before the target
 * @param missed which of them has passed
 */
public record ReplyClock(Instant target, Instant limit, Missed missed) {

    /** What has passed without an answer. */
    public enum Missed {
        NOTHING,
        TARGET,
        LIMIT
    }

    /** A clock that starts at a moment; what has passed by then, because somebody waited before, has been missed. */
    public static ReplyClock started(Instant now, Instant target, Instant limit) {
        Missed missed = now.isBefore(target) ? Missed.NOTHING : Missed.TARGET;
        return new ReplyClock(target, limit, now.isBefore(limit) ? missed : Missed.LIMIT);
    }

    /** When the next of the two passes, if one is still to come. */
    public Optional<Instant> next() {
        return switch (missed) {
            case NOTHING -> Optional.of(target);
            case TARGET -> Optional.of(limit);
            case LIMIT -> Optional.empty();
        };
    }

    /** The same clock after that passed. */
    public ReplyClock missed(Missed now) {
        return new ReplyClock(target, limit, now);
    }
}
