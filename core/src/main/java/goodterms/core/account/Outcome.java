package goodterms.core.account;

import java.util.List;

/** What comes of a command, or of time alone. */
public sealed interface Outcome {

    /** It happens: these events, in order. */
    record Accepted(List<Event> events) implements Outcome {

        public Accepted {
            events = List.copyOf(events);
        }
    }

    /** It doesn't, and nothing changes. */
    record Refused(Refusal refusal) implements Outcome {}
}
