package goodterms.server.webhook;

import goodterms.core.identity.AccountId;
import java.time.Instant;
import java.util.Optional;

/**
 * One event to be told to one webhook.
 *
 * @param id the same at each attempt, by which whoever hears it twice notices
 * @param number of the row of the account's journal that holds the event
 * @param place of the event in that row
 * @param entry its place among all that webhooks were to be told
 * @param dueAt when it is told next; nothing once it is done with
 * @param attempts how often it was told altogether
 * @param tries how often since somebody last wanted it told anew
 */
public record Message(
        String webhook,
        String id,
        AccountId account,
        long number,
        int place,
        String type,
        Instant at,
        long entry,
        Optional<Instant> dueAt,
        int attempts,
        int tries,
        State state) {

    /** How far it has come. */
    public enum State {
        WAITING,
        DELIVERED,
        /** Told as often as it is worth. */
        GIVEN_UP
    }
}
