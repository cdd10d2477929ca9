package goodterms.server.webhook;

import java.time.Instant;
import java.util.Optional;

/**
 * One time a message was told.
 *
 * @param number counted from 1
 * @param status of the answer, if there was one
 * @param error why it was not told, without anything of the answer
 * @param millis how long it took
 */
public record Attempt(int number, Instant at, Optional<Integer> status, Optional<String> error, long millis) {

    /** Whether the other side has taken it in. */
    public boolean delivered() {
        return status.filter(code -> code >= 200 && code < 300).isPresent();
    }
}
