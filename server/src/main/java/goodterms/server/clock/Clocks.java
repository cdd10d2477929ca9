package goodterms.server.clock;

import goodterms.core.identity.AccountId;
import goodterms.server.company.Companies;
import goodterms.server.store.Accounts;
import goodterms.server.store.Act;
import goodterms.server.store.Parking;
import goodterms.server.store.Transactions;
import goodterms.server.work.Failure;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Clocks that tests move by hand. Moving one makes all that is due on the way happen, moment by moment and in order, and
 * the {@link Outside world outside} answers at once, so that the same moves always give the same lives.
 *
 * <p>Each moment is a transaction of its own and leaves the clock where it stands, so that a move that breaks off goes on
 * when it is asked for again.
 */
public final class Clocks {

    /** How many steps one move makes at most; who asks again goes on. */
    static final int MOST_STEPS = 20_000;

    private static final int BATCH = 500;
    /** How many accounts that have broken are told of at most. */
    private static final int MOST_PARKED = 100;

    private static final Logger LOG = LoggerFactory.getLogger(Clocks.class);

    private final Transactions transactions;
    private final Companies companies;
    private final Accounts accounts;
    private final InstantSource time;

    /** @param time the time of day, which nothing on a clock lives by */
    public Clocks(Transactions transactions, Companies companies, Accounts accounts, InstantSource time) {
        this.transactions = transactions;
        this.companies = companies;
        this.accounts = accounts;
        this.time = time;
    }

    /** Makes a clock. @return nothing if there is one of that name */
    public Optional<Clock> create(Connection connection, String company, String id, Instant now, boolean outside)
            throws SQLException {
        Clock clock = new Clock(id, now.truncatedTo(ChronoUnit.SECONDS), outside);
        return ClockRows.insert(connection, company, clock, time.instant()) ? Optional.of(clock) : Optional.empty();
    }

    /** The clock of that name, if there is one. */
    public Optional<Clock> find(Connection connection, String company, String id) throws SQLException {
        return ClockRows.find(connection, company, id);
    }

    /** The clocks of a company after one of that name, in the order of their names. */
    public List<Clock> after(Connection connection, String company, String id, int most) throws SQLException {
        return ClockRows.after(connection, company, id, most);
    }

    /** Moves a clock. Returns when nothing more happens until that moment. */
    public Advanced advance(String company, String id, Instant to) {
        Instant moment = to.truncatedTo(ChronoUnit.SECONDS);
        Optional<Clock> before = transactions.of(company, connection -> find(connection, company, id));
        if (before.isEmpty()) {
            return new Advanced.Missing();
        }
        if (moment.isBefore(before.get().now())) {
            return new Advanced.Backwards(before.get().now());
        }
        // If the company itself can't be read, none of its accounts is at fault.
        transactions.of(
                company, connection -> companies.find(connection, company).orElseThrow());
        for (int step = 0; step < MOST_STEPS; step++) {
            if (!happens(company, id, moment)) {
                return new Advanced.Arrived(shown(company, id), parked(company, id));
            }
        }
        return new Advanced.Underway(shown(company, id), parked(company, id));
    }

    private Clock shown(String company, String id) {
        return transactions
                .of(company, connection -> find(connection, company, id))
                .orElseThrow();
    }

    private List<AccountId> parked(String company, String id) {
        return transactions.of(company, connection -> ClockRows.parked(connection, company, id, MOST_PARKED));
    }

    /** Makes what is due next happen, if it is due by then. @return whether there was anything */
    private boolean happens(String company, String id, Instant to) {
        List<AccountId> failing;
        try {
            return transactions.of(company, connection -> step(connection, company, id, to, BATCH));
        } catch (RuntimeException broken) {
            rethrowIfPassing(broken);
            // One of them can't go on: each alone, so that it keeps no other from living.
            failing = transactions.of(company, connection -> next(connection, company, id, to, BATCH));
        }
        failing.forEach(account -> alone(company, id, account));
        return true;
    }

    private boolean step(Connection connection, String company, String id, Instant to, int most) throws SQLException {
        Clock clock = ClockRows.lock(connection, company, id).orElseThrow();
        List<AccountId> due = next(connection, company, id, to, most);
        if (due.isEmpty() && clock.now().isBefore(to)) {
            ClockRows.set(connection, company, id, to);
        }
        if (!due.isEmpty()) {
            accounts.apply(
                    connection,
                    companies.find(connection, company).orElseThrow(),
                    due.stream().map(Act::due).toList(),
                    time.instant());
        }
        return !due.isEmpty();
    }

    /** Sets the clock to the moment at which something is due next. @return to whom, nobody if that lies after the end */
    private static List<AccountId> next(Connection connection, String company, String id, Instant to, int most)
            throws SQLException {
        Clock clock = ClockRows.lock(connection, company, id).orElseThrow();
        Optional<Instant> due = ClockRows.nextDue(connection, company, id).filter(at -> !at.isAfter(to));
        if (due.isEmpty()) {
            return List.of();
        }
        Instant now = due.get().isBefore(clock.now()) ? clock.now() : due.get();
        ClockRows.set(connection, company, id, now);
        return ClockRows.due(connection, company, id, now, most);
    }

    private void alone(String company, String id, AccountId account) {
        try {
            transactions.of(company, connection -> {
                ClockRows.lock(connection, company, id);
                return accounts.apply(
                        connection,
                        companies.find(connection, company).orElseThrow(),
                        List.of(Act.due(account)),
                        time.instant());
            });
        } catch (RuntimeException broken) {
            rethrowIfPassing(broken);
            LOG.error("account {} of {} is parked: {}", account.value(), company, Failure.said(broken));
            transactions.of(company, connection -> {
                Parking.park(connection, company, account, Failure.said(broken));
                return account;
            });
        }
    }

    /** That the database can't be asked now is no account's fault. */
    private static void rethrowIfPassing(RuntimeException broken) {
        if (Failure.passing(broken)) {
            throw broken;
        }
    }
}
