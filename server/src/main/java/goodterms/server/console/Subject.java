package goodterms.server.console;

import goodterms.server.company.Folders;
import goodterms.server.site.Visit;
import goodterms.terms.page.PageReader;
import goodterms.terms.render.Html;
import java.util.Map;
import java.util.Optional;

/**
 * What is read and changed here: a page of the terms, or the catalogue.
 *
 * @param file of the company's folder
 * @param path where it is in the console
 * @param title what it is called
 */
public record Subject(String file, String path, String title) {

    /** The file that says what the company sells. */
    static final String CATALOGUE = "company.yaml";

    /** The one that the address names; none if the company has no such page. */
    static Optional<Subject> of(Visit visit, Map<String, String> files) {
        String page = visit.part("page");
        return page.isEmpty()
                ? Optional.of(catalogue())
                : Optional.of("terms/" + page + ".md")
                        .filter(file -> Folders.isPage(file) && files.containsKey(file))
                        .map(file -> page(file, files));
    }

    /** A page of the newest version. */
    static Subject page(String file, Map<String, String> files) {
        String name = file.substring("terms/".length(), file.length() - ".md".length());
        String title = PageReader.read(file, files.getOrDefault(file, ""))
                .page()
                .map(Html::title)
                .orElse(name);
        return new Subject(file, "/terms/" + name, title);
    }

    /** What the company sells. */
    static Subject catalogue() {
        return new Subject(CATALOGUE, "/company/catalogue", "Catalogue");
    }

    /** The one behind a file of the folder. */
    static Subject behind(String file, Map<String, String> files) {
        return file.equals(CATALOGUE) ? catalogue() : page(file, files);
    }

    /** What it is called within a sentence. */
    public String called() {
        return isPage() ? title : "the catalogue";
    }

    /** Whether it is a page that customers read. */
    public boolean isPage() {
        return !file.equals(CATALOGUE);
    }
}
