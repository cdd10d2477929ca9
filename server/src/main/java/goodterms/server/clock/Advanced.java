package goodterms.server.clock;

import goodterms.core.identity.AccountId;
import java.time.Instant;
import java.util.List;

/** What came of moving a clock. */
public sealed interface Advanced {

    /**
     * It stands where it was to, and nothing is left to happen.
     *
     * @param parked accounts that something has broken, now or before: for them time stands still
     */
    record Arrived(Clock clock, List<AccountId> parked) implements Advanced {

        public Arrived {
            parked = List.copyOf(parked);
        }
    }

    /**
     * So much happened that it has stopped on the way; moving it again goes on.
     *
     * @param parked accounts that something has broken, now or before: for them time stands still
     */
    record Underway(Clock clock, List<AccountId> parked) implements Advanced {

        public Underway {
            parked = List.copyOf(parked);
        }
    }

    /** It already shows a later moment. */
    record Backwards(Instant now) implements Advanced {}

    /** There is no such clock. */
    record Missing() implements Advanced {}
}
