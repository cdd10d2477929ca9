package goodterms.server.webhook;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * When a message that was not taken in is told again, as the Standard Webhooks specification recommends: soon, and then
 * ever more seldom, for about three days.
 */
final class Schedule {

    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24));

    /** A webhook that has taken nothing in for so long is told nothing more. */
    static final Duration PATIENCE = Duration.ofDays(5);

    private Schedule() {}

    /**
     * The pause after an attempt, counted from 1; none after the last.
     *
     * @param spread any number, such as a hash of the message: up to a tenth is added by it, so that what failed together
     *     does not come back together
     */
    static Optional<Duration> after(int attempt, int spread) {
        return attempt > PAUSES.size()
                ? Optional.empty()
                : Optional.of(PAUSES.get(attempt - 1))
                        .map(pause -> pause.plusMillis(pause.toMillis() / 10 * Math.floorMod(spread, 100) / 100));
    }
}
