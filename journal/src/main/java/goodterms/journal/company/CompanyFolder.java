package goodterms.journal.company;

import goodterms.core.catalog.Company;
import goodterms.core.catalog.Terms;
import goodterms.terms.check.Check.Checked;
import goodterms.terms.check.Together;
import goodterms.terms.source.Finding;
import goodterms.terms.source.Unreadable;
import goodterms.terms.source.YamlReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A company's folder, read: the company, if nothing stands in its way, and what does.
 *
 * @param folder as it was named
 * @param pages the text of each page, by its file
 */
public record CompanyFolder(Path folder, Map<String, String> pages, Optional<Company> company, List<Finding> findings) {

    /** The file that makes a folder a company's. */
    public static final String CATALOGUE = "company.yaml";

    public CompanyFolder {
        pages = Collections.unmodifiableMap(new TreeMap<>(pages));
        findings = List.copyOf(findings);
    }

    /** Reads {@code company.yaml} and checks every page under {@code terms}, alone and with the others, and the versions before. */
    public static CompanyFolder read(Path folder) throws IOException {
        List<Finding> findings = new ArrayList<>();
        Map<String, String> pages = new TreeMap<>();
        for (Path file : Folder.files(folder.resolve("terms"), ".md")) {
            Folder.text(file, findings).ifPresent(text -> pages.put(Folder.name(file), text));
        }
        List<Checked> checked = Together.check(pages);
        checked.forEach(page -> findings.addAll(page.findings()));
        List<Former> former = Former.read(folder.resolve("terms"), findings);
        Path catalogue = folder.resolve(CATALOGUE);
        Optional<Company> company = Folder.text(catalogue, findings)
                .flatMap(text -> company(Folder.name(catalogue), text, checked, former, findings));
        return new CompanyFolder(folder, pages, findings.isEmpty() ? company : Optional.empty(), findings);
    }

    /**
     * The company that a catalogue and pages describe.
     *
     * @param file the name of the catalogue, for findings
     * @param checked the pages in force
     * @param former the versions they replaced
     * @param findings where faults are added
     */
    static Optional<Company> company(
            String file, String text, List<Checked> checked, List<Former> former, List<Finding> findings) {
        try {
            Catalogue catalogue = Catalogue.read(YamlReader.read(file, 1, text));
            Pages pages = new Pages(catalogue, findings);
            checked.forEach(pages::add);
            Optional<Terms> present = pages.terms(file);
            List<Terms> versions = new ArrayList<>(former.stream()
                    .flatMap(version -> version.terms(catalogue, findings).stream())
                    .toList());
            Former.inOrder(former, checked, findings);
            present.ifPresent(versions::add);
            return present.map(_ -> new Company(
                    catalogue.id(),
                    catalogue.name(),
                    catalogue.zone(),
                    catalogue.country(),
                    catalogue.support(),
                    catalogue.offer(),
                    catalogue.holidays(),
                    catalogue.roles(),
                    versions,
                    catalogue.site()));
        } catch (Unreadable fault) {
            findings.add(fault.finding());
            return Optional.empty();
        }
    }
}
