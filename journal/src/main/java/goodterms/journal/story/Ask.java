package goodterms.journal.story;

import goodterms.core.account.Account;
import goodterms.core.account.Command;

/** A command as a story writes it: whatever says {@code last} becomes a number when the step is lived. */
interface Ask {

    /** The command for the account as it stands. */
    Command command(Account account);
}
