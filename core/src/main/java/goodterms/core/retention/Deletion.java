package goodterms.core.retention;

import goodterms.core.catalog.Citation;
import java.time.Instant;
import java.util.Optional;

/**
 * The deletion of what the product holds: asked until it is confirmed, and over when backups hold nothing either.
 *
 * @param number its place among those of the account, counted from 1
 * @param askedAt when it was first asked
 * @param backupsAt when backups hold nothing any more
 * @param clause where the page says so
 * @param attempts how often it was asked
 * @param askAgainAt when it is asked again unless it is confirmed
 * @param confirmed what the product confirmed
 * @param keyDestroyedAt when the key that content was kept under was destroyed
 */
public record Deletion(
        int number,
        Instant askedAt,
        Instant backupsAt,
        Optional<Citation> clause,
        int attempts,
        Instant askAgainAt,
        Optional<Done> confirmed,
        Optional<Instant> keyDestroyedAt) {

    /**
     * Something that was done.
     *
     * @param evidence what whoever did it gave as proof, such as the number of a record
     */
    public record Done(Instant at, Optional<String> evidence) {}

    /** The same, asked once more. */
    public Deletion askedAgain(int attempt, Instant next) {
        return new Deletion(number, askedAt, backupsAt, clause, attempt, next, confirmed, keyDestroyedAt);
    }

    /** The same, confirmed. */
    public Deletion confirmed(Done done) {
        return new Deletion(
                number, askedAt, backupsAt, clause, attempts, askAgainAt, Optional.of(done), keyDestroyedAt);
    }

    /** The same, with what backups hold made unreadable. */
    public Deletion keyDestroyed(Instant at) {
        return new Deletion(number, askedAt, backupsAt, clause, attempts, askAgainAt, confirmed, Optional.of(at));
    }

    /** Whether nothing is left to be done. */
    boolean over() {
        return confirmed.isPresent() && keyDestroyedAt.isPresent();
    }

    /** When something is next to be done about it: the key is destroyed, or the product is asked again. */
    public Instant next() {
        if (keyDestroyedAt.isPresent()) {
            return askAgainAt;
        }
        return confirmed.isPresent() || backupsAt.isBefore(askAgainAt) ? backupsAt : askAgainAt;
    }
}
