package goodterms.core.cases;

import goodterms.core.identity.Personal;
import goodterms.core.usage.Topic;
import java.time.Instant;
import java.util.Optional;

/**
 * A question to support that nobody has answered.
 *
 * @param customer the address of who asked
 * @param known whether that is somebody on the account
 * @param clock by when it must be answered
 * @param assignee who of the staff sees to it
 */
public record Inquiry(
        CaseId id,
        Instant openedAt,
        Topic about,
        @Personal String customer,
        boolean known,
        Optional<ReplyClock> clock,
        Optional<String> assignee) {

    /** How many characters a message has at most. */
    public static final int LONGEST = 4_000;

    /** The same with that clock. */
    public Inquiry with(ReplyClock other) {
        return new Inquiry(id, openedAt, about, customer, known, Optional.of(other), assignee);
    }

    /** The same with that person seeing to it. */
    public Inquiry assigned(String name) {
        return new Inquiry(id, openedAt, about, customer, known, clock, Optional.of(name));
    }
}
