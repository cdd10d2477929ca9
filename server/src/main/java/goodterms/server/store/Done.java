package goodterms.server.store;

import goodterms.core.account.Account;
import goodterms.core.account.Event;
import goodterms.core.account.Refusal;
import java.util.List;
import java.util.Optional;

/** What became of an act. */
public sealed interface Done {

    /**
     * It happened.
     *
     * @param version of the account after it
     * @param events in order; none where nothing was due
     * @param clock the test clock the account lives by, if any
     */
    record Happened(long version, List<Event> events, Account after, Optional<String> clock) implements Done {

        public Happened {
            events = List.copyOf(events);
        }
    }

    /** It did not, and nothing has changed. */
    record Refused(Refusal refusal) implements Done {}

    /** There is no such account. */
    record Missing() implements Done {}

    /** The account is at another version than the act is for. */
    record Outdated(long version) implements Done {}
}
