package goodterms.server.store;

import goodterms.core.account.Command;
import goodterms.core.identity.AccountId;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Something to be done to an account.
 *
 * @param command none where only what is due is to happen
 * @param by who asks, as the journal names them: {@code key:7f3a}, {@code staff:lin@example.com}, {@code worker}
 * @param ifVersion the only version of the account to which it is to be done, if that matters
 */
public record Act(AccountId account, Optional<Command> command, String by, OptionalLong ifVersion) {

    /** A command, whatever has happened to the account meanwhile. */
    public static Act of(AccountId account, Command command, String by) {
        return new Act(account, Optional.of(command), by, OptionalLong.empty());
    }

    /** What is due. */
    public static Act due(AccountId account) {
        return new Act(account, Optional.empty(), "time", OptionalLong.empty());
    }
}
