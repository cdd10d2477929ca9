package goodterms.server.portal;

import goodterms.server.site.Chrome;
import goodterms.server.site.Visit;
import java.util.List;
import java.util.Optional;

/** What stands around each page of the portal. */
final class Frame {

    private Frame() {}

    /** Around a page of that title; the way to the others, the one it belongs to marked. */
    static Chrome around(Visit visit, String title, String place) {
        return new Chrome(
                title + " · " + visit.company().name(),
                visit.company().name(),
                visit.home(),
                List.of(
                        link(visit, "", "Billing", place),
                        link(visit, "/invoices", "Invoices", place),
                        link(visit, "/requests", "Requests", place),
                        link(visit, "/settings", "Settings", place)),
                Optional.of(new Chrome.Signed(visit, visit.actor().name())));
    }

    private static Chrome.Link link(Visit visit, String path, String words, String place) {
        return new Chrome.Link(visit.home() + path, words, path.equals(place));
    }
}
