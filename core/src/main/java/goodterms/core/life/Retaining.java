package goodterms.core.life;

import goodterms.core.account.Due;
import goodterms.core.account.RetentionEvent.ContentKeyDestroyed;
import goodterms.core.account.RetentionEvent.DeletionAsked;
import goodterms.core.account.RetentionEvent.DeletionCalledOff;
import goodterms.core.account.RetentionEvent.DeletionCertified;
import goodterms.core.account.RetentionEvent.DeletionOverdue;
import goodterms.core.account.RetentionEvent.DeletionScheduled;
import goodterms.core.account.RetentionEvent.PeopleForgotten;
import goodterms.core.calendar.Days;
import goodterms.core.catalog.Citation;
import goodterms.core.retention.Certificate;
import goodterms.core.retention.Content;
import goodterms.core.retention.Content.Holding;
import goodterms.core.retention.Deletion;
import goodterms.core.retention.Deletion.Done;
import goodterms.core.subscription.Subscription;
import goodterms.terms.vocabulary.Setting;
import java.time.Instant;
import java.util.Optional;

/** How long content is kept once an end is set, what is then asked of the product, and when people are forgotten. */
final class Retaining {

    /** The product is asked again after a day, then after two, four and so on, up to this many. */
    private static final long LONGEST_PATIENCE = 32;

    private Retaining() {}

    /** Sets the day on which content is deleted, once an end is set or has come; the first day set stays. */
    static void schedule(Unfolding life) {
        if (life.account().content().holding() instanceof Holding.Kept) {
            entitledUntil(life).ifPresent(end -> schedule(life, end));
        }
    }

    /** Until when the customer has access, or may have it back for nothing; none while no end is set. */
    private static Optional<Instant> entitledUntil(Unfolding life) {
        return switch (life.account().subscription()) {
            case Subscription.Ending it -> Optional.of(it.ends());
            case Subscription.TrialSuspended it -> Optional.of(it.until());
            case Subscription.Ended it -> Optional.of(it.since());
            case Subscription _ -> Optional.empty();
        };
    }

    private static void schedule(Unfolding life, Instant entitledUntil) {
        boolean fromCancellation = life.terms().word(Setting.CONTENT_COUNT_FROM).equals("cancellation");
        Instant from = fromCancellation ? life.now() : entitledUntil;
        Instant counted = after(life, from, Setting.CONTENT_DELETE_AFTER);
        // Nobody loses content while they are entitled to it, however the days are counted.
        Instant deleteAt = counted.isBefore(entitledUntil) ? entitledUntil : counted;
        Instant backups = after(life, from, Setting.BACKUPS_DELETE_AFTER);
        life.then(new DeletionScheduled(
                life.now(),
                from,
                deleteAt,
                backups.isBefore(deleteAt) ? deleteAt : backups,
                life.terms().word(Setting.PEOPLE_FORGET).equals("with-content"),
                clause(life)));
    }

    private static Instant after(Unfolding life, Instant from, Setting days) {
        return Days.after(from, life.terms().number(days), life.zone());
    }

    private static Optional<Citation> clause(Unfolding life) {
        return life.terms().sentence(Setting.CONTENT_DELETE_AFTER);
    }

    /**
     * Content is kept after all.
     *
     * @param restored whether access had ended before
     */
    static void callOff(Unfolding life, boolean restored) {
        if (life.account().content().holding() instanceof Holding.Leaving) {
            int before = life.account().content().restorations();
            life.then(new DeletionCalledOff(life.now(), restored, restored ? before + 1 : before));
        }
    }

    /** The days in which the customer could have gone on are over. */
    static void leave(Unfolding life) {
        if (life.account().content().holding() instanceof Holding.Leaving it) {
            ask(life, it.backupsAt(), it.forgets(), it.clause());
        }
    }

    /** Asks the product, for the first time, to delete what it holds. */
    static void ask(Unfolding life, Instant backupsAt, boolean forgets, Optional<Citation> clause) {
        int number = life.account().content().lastDeletion() + 1;
        life.then(new DeletionAsked(
                life.now(), number, 1, life.now(), backupsAt, Days.after(life.now(), 1, life.zone()), forgets, clause));
    }

    /** When backups hold nothing of what is deleted now. */
    static Instant backupsFromNow(Unfolding life) {
        return after(life, life.now(), Setting.BACKUPS_DELETE_AFTER);
    }

    /** Destroys the key that content was kept under when its time has come, and asks again for what isn't confirmed. */
    static void proceed(Unfolding life, Due.Delete due) {
        Deletion deletion = life.account().content().deletion(due.deletion()).orElseThrow();
        if (deletion.keyDestroyedAt().isEmpty() && !deletion.backupsAt().isAfter(life.now())) {
            destroyKey(life, deletion);
        } else {
            askAgain(life, deletion);
        }
    }

    private static void destroyKey(Unfolding life, Deletion deletion) {
        life.then(new ContentKeyDestroyed(life.now(), deletion.number()));
        if (dueToForget(life)) {
            life.then(new PeopleForgotten(life.now(), Optional.empty(), Optional.empty()));
        }
        certify(life, deletion.keyDestroyed(life.now()));
    }

    private static void askAgain(Unfolding life, Deletion deletion) {
        long patience = Math.min(1L << Math.min(deletion.attempts(), 10), LONGEST_PATIENCE);
        life.then(new DeletionOverdue(life.now(), deletion.number(), deletion.askedAt(), deletion.attempts()));
        life.then(new DeletionAsked(
                life.now(),
                deletion.number(),
                deletion.attempts() + 1,
                deletion.askedAt(),
                deletion.backupsAt(),
                Days.after(life.now(), patience, life.zone()),
                false,
                deletion.clause()));
    }

    private static boolean dueToForget(Unfolding life) {
        return Due.forgettable(life.account())
                && life.account().content().holding() instanceof Holding.Gone gone
                && gone.forgetAt().filter(at -> !at.isAfter(life.now())).isPresent();
    }

    /** The time has come at which nobody needs to know any more whose account it was. */
    static void forget(Unfolding life) {
        life.then(new PeopleForgotten(life.now(), Optional.empty(), Optional.empty()));
        certifyForgetting(life);
    }

    /** Certifies that nobody knows any more who the people were, whatever has become of content. */
    static void certifyForgetting(Unfolding life) {
        Content content = life.account().content();
        content.deletion(content.lastDeletion())
                .ifPresentOrElse(
                        latest -> certify(life, latest),
                        () -> life.then(new DeletionCertified(
                                life.now(),
                                new Certificate(Optional.empty(), Optional.empty(), people(life), clause(life)))));
    }

    /** Certifies what has been done by now for a deletion. */
    static void certify(Unfolding life, Deletion deletion) {
        Optional<Done> backups = deletion.keyDestroyedAt().map(at -> new Done(at, Optional.empty()));
        life.then(new DeletionCertified(
                life.now(),
                new Certificate(
                        deletion.confirmed(),
                        backups,
                        people(life),
                        deletion.clause().or(() -> clause(life)))));
    }

    private static Optional<Done> people(Unfolding life) {
        return life.account().content().forgottenAt().map(at -> new Done(at, Optional.empty()));
    }
}
