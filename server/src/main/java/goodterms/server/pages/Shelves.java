package goodterms.server.pages;

import goodterms.core.catalog.Company;
import goodterms.server.company.Companies;
import goodterms.server.store.Transactions;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The pages of all companies, read when they are first asked for and again when a company publishes. */
final class Shelves {

    private record Read(Company company, Shelf shelf) {}

    private final Transactions transactions;
    private final Companies companies;
    private final Map<String, Read> read = new ConcurrentHashMap<>();

    Shelves(Transactions transactions, Companies companies) {
        this.transactions = transactions;
        this.companies = companies;
    }

    /** The pages of a company; none if there is no such company. */
    @SuppressWarnings("ReferenceEquality") // a company stays the same object until it publishes
    Optional<Shelf> of(String id) {
        return transactions.of(id, connection -> {
            Optional<Company> found = companies.find(connection, id);
            if (found.isEmpty()) {
                return Optional.empty();
            }
            Company company = found.get();
            Read known = read.get(id);
            if (known == null || known.company() != company) {
                known = new Read(
                        company, Shelf.read(id, company.name(), company.zone(), Companies.files(connection, id)));
                read.put(id, known);
            }
            return Optional.of(known.shelf());
        });
    }
}
