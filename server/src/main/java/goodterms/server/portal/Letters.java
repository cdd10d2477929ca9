package goodterms.server.portal;

import goodterms.core.identity.MailAddress;
import goodterms.core.notice.Notice;
import goodterms.server.mail.Written;
import goodterms.server.site.Visit;
import goodterms.server.store.Kept;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What was written to one person of an account, the latest first; what went only to others is not theirs to read.
 *
 * @param older the place before which there is more
 */
public record Letters(List<Letter> shown, Optional<Long> older) {

    /** Before this place stands everything. */
    static final long LATEST = Long.MAX_VALUE;

    /** How many are unsealed at once while looking for theirs. */
    private static final int AT_ONCE = 100;

    /** A notice, and when it was written. */
    public record Letter(Instant at, Notice notice) {

        /** Its subject without the company's name, which stands above every page. */
        public String subject() {
            return notice.subject().substring(notice.subject().indexOf(':') + 1).strip();
        }
    }

    public Letters {
        shown = List.copyOf(shown);
    }

    /** Those to whoever visits, from a place back. */
    static Letters to(Connection connection, Visit visit, Kept kept, long before, int most) throws SQLException {
        List<Written> own = new ArrayList<>();
        long place = before;
        boolean more = true;
        while (more && own.size() <= most) {
            List<Written> read = Written.before(connection, visit.company().id(), kept, place, AT_ONCE);
            read.stream().filter(written -> isTo(written, visit.actor().name())).forEach(own::add);
            more = read.size() == AT_ONCE;
            place = read.isEmpty() ? place : read.getLast().place();
        }
        List<Written> shown = own.subList(0, Math.min(most, own.size()));
        return new Letters(
                shown.stream()
                        .map(written ->
                                new Letter(written.at(), written.notice().orElseThrow()))
                        .toList(),
                own.size() > most ? Optional.of(shown.getLast().place()) : Optional.empty());
    }

    private static boolean isTo(Written written, String person) {
        return written.notice()
                .filter(notice -> notice.to().stream().anyMatch(address -> MailAddress.same(address, person)))
                .isPresent();
    }
}
