package goodterms.server.site;

import goodterms.core.catalog.Company;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What stands around the content of a document.
 *
 * @param title of the document
 * @param company the name it belongs to
 * @param home where that leads
 * @param links to its other documents
 * @param signed who is in, if somebody is
 * @param demo the way back to where the demo begins; none outside a demo
 */
public record Chrome(
        String title, String company, String home, List<Link> links, Optional<Signed> signed, List<Link> demo) {

    /** A link, and whether it leads to where the reader is. */
    public record Link(String address, String words, boolean here) {}

    /**
     * Who is in.
     *
     * @param visit where forms get what they are known by
     * @param name by which they came in
     */
    public record Signed(Visit visit, String name) {}

    /** Around what anybody may read. */
    public Chrome(String title, String company, String home, List<Link> links) {
        this(title, company, home, links, Optional.empty(), List.of());
    }

    public Chrome {
        links = List.copyOf(links);
        demo = List.copyOf(demo);
    }

    /** The same in a demo, whose own pages lead there already. */
    Chrome in(List<Link> demo) {
        return home.equals("/") ? this : new Chrome(title, company, home, links, signed, demo);
    }

    /** The area it is a page of, by which its style may differ; null for what anybody may read. */
    public @Nullable String area() {
        return signed.map(it -> it.visit().area().word()).orElse(null);
    }

    /** Around a page of an area for whoever is in: with the way to its other parts, the one that it belongs to marked. */
    public static Chrome around(Visit visit, String title, String part) {
        Company company = visit.company();
        return new Chrome(
                title + " · " + company.name(),
                company.name(),
                visit.home(),
                visit.area().links(company.id(), part),
                Optional.of(new Signed(visit, visit.actor().name())),
                List.of());
    }
}
