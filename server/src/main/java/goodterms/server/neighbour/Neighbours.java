package goodterms.server.neighbour;

import goodterms.core.account.Account;
import goodterms.core.account.Command;
import goodterms.core.account.Event;
import goodterms.core.account.PeopleEvent.SignalsRecorded;
import goodterms.core.account.RetentionEvent.PeopleForgotten;
import goodterms.core.account.SubscriptionEvent.TrialStarted;
import goodterms.core.catalog.Company;
import goodterms.core.identity.AccountId;
import goodterms.core.identity.Clusters;
import goodterms.core.identity.RepeatTrial;
import goodterms.core.identity.Signal;
import goodterms.server.store.Accounts;
import goodterms.server.store.Act;
import goodterms.server.store.Follower;
import goodterms.server.store.Kept;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Compares the signs that accounts leave, whenever one leaves more or begins a trial, and tells those that may repeat the
 * trial of an older one. Accounts of a test clock are compared with each other, and never with real ones.
 */
public final class Neighbours implements Follower {

    /** Of two that were opened within one second, one must be the first. */
    private static final Comparator<Account> EARLIER = Comparator.<Account, Instant>comparing(
                    account -> account.profile().openedAt())
            .thenComparing(account -> account.id().value());

    private final Signals signals;
    private final InstantSource time;

    /** @param time the time of day */
    public Neighbours(Signals signals, InstantSource time) {
        this.signals = signals;
        this.time = time;
    }

    @Override
    public void follow(Connection connection, Accounts accounts, Company company, List<Written> written)
            throws SQLException {
        signals.hold(
                connection,
                company.id(),
                written.stream()
                        .filter(each ->
                                each.events().stream().anyMatch(event -> changesSignals(event) || asksToCompare(event)))
                        .toList());
        for (Written each : written) {
            if (each.events().stream().anyMatch(Neighbours::changesSignals)) {
                signals.keep(connection, company.id(), each.clock(), each.after());
            }
            if (each.events().stream().anyMatch(Neighbours::asksToCompare)
                    && !each.after().people().trace().signals().isEmpty()) {
                compare(connection, accounts, company, each);
            }
        }
    }

    private static boolean changesSignals(Event event) {
        return event instanceof SignalsRecorded || event instanceof PeopleForgotten;
    }

    private static boolean asksToCompare(Event event) {
        return event instanceof SignalsRecorded || event instanceof TrialStarted;
    }

    private void compare(Connection connection, Accounts accounts, Company company, Written written)
            throws SQLException {
        AccountId id = written.after().id();
        Map<AccountId, List<Signal>> near = signals.around(connection, company.id(), written.clock(), id);
        Clusters clusters = Clusters.of(near);
        List<AccountId> members = new ArrayList<>(clusters.with(id));
        members.add(id);
        if (members.size() == 1) {
            return;
        }
        Map<AccountId, Kept> kept = accounts.find(connection, company.id(), members);
        List<Act> suspected = kept.values().stream()
                .map(Kept::account)
                .filter(account -> repeats(account, kept))
                .map(account ->
                        Act.of(account.id(), new Command.SuspectRepeat(clusters.around(account.id())), "neighbours"))
                .toList();
        if (!suspected.isEmpty()) {
            accounts.apply(connection, company, suspected, time.instant());
        }
    }

    /** Whether an account had a trial after another of its cluster that it was not looked at beside. */
    private static boolean repeats(Account account, Map<AccountId, Kept> cluster) {
        return account.standing().hadTrial()
                && account.standing().repeatTrial() != RepeatTrial.CONFIRMED
                && cluster.values().stream()
                        .map(Kept::account)
                        .filter(other -> !account.people().trace().linked().contains(other.id()))
                        .anyMatch(other -> other.standing().hadTrial() && EARLIER.compare(other, account) < 0);
    }
}
