package goodterms.server.verify;

import goodterms.core.account.Account;
import goodterms.core.catalog.Company;
import goodterms.server.billing.Comparison;
import goodterms.server.company.Companies;
import goodterms.server.desk.Listed;
import goodterms.server.store.Keys;
import goodterms.server.store.Records;
import goodterms.server.store.Transactions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Looks through a database while it is in use, as it stood at one moment for each company: that every journal is chained
 * and unbroken and gives the stored state, that all that must hold of an account does, that every table says what the
 * journals say, that documents are numbered without gaps, and that nothing was taken or given back that the journals do
 * not know. It holds a few accounts at a time.
 */
public final class Verify {

    /** How much was looked at. */
    public record Looked(long companies, long accounts, long events, long findings) {

        private Looked and(Looked more) {
            return new Looked(
                    companies + more.companies,
                    accounts + more.accounts,
                    events + more.events,
                    findings + more.findings);
        }
    }

    private static final int AT_A_TIME = 50;

    private final Transactions transactions;
    private final Records records;

    /** Looks through what is under these keys. */
    public Verify(Transactions transactions, Keys keys) {
        this.transactions = transactions;
        this.records = new Records(keys);
    }

    /**
     * Looks through all companies.
     *
     * @param finding is told whatever can't be
     */
    public Looked all(Consumer<Finding> finding) {
        return transactions.companies().stream()
                .map(company -> company(company, finding))
                .reduce(new Looked(0, 0, 0, 0), Looked::and);
    }

    /** Looks through one company. */
    public Looked company(String company, Consumer<Finding> finding) {
        return transactions.reading(company, connection -> company(connection, company, finding));
    }

    private Looked company(Connection connection, String id, Consumer<Finding> finding) throws SQLException {
        List<Company> versions = Companies.versions(connection, id);
        Counting counting = new Counting(finding);
        Numbering.check(connection, id, what -> counting.accept(new Finding(id, what)));
        Strays.check(connection, id, counting);
        long accounts = 0;
        long events = 0;
        String last = "";
        for (List<Records.Whole> some = records.next(connection, id, last, AT_A_TIME);
                !some.isEmpty();
                some = records.next(connection, id, last, AT_A_TIME)) {
            last = some.getLast().id().value();
            accounts += some.size();
            events += look(connection, versions, some, counting);
        }
        return new Looked(1, accounts, events, counting.many);
    }

    private long look(
            Connection connection, List<Company> versions, List<Records.Whole> some, Consumer<Finding> finding)
            throws SQLException {
        Company company = versions.getLast();
        List<String> ids = some.stream().map(it -> it.id().value()).toList();
        Beside beside = Beside.of(connection, company.id(), ids);
        Comparison comparison = Comparison.of(connection, company.id(), ids);
        Listed listed = Listed.of(connection, company.id(), ids);
        Predicate<Account> found = records.found(connection, company.id(), ids);
        long events = 0;
        for (Records.Whole each : some) {
            Consumer<String> told = what ->
                    finding.accept(new Finding(company.id() + "/" + each.id().value(), what));
            events += new Lived(each, versions, told).look(beside, comparison, listed, found);
        }
        return events;
    }

    /** Counts what it passes on. */
    private static final class Counting implements Consumer<Finding> {

        private final Consumer<Finding> told;
        private long many;

        Counting(Consumer<Finding> told) {
            this.told = told;
        }

        @Override
        public void accept(Finding finding) {
            many++;
            told.accept(finding);
        }
    }
}
