package goodterms.journal.simulation;

import goodterms.core.account.Account;
import goodterms.core.account.ContentCommand;
import goodterms.core.retention.Content;
import goodterms.core.subscription.Subscription;
import java.time.Duration;
import java.util.List;

/** What becomes of what the product holds: copies, a change of mind, being forgotten; and answers nobody asked for. */
final class ContentWhims {

    static final List<Whim> ALL = List.of(
            Whim.of(ContentCommand.ExportContent.class, 1, it -> new ContentCommand.ExportContent(it.asker())),
            Whim.of(
                    ContentCommand.RestoreContent.class,
                    ContentWhims::regrets,
                    it -> new ContentCommand.RestoreContent(it.asker())),
            Whim.of(
                    ContentCommand.Erase.class,
                    ContentWhims::wantsForgetting,
                    it -> new ContentCommand.Erase(it.askerOrStaff(), it.because())),
            Whim.of(ContentCommand.ExportReady.class, 1, ContentWhims::unaskedExport),
            Whim.of(ContentCommand.ContentDeleted.class, 1, ContentWhims::unaskedDeletion));

    private ContentWhims() {}

    private static int regrets(Account account) {
        return account.content().holding() instanceof Content.Holding.Leaving ? 5 : 1;
    }

    private static int wantsForgetting(Account account) {
        return account.subscription() instanceof Subscription.Ended ? 2 : 1;
    }

    private static ContentCommand.ExportReady unaskedExport(Situation it) {
        return new ContentCommand.ExportReady(
                it.account().content().exports().last() + it.chance().count(1, 2),
                "https://example.com/exports/0",
                it.now().plus(Duration.ofDays(1)));
    }

    /** The confirmation of a deletion that does not exist, or one without evidence. */
    private static ContentCommand.ContentDeleted unaskedDeletion(Situation it) {
        int last = it.account().content().lastDeletion();
        return it.chance().oneIn(3)
                ? new ContentCommand.ContentDeleted(Math.max(1, last), " ")
                : new ContentCommand.ContentDeleted(last + it.chance().count(1, 2), "record 0");
    }
}
