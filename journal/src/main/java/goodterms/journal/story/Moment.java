package goodterms.journal.story;

import goodterms.core.account.Event;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What happened in one step of a story.
 *
 * @param at the step's moment
 * @param passed what time alone made happen on the way
 * @param did what the step did; nothing where it let time pass
 * @param refusal why that did not happen
 * @param events what came of it; of a preview, what would
 * @param says what a preview tells the customer
 * @param note what the story says to its reader
 */
public record Moment(
        Instant at,
        List<Event> passed,
        Optional<String> did,
        Optional<Refused> refusal,
        List<Event> events,
        List<String> says,
        Optional<String> note) {

    public Moment {
        passed = List.copyOf(passed);
        events = List.copyOf(events);
        says = List.copyOf(says);
    }
}
