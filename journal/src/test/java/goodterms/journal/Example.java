package goodterms.journal;

import goodterms.core.catalog.Company;
import goodterms.journal.company.CompanyFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;

/** The company that tests are customers of: 12 days of trial, 49.00 a month, late cancellations refunded less 5 %. */
public final class Example {

    public static final Path COMPANIES = Path.of("src/test/resources/companies");
    public static final Path FOLDER = COMPANIES.resolve("example");
    public static final Set<String> CLAUSES = Set.of("EX-01", "EX-02", "EX-03", "EX-04", "EX-05");

    private static final Company COMPANY = read();

    private Example() {}

    /** The company itself; its pages are checked once. */
    public static Company company() {
        return COMPANY;
    }

    private static Company read() {
        try {
            CompanyFolder folder = CompanyFolder.read(FOLDER);
            return folder.company()
                    .orElseThrow(
                            () -> new IllegalStateException(folder.findings().toString()));
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
