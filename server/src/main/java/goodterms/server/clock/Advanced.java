package goodterms.server.clock;

import java.time.Instant;

/** What came of moving a clock. */
public sealed interface Advanced {

    /** It stands where it was to, and nothing is left to happen. */
    record Arrived(Clock clock) implements Advanced {}

    /** So much happened that it has stopped on the way; moving it again goes on. */
    record Underway(Clock clock) implements Advanced {}

    /** It already shows a later moment. */
    record Backwards(Instant now) implements Advanced {}

    /** There is no such clock. */
    record Missing() implements Advanced {}
}
