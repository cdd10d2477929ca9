package goodterms.server.portal;

import goodterms.core.account.RetentionEvent.ExportReady;
import goodterms.core.retention.Content;
import goodterms.core.retention.Content.Holding;
import goodterms.server.store.Journal;
import goodterms.server.store.Sought;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** The copy of their content that an owner can ask for, as far as it has come; others learn only whether content is gone. */
public sealed interface Copy {

    /** None is there; it can be asked for. */
    record None() implements Copy {}

    /** It is being made. */
    record Asked(Instant since) implements Copy {}

    /**
     * It is there.
     *
     * @param link where, until it expires
     */
    record Ready(String link, Instant expires) implements Copy {}

    /** Content has been deleted. */
    record Gone(Instant since, Optional<Cited> ground) implements Copy {}

    /** That of an account. */
    static Copy of(Connection connection, Customer customer) throws SQLException {
        Content content = customer.account().content();
        if (content.holding() instanceof Holding.Gone gone) {
            return new Gone(gone.since(), gone.clause().map(customer::cited));
        }
        if (!customer.owner()) {
            return new None();
        }
        Optional<Instant> since = content.exports().underWay(customer.now());
        if (since.isPresent()) {
            return new Asked(since.get());
        }
        if (content.exports().last() == 0) {
            return new None();
        }
        // The link says whose content it is, so that nothing but the journal keeps it.
        return Journal.events(connection, customer.company().id(), customer.kept(), Sought.named("export-ready"))
                .stream()
                .map(ExportReady.class::cast)
                .reduce((_, later) -> later)
                .filter(ready -> ready.expires().isAfter(customer.now()))
                .<Copy>map(ready -> new Ready(ready.link(), ready.expires()))
                .orElseGet(None::new);
    }
}
