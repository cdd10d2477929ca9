package goodterms.server.site;

import goodterms.core.account.Command;
import goodterms.core.account.Context;
import goodterms.core.catalog.Company;
import goodterms.core.identity.AccountId;
import goodterms.core.life.Life;
import goodterms.server.store.Accounts;
import goodterms.server.store.Act;
import goodterms.server.store.Done;
import goodterms.server.store.Kept;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Steps in the life of an account as people take them on pages: what would come of one is shown, then it is taken. */
public final class Steps {

    /** The field that carries what was seen before a step is confirmed. */
    public static final String SEEN = "_seen";

    private final Accounts accounts;

    /** Steps of these accounts. */
    public Steps(Accounts accounts) {
        this.accounts = accounts;
    }

    /** An account as it stands. */
    public Optional<Kept> find(Connection connection, Company company, AccountId account) throws SQLException {
        return accounts.find(connection, company.id(), account);
    }

    /** The moment an account lives in: that of its clock, and never before what last happened. */
    public static Instant now(Kept kept, Instant timeOfDay) {
        Instant now = kept.time().orElse(timeOfDay);
        Instant last = kept.account().lastEventAt();
        return now.isBefore(last) ? last : now;
    }

    /** What the core is to know besides an account. */
    public static Context context(Visit visit, Kept kept) {
        return new Context(now(kept, visit.now()), visit.company());
    }

    /** What would come of a step. */
    public Shown show(Visit visit, Kept kept, Command command) {
        return new Shown(kept, Life.preview(kept.account(), command, context(visit, kept)));
    }

    /** Takes a step that was shown before, unless it would come otherwise than it was shown. */
    public Came confirm(Connection connection, Visit visit, Kept kept, Command command) throws SQLException {
        Shown shown = show(visit, kept, command);
        if (shown.refusal().isEmpty() && !shown.isAsSeen(visit.form().text(SEEN))) {
            return new Came.Otherwise(shown);
        }
        AccountId account = kept.account().id();
        return came(connection, visit, account, command, OptionalLong.of(kept.version()));
    }

    /** Takes a step of which nothing need be shown before. */
    public Came take(Connection connection, Visit visit, AccountId account, Command command) throws SQLException {
        return came(connection, visit, account, command, OptionalLong.empty());
    }

    private Came came(Connection connection, Visit visit, AccountId account, Command command, OptionalLong ifVersion)
            throws SQLException {
        Act act = new Act(account, Optional.of(command), visit.caller().name(), ifVersion);
        Done done = accounts.apply(connection, visit.company(), List.of(act), visit.now())
                .getFirst();
        return switch (done) {
            case Done.Happened it -> new Came.Happened(it);
            case Done.Refused it -> new Came.Refused(it.refusal());
            case Done.Missing _ -> throw new IllegalStateException("there is no account " + account);
            case Done.Outdated _ ->
                anew(show(visit, find(connection, visit.company(), account).orElseThrow(), command));
        };
    }

    /** Something else has happened to the account since it was looked at. */
    private static Came anew(Shown shown) {
        return shown.refusal().<Came>map(Came.Refused::new).orElseGet(() -> new Came.Otherwise(shown));
    }
}
