package goodterms.server.console;

import goodterms.core.account.Command;
import goodterms.core.identity.AccountId;
import goodterms.server.signin.Audit;
import goodterms.server.site.Came;
import goodterms.server.site.Steps;
import goodterms.server.site.Visit;
import goodterms.server.store.Kept;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** What staff do to accounts, each act recorded with who did it and what they were refused. */
final class Acts {

    private final Steps steps;

    Acts(Steps steps) {
        this.steps = steps;
    }

    /** Does what was shown before. */
    Came confirm(Connection connection, Visit visit, Kept kept, Command command) throws SQLException {
        return recorded(
                connection, visit, kept.account().id(), command, steps.confirm(connection, visit, kept, command));
    }

    /** Does what needs no look ahead. */
    Came take(Connection connection, Visit visit, AccountId account, Command command) throws SQLException {
        return recorded(connection, visit, account, command, steps.take(connection, visit, account, command));
    }

    private static Came recorded(Connection connection, Visit visit, AccountId account, Command command, Came came)
            throws SQLException {
        Optional<String> refused =
                came instanceof Came.Refused it ? Optional.of(it.refusal().code()) : Optional.empty();
        if (!(came instanceof Came.Otherwise)) {
            Audit.add(connection, visit.caller(), visit.now(), command.name(), Optional.of(account), refused);
        }
        return came;
    }
}
