package goodterms.core.account;

import goodterms.core.catalog.Citation;
import goodterms.core.identity.Actor;
import goodterms.core.identity.Personal;
import goodterms.core.retention.Certificate;
import java.time.Instant;
import java.util.Optional;

/** What happened to what the company's product holds for a customer, and to what is known of the people themselves. */
public sealed interface RetentionEvent extends Event {

    /**
     * The end of the subscription is set or has come: unless the customer goes on, content is deleted.
     *
     * @param countedFrom the moment the days are counted from, as the terms say
     * @param deleteAt until when it can be exported and brought back
     * @param backupsAt when backups hold nothing of it either
     * @param forgets whether its people are forgotten then, too
     * @param clause where the page says so; empty where it is silent
     */
    record DeletionScheduled(
            Instant at,
            Instant countedFrom,
            Instant deleteAt,
            Instant backupsAt,
            boolean forgets,
            Optional<Citation> clause)
            implements RetentionEvent {}

    /**
     * The customer goes on in time, and content is kept.
     *
     * @param restored whether access had ended, so that the product must bring content back
     * @param restorations how often it has had to, this time included
     */
    record DeletionCalledOff(Instant at, boolean restored, int restorations) implements RetentionEvent {}

    /**
     * The product is asked to delete what it holds; it confirms by a command.
     *
     * @param attempt how often it has been asked with this
     * @param createdBefore what came later belongs to a later subscription and stays
     * @param askAgainAt when it is asked again unless it confirms
     * @param forgets whether the people of the account are forgotten when backups hold nothing
     */
    record DeletionAsked(
            Instant at,
            int deletion,
            int attempt,
            Instant createdBefore,
            Instant backupsAt,
            Instant askAgainAt,
            boolean forgets,
            Optional<Citation> clause)
            implements RetentionEvent {}

    /** The product has not confirmed a deletion for as long as it should take; it is asked again. */
    record DeletionOverdue(Instant at, int deletion, Instant askedAt, int attempts) implements RetentionEvent {}

    /**
     * The product has deleted what it held.
     *
     * @param evidence what it gives as proof, such as the number of a record; it is kept, and must name nobody
     */
    record ContentDeleted(Instant at, int deletion, String evidence) implements RetentionEvent {}

    /** The key that content was kept under is destroyed: what backups still hold of it, nobody can read. */
    record ContentKeyDestroyed(Instant at, int deletion) implements RetentionEvent {}

    /**
     * The key to all that says who the people of the account are is destroyed: nobody can read it any more.
     *
     * @param by who asked for that; empty where the account's time had run out
     */
    record PeopleForgotten(
            Instant at, Optional<Actor> by, @Personal Optional<String> because) implements RetentionEvent {}

    /** It is certified what has been deleted by now. */
    record DeletionCertified(Instant at, Certificate certificate) implements RetentionEvent {}

    /** An owner asked for a copy of what the product holds. */
    record ExportAsked(Instant at, int export, Actor by) implements RetentionEvent {}

    /**
     * The product has made a copy.
     *
     * @param link where the owner finds it, until it expires
     */
    record ExportReady(Instant at, int export, @Personal String link, Instant expires) implements RetentionEvent {}
}
