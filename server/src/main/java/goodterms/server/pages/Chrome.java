package goodterms.server.pages;

import java.util.List;

/**
 * What stands around the content of a document.
 *
 * @param title of the document
 * @param company the name it belongs to
 * @param home where that leads
 * @param links to its other documents
 */
record Chrome(String title, String company, String home, List<Link> links) {

    /** A link, and whether it leads to where the reader is. */
    record Link(String address, String words, boolean here) {}

    /** Around something of a company's terms. */
    static Chrome of(Shelf shelf, String title, String page) {
        String home = "/" + shelf.company() + "/terms";
        return new Chrome(
                title + " · " + shelf.name(),
                shelf.name(),
                home,
                shelf.current().stream()
                        .map(edition -> new Link(
                                home + "/" + edition.name(),
                                edition.title(),
                                edition.name().equals(page)))
                        .toList());
    }
}
