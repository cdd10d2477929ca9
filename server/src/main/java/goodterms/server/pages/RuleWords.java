package goodterms.server.pages;

import goodterms.server.company.Companies;
import goodterms.terms.clause.PageId;
import goodterms.terms.phrase.Phrases;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The rules of published pages in the words customers read, for whoever explains a decision made by them. */
public final class RuleWords {

    private static final String PAGES = "terms/";

    private final Map<String, Phrases> read = new ConcurrentHashMap<>();

    /** Those of one version of a page; none if the company keeps it no more. */
    public Optional<Phrases> of(Connection connection, String company, PageId page) throws SQLException {
        Phrases known = read.get(page.sha256());
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Phrases> found = Companies.files(connection, company).entrySet().stream()
                .filter(file -> file.getKey().startsWith(PAGES) && file.getKey().endsWith(".md"))
                .map(file -> Edition.read(file.getKey(), file.getValue()))
                .filter(edition -> edition.page().id().sha256().equals(page.sha256()))
                .map(Edition::phrases)
                .findFirst();
        found.ifPresent(phrases -> read.put(page.sha256(), phrases));
        return found;
    }
}
