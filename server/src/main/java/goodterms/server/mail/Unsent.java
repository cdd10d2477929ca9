package goodterms.server.mail;

import goodterms.core.catalog.Company;
import goodterms.core.notice.Notice;
import goodterms.journal.json.UnreadableJson;
import goodterms.server.store.Outbox;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A letter that waits to go out.
 *
 * @param place among all that wait: the later it was written, the higher
 * @param sentences what it says, as it will go out
 */
public record Unsent(long place, Company company, Notice notice, List<String> sentences, Instant at) {

    /** Those of a company, the latest first, without those that can't be read. */
    public static List<Unsent> latest(Connection connection, Outbox outbox, Company company, int most, Instant now)
            throws SQLException {
        List<Unsent> found = new ArrayList<>();
        for (Outbox.Placed placed : outbox.latest(connection, company.id(), Outbox.Kind.MAIL, most)) {
            letter(connection, company, placed.row(), now)
                    .ifPresent(
                            it -> found.add(new Unsent(placed.place(), company, it.notice(), it.sentences(), it.at())));
        }
        return found;
    }

    private static Optional<Letter> letter(Connection connection, Company company, Outbox.Waiting row, Instant now)
            throws SQLException {
        try {
            return Letter.of(connection, company, row, now);
        } catch (UnreadableJson broken) {
            // Who sends letters says so.
            return Optional.empty();
        }
    }
}
