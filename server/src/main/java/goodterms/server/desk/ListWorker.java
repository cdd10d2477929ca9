package goodterms.server.desk;

import goodterms.core.account.Account;
import goodterms.core.identity.AccountId;
import goodterms.server.store.Accounts;
import goodterms.server.store.Kept;
import goodterms.server.store.Transactions;
import goodterms.server.work.Batch;
import goodterms.server.work.Failure;
import goodterms.server.work.Loop;
import goodterms.server.work.Turns;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts accounts on the lists of states and cases that an older server has left out, a batch at a time, once after each
 * start. Several may do so at once: what is listed is what the account says.
 */
public final class ListWorker {

    private static final Logger LOG = LoggerFactory.getLogger(ListWorker.class);
    private static final int BATCH = 200;

    private final Transactions transactions;
    private final Accounts accounts;
    private final Turns turns = new Turns();
    /** The account of each company that was last come to. */
    private final Map<String, String> places = new HashMap<>();

    private final Set<String> done = new HashSet<>();

    /** Of all companies. */
    public ListWorker(Transactions transactions, Accounts accounts) {
        this.transactions = transactions;
        this.accounts = accounts;
    }

    /**
     * One batch of each company.
     *
     * @return nothing if there may be more
     */
    public Optional<Duration> round() throws InterruptedException {
        boolean more = turns.each(transactions.companies(), company -> !done.contains(company) && batch(company));
        return more ? Optional.empty() : Optional.of(Loop.LONGEST_REST);
    }

    /** @return whether there may be more */
    private boolean batch(String company) {
        String last = places.getOrDefault(company, "");
        List<AccountId> some = transactions.of(company, connection -> Unlisted.after(connection, company, last, BATCH));
        if (!some.isEmpty()) {
            Batch.write(some, each -> list(company, each), (one, failure) -> leave(company, one, failure));
        }
        if (some.size() < BATCH) {
            done.add(company);
            return false;
        }
        places.put(company, some.getLast().value());
        return true;
    }

    private void list(String company, List<AccountId> some) {
        transactions.of(company, connection -> {
            Unlisted.lock(connection, company, some);
            List<Account> found = accounts.find(connection, company, some).values().stream()
                    .map(Kept::account)
                    .toList();
            Standings.keep(connection, company, found);
            CaseFiles.keep(connection, company, found);
            return found;
        });
    }

    private static void leave(String company, AccountId account, RuntimeException failure) {
        LOG.error("account {} of {} can't be listed: {}", account.value(), company, Failure.said(failure));
    }
}
