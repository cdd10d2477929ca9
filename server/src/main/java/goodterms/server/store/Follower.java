package goodterms.server.store;

import goodterms.core.account.Account;
import goodterms.core.account.Event;
import goodterms.core.catalog.Company;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Follows what is written of accounts, in the same transaction: what it adds is there whenever that is, and never without. */
@FunctionalInterface
public interface Follower {

    /**
     * What has happened to one account.
     *
     * @param number of the row of its journal
     * @param hash of that row, which covers all that came before it
     * @param clock the test clock it lives by, if any
     */
    record Written(Account after, long number, String hash, Optional<String> clock, List<Event> events) {

        public Written {
            events = List.copyOf(events);
        }
    }

    /**
     * Takes a batch in, which has been written.
     *
     * @param accounts where something may be done because of it, which is followed in its turn
     * @param written never empty
     */
    void follow(Connection connection, Accounts accounts, Company company, List<Written> written) throws SQLException;
}
