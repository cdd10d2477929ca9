package goodterms.journal.story;

import goodterms.core.account.Event;
import goodterms.terms.decision.Decision;
import java.util.List;
import java.util.Optional;

/**
 * A story that was lived, as far as it went.
 *
 * @param timeline what was done and what happened, in order
 * @param journal every event of its account
 * @param failure why it did not go on; nothing if it passed
 * @param decision the last decision made, where the story failed after one
 */
public record Told(
        Story story,
        List<Moment> timeline,
        List<Event> journal,
        Optional<Failure> failure,
        Optional<Decision> decision) {

    public Told {
        timeline = List.copyOf(timeline);
        journal = List.copyOf(journal);
    }

    /** Whether everything followed that had to. */
    public boolean passed() {
        return failure.isEmpty();
    }

    /** The ISO 4217 code of the account's currency, in which a decision about it is told. */
    String currency() {
        return story.customer().currency().getCode();
    }
}
