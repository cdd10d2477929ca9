package goodterms.core.account;

import goodterms.core.retention.Content;
import goodterms.core.retention.Content.Holding;
import goodterms.core.retention.Deletion;
import goodterms.core.retention.Deletion.Done;
import goodterms.core.retention.Exports;
import java.util.Optional;

/** What becomes of content, and of what is known of people. */
final class RetentionEvolution {

    private RetentionEvolution() {}

    static Account after(Account account, RetentionEvent event) {
        Content before = account.content();
        return switch (event) {
            case RetentionEvent.DeletionScheduled it ->
                account.with(
                        before.holding(new Holding.Leaving(it.deleteAt(), it.backupsAt(), it.forgets(), it.clause())));
            case RetentionEvent.DeletionCalledOff it -> account.with(before.calledOff(it.restorations()));
            case RetentionEvent.DeletionAsked it -> account.with(asked(before, it));
            case RetentionEvent.ContentDeleted it ->
                account.with(before.changing(
                        it.deletion(), one -> one.confirmed(new Done(it.at(), Optional.of(it.evidence())))));
            case RetentionEvent.ContentKeyDestroyed it ->
                account.with(before.changing(it.deletion(), one -> one.keyDestroyed(it.at())));
            case RetentionEvent.PeopleForgotten it -> account.forgettingPeople().with(before.forgetting(it.at()));
            case RetentionEvent.ExportAsked it ->
                account.with(before.with(new Exports(it.export(), Optional.of(it.at()))));
            case RetentionEvent.ExportReady it ->
                account.with(before.with(new Exports(before.exports().last(), Optional.empty())));
            case RetentionEvent.DeletionOverdue _, RetentionEvent.DeletionCertified _ -> account;
        };
    }

    private static Content asked(Content before, RetentionEvent.DeletionAsked it) {
        return it.attempt() > 1
                ? before.changing(it.deletion(), one -> one.askedAgain(it.attempt(), it.askAgainAt()))
                : before.asked(
                        new Deletion(
                                it.deletion(),
                                it.at(),
                                it.backupsAt(),
                                it.clause(),
                                1,
                                it.askAgainAt(),
                                Optional.empty(),
                                Optional.empty()),
                        it.forgets());
    }
}
