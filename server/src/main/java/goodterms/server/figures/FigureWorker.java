package goodterms.server.figures;

import goodterms.core.catalog.Company;
import goodterms.server.company.Companies;
import goodterms.server.store.Transactions;
import goodterms.server.work.Batch;
import goodterms.server.work.Failure;
import goodterms.server.work.Loop;
import goodterms.server.work.Turns;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the figures of accounts that have changed, a batch at a time, apart from the work that changes them. A company, or
 * an account, whose figures can't be made keeps no other from its own.
 */
public final class FigureWorker {

    private static final Logger LOG = LoggerFactory.getLogger(FigureWorker.class);
    private static final int BATCH = 100;

    private final Transactions transactions;
    private final Companies companies;
    private final Figures figures;
    /** The account of each company that was last come to, so that none waits for those that change all the time. */
    private final Map<String, String> places = new HashMap<>();

    private final Turns turns = new Turns();

    /** Of all companies. */
    public FigureWorker(Transactions transactions, Companies companies, Figures figures) {
        this.transactions = transactions;
        this.companies = companies;
        this.figures = figures;
    }

    /** One batch of each company. */
    public Optional<Duration> round() throws InterruptedException {
        boolean more = turns.each(transactions.companies(), this::batch);
        return more ? Optional.empty() : Optional.of(Loop.LONGEST_REST);
    }

    /** @return whether there may be more right now */
    private boolean batch(String company) {
        Optional<ZoneId> zone = transactions.of(
                company, connection -> companies.glance(connection, company).map(Company::zone));
        if (zone.isEmpty()) {
            return false;
        }
        String last = begun(company);
        List<String> stale =
                transactions.of(company, connection -> figures.stale(connection, company, zone.get(), last, BATCH));
        if (!stale.isEmpty()) {
            Batch.write(
                    stale,
                    some -> reckon(company, zone.get(), some),
                    (account, failure) -> setAside(company, account, failure));
        }
        boolean full = stale.size() == BATCH;
        places.put(company, full ? stale.getLast() : "");
        return full || !last.isEmpty();
    }

    private String begun(String company) {
        String place = places.get(company);
        if (place == null) {
            transactions.of(company, connection -> {
                StaleFigures.takeUp(connection, company);
                return company;
            });
            return "";
        }
        return place;
    }

    private void reckon(String company, ZoneId zone, List<String> accounts) {
        transactions.of(company, connection -> {
            figures.reckon(connection, company, zone, accounts);
            return company;
        });
    }

    private void setAside(String company, String account, RuntimeException failure) {
        LOG.error("the figures of account {} of {} can't be made: {}", account, company, Failure.said(failure));
        transactions.of(company, connection -> {
            StaleFigures.setAside(connection, company, account);
            return company;
        });
    }
}
