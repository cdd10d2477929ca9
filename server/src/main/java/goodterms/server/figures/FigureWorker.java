package goodterms.server.figures;

import goodterms.core.catalog.Company;
import goodterms.server.company.Companies;
import goodterms.server.store.Transactions;
import goodterms.server.work.Loop;
import java.time.Duration;
import java.util.Optional;

/** Makes the figures of accounts that have changed, a batch at a time, apart from the work that changes them. */
public final class FigureWorker {

    private static final int BATCH = 100;

    private final Transactions transactions;
    private final Companies companies;
    private final Figures figures;

    /** Of all companies. */
    public FigureWorker(Transactions transactions, Companies companies, Figures figures) {
        this.transactions = transactions;
        this.companies = companies;
        this.figures = figures;
    }

    /** One batch of each company. */
    public Optional<Duration> round() {
        boolean more = false;
        for (String id : transactions.companies()) {
            more |= transactions.of(id, connection -> {
                Optional<Company> company = companies.glance(connection, id);
                return company.isPresent()
                        && figures.reckon(connection, id, company.get().zone(), BATCH) == BATCH;
            });
        }
        return more ? Optional.empty() : Optional.of(Loop.LONGEST_REST);
    }
}
