package goodterms.journal.simulation;

import goodterms.core.account.Account;
import goodterms.core.account.Command;
import goodterms.core.retention.Content;
import goodterms.core.subscription.Subscription;
import java.time.Duration;
import java.util.List;

/** What becomes of what the product holds: copies, a change of mind, being forgotten; and answers nobody asked for. */
final class ContentWhims {

    static final List<Whim> ALL = List.of(
            Whim.of(Command.ExportContent.class, 1, it -> new Command.ExportContent(it.asker())),
            Whim.of(Command.RestoreContent.class, ContentWhims::regrets, it -> new Command.RestoreContent(it.asker())),
            Whim.of(
                    Command.Erase.class,
                    ContentWhims::wantsForgetting,
                    it -> new Command.Erase(it.askerOrStaff(), it.because())),
            Whim.of(Command.ExportReady.class, 1, ContentWhims::unaskedExport),
            Whim.of(Command.ContentDeleted.class, 1, ContentWhims::unaskedDeletion));

    private ContentWhims() {}

    private static int regrets(Account account) {
        return account.content().holding() instanceof Content.Holding.Leaving ? 5 : 1;
    }

    private static int wantsForgetting(Account account) {
        return account.subscription() instanceof Subscription.Ended ? 2 : 1;
    }

    private static Command.ExportReady unaskedExport(Situation it) {
        return new Command.ExportReady(
                it.account().content().exports().last() + it.chance().count(1, 2),
                "https://example.com/exports/0",
                it.now().plus(Duration.ofDays(1)));
    }

    /** The confirmation of a deletion that does not exist, or one without evidence. */
    private static Command.ContentDeleted unaskedDeletion(Situation it) {
        int last = it.account().content().lastDeletion();
        return it.chance().oneIn(3)
                ? new Command.ContentDeleted(Math.max(1, last), " ")
                : new Command.ContentDeleted(last + it.chance().count(1, 2), "record 0");
    }
}
