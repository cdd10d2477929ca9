package goodterms.journal.simulation;

import goodterms.core.catalog.Company;
import goodterms.journal.company.CompanyFolder;
import goodterms.journal.rehearsal.Rehearsal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The four companies of the repository, and one whose page owes a part at once while another waits for a finding; read
 * and checked once.
 */
final class Companies {

    static final List<Company> ALL = read();

    private Companies() {}

    private static List<Company> read() {
        try {
            List<Company> companies = new ArrayList<>();
            List<Path> folders = new ArrayList<>(Rehearsal.companies(Path.of("../companies")));
            folders.add(Path.of("src/test/resources/simulation/lantern"));
            for (Path folder : folders) {
                CompanyFolder read = CompanyFolder.read(folder);
                companies.add(read.company()
                        .orElseThrow(
                                () -> new IllegalStateException(read.findings().toString())));
            }
            return List.copyOf(companies);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
