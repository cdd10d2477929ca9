package goodterms.server.work;

import goodterms.core.catalog.Company;
import goodterms.core.identity.AccountId;
import goodterms.server.company.Companies;
import goodterms.server.company.Telling;
import goodterms.server.store.Accounts;
import goodterms.server.store.Act;
import goodterms.server.store.Parking;
import goodterms.server.store.Transactions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes happen what is due: claims accounts in batches, lets time pass for all of a batch, and writes it in one
 * transaction. Any number may run beside each other. An account that breaks its batch is found, parked with its error, and
 * the others go on without it.
 */
public final class DueWorker {

    private static final Logger LOG = LoggerFactory.getLogger(DueWorker.class);

    private final Transactions transactions;
    private final Companies companies;
    private final Accounts accounts;
    private final InstantSource time;
    private final int batch;
    private final Turns turns = new Turns();

    /**
     * A worker by that time of day.
     *
     * @param batch how many accounts are written together at most
     */
    public DueWorker(Transactions transactions, Companies companies, Accounts accounts, InstantSource time, int batch) {
        this.transactions = transactions;
        this.companies = companies;
        this.accounts = accounts;
        this.time = time;
        this.batch = batch;
    }

    /**
     * One batch of each company.
     *
     * @return how long until the next account is due; nothing if some may be now
     */
    public Optional<Duration> round() throws InterruptedException {
        boolean some = turns.each(transactions.companies(), company -> {
            boolean told = transactions.of(company, connection -> Telling.goOn(connection, company));
            return batch(company) > 0 || told;
        });
        return some ? Optional.empty() : Optional.of(untilNext());
    }

    private Duration untilNext() {
        Instant now = time.instant();
        return transactions.companies().stream()
                .flatMap(company ->
                        transactions.of(company, connection -> Parking.earliest(connection, company)).stream())
                .map(due -> Duration.between(now, due))
                .min(Duration::compareTo)
                // What is due and was not claimed is in somebody else's hands.
                .map(until -> until.isPositive() ? until : Duration.ofSeconds(1))
                .orElse(Loop.LONGEST_REST);
    }

    /** @return how many accounts were taken up */
    private int batch(String id) {
        Instant now = time.instant();
        List<AccountId> due = new ArrayList<>();
        try {
            return transactions.of(id, connection -> {
                due.clear();
                // Before any account is taken up: if the company itself can't be read, none of them is at fault.
                Company company = company(connection, id);
                due.addAll(Parking.due(connection, id, now, batch));
                if (!due.isEmpty()) {
                    advance(connection, company, due, now);
                }
                return due.size();
            });
        } catch (RuntimeException failure) {
            if (Failure.passing(failure) || due.isEmpty()) {
                throw failure;
            }
            Batch.write(due, some -> advance(id, some), (one, broken) -> park(id, one, broken));
            return due.size();
        }
    }

    private void advance(String id, List<AccountId> due) {
        transactions.of(id, connection -> {
            advance(connection, company(connection, id), due, time.instant());
            return due;
        });
    }

    private Company company(Connection connection, String id) throws SQLException {
        return companies.find(connection, id).orElseThrow(() -> new IllegalStateException("no company " + id));
    }

    private void advance(Connection connection, Company company, List<AccountId> due, Instant now) throws SQLException {
        accounts.apply(connection, company, due.stream().map(Act::due).toList(), now);
    }

    private void park(String company, AccountId account, RuntimeException because) {
        LOG.error("account {} of {} is parked: {}", account.value(), company, Failure.said(because));
        transactions.of(company, connection -> {
            Parking.park(connection, company, account, Failure.said(because));
            return account;
        });
    }
}
