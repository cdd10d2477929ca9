package goodterms.journal.story;

import goodterms.core.account.Event;
import java.util.List;
import java.util.Optional;

/**
 * What a command would do, as whoever asks is told.
 *
 * @param refusal why it would not happen, if it wouldn't
 * @param events what would
 * @param sentences amounts, dates and clauses, in words
 */
public record Foretold(Optional<Refused> refusal, List<Event> events, List<String> sentences) {

    public Foretold {
        events = List.copyOf(events);
        sentences = List.copyOf(sentences);
    }
}
