package goodterms.server.console;

import goodterms.server.site.Chrome;
import goodterms.server.site.Visit;
import java.util.List;
import java.util.Optional;

/** What stands around each page of the console. */
final class Frame {

    private Frame() {}

    /** Around a page of that title; the way to the others, the one it belongs to marked. */
    static Chrome around(Visit visit, String title, String place) {
        return new Chrome(
                title + " · " + visit.company().name(),
                visit.company().name(),
                visit.home(),
                List.of(
                        link(visit, "", "Inbox", place),
                        link(visit, "/accounts", "Accounts", place),
                        link(visit, "/terms", "Terms", place),
                        link(visit, "/money", "Money", place),
                        link(visit, "/operations", "Operations", place),
                        link(visit, "/company", "Company", place)),
                Optional.of(new Chrome.Signed(visit, visit.actor().name())));
    }

    private static Chrome.Link link(Visit visit, String path, String words, String place) {
        return new Chrome.Link(visit.home() + path, words, path.equals(place));
    }
}
