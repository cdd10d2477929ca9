package goodterms.server.desk;

import goodterms.core.account.Account;
import goodterms.core.account.ChangeEvent;
import goodterms.core.account.Event;
import goodterms.core.account.PaymentEvent;
import goodterms.core.account.PeopleEvent.AccountOpened;
import goodterms.core.account.SubscriptionEvent;
import goodterms.core.account.SuspensionEvent;
import goodterms.core.catalog.Company;
import goodterms.core.subscription.Subscription;
import goodterms.core.subscription.SuspensionCause;
import goodterms.server.store.Accounts;
import goodterms.server.store.Columns;
import goodterms.server.store.Follower;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Keeps in what state each account is, so that staff can list those in one. */
public final class Standings implements Follower {

    /** In what state an account is. */
    public enum State {
        NEW("no plan yet"),
        TRIAL("in trial"),
        ACTIVE("active"),
        PAST_DUE("past due"),
        STOPPED("suspended by us"),
        SUSPENDED("suspended, unpaid"),
        FROZEN("frozen, unpaid"),
        FROZEN_BY_US("frozen by us"),
        PAUSED("paused"),
        ON_HOLD("on hold"),
        TRIAL_STOPPED("trial cancelled"),
        FREE("on a free plan"),
        ENDING("ending"),
        ENDED("ended");

        private final String words;

        State(String words) {
            this.words = words;
        }

        /** What staff call it. */
        public String words() {
            return words;
        }

        /** How it is written in tables and addresses. */
        public String written() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** That of an account. */
        public static State of(Account account) {
            Set<SuspensionCause> stopped = account.standing().suspensions();
            return stopped.isEmpty()
                    ? of(account.subscription())
                    : stopped.equals(Set.of(SuspensionCause.FREEZE)) ? FROZEN_BY_US : STOPPED;
        }

        private static State of(Subscription subscription) {
            return switch (subscription) {
                case Subscription.None _ -> NEW;
                case Subscription.Trialing _ -> TRIAL;
                case Subscription.Active _ -> ACTIVE;
                case Subscription.PastDue _ -> PAST_DUE;
                case Subscription.Suspended _ -> SUSPENDED;
                case Subscription.Frozen _ -> FROZEN;
                case Subscription.Paused _ -> PAUSED;
                case Subscription.OnHold _ -> ON_HOLD;
                case Subscription.TrialSuspended _ -> TRIAL_STOPPED;
                case Subscription.Free _ -> FREE;
                case Subscription.Ending _ -> ENDING;
                case Subscription.Ended _ -> ENDED;
            };
        }
    }

    @Override
    public void follow(Connection connection, Accounts accounts, Company company, List<Written> written)
            throws SQLException {
        List<Account> moved = written.stream()
                .filter(each -> each.events().stream().anyMatch(Standings::moves))
                .map(Written::after)
                .toList();
        if (!moved.isEmpty()) {
            keep(connection, company.id(), moved);
        }
    }

    /** Keeps in what states these accounts are now. */
    static void keep(Connection connection, String company, List<Account> moved) throws SQLException {
        Map<String, String> states = new LinkedHashMap<>();
        moved.forEach(
                account -> states.put(account.id().value(), State.of(account).written()));
        try (PreparedStatement put = connection.prepareStatement("""
                insert into standing (company, account, state)
                select ?, u.account, u.state from unnest(?::text[], ?::text[]) as u (account, state)
                on conflict (company, account) do update set state = excluded.state
                where standing.state <> excluded.state
                """)) {
            put.setString(1, company);
            put.setArray(2, Columns.array(connection, "text", states.keySet()));
            put.setArray(3, Columns.array(connection, "text", states.values()));
            put.executeUpdate();
        }
    }

    private static boolean moves(Event event) {
        return event instanceof SubscriptionEvent
                || event instanceof ChangeEvent
                || event instanceof SuspensionEvent
                || event instanceof PaymentEvent
                || event instanceof AccountOpened;
    }

    /**
     * Accounts after one, in the order of their ids.
     *
     * @param state only those in it
     */
    public static List<String> after(
            Connection connection, String company, Optional<State> state, String after, int most) throws SQLException {
        String query = state.isPresent()
                ? "select account from standing where company = ? and account > ? and state = ? order by account limit "
                : "select id from account where company = ? and id > ? order by id limit ";
        return ids(connection, query + most, company, after, state.map(State::written));
    }

    /** The accounts that stand still because something broke at them, after one. */
    public static List<String> parked(Connection connection, String company, String after, int most)
            throws SQLException {
        return ids(
                connection,
                "select id from account where company = ? and id > ? and parked is not null order by id limit " + most,
                company,
                after,
                Optional.empty());
    }

    /** The account of the invoice of that number, and others of test clocks. */
    public static List<String> invoiced(Connection connection, String company, long number) throws SQLException {
        List<String> found = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(
                "select account from invoice where company = ? and number = ? order by clock, account limit 20")) {
            select.setString(1, company);
            select.setLong(2, number);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(row.getString(1));
                }
            }
        }
        return found;
    }

    /** Why an account stands still, if it does. */
    public static Optional<String> error(Connection connection, String company, String account) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select parked from account where company = ? and id = ?")) {
            select.setString(1, company);
            select.setString(2, account);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.ofNullable(row.getString(1)) : Optional.empty();
            }
        }
    }

    private static List<String> ids(
            Connection connection, String query, String company, String after, Optional<String> state)
            throws SQLException {
        List<String> found = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(query)) {
            select.setString(1, company);
            select.setString(2, after);
            if (state.isPresent()) {
                select.setString(3, state.get());
            }
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(row.getString(1));
                }
            }
        }
        return found;
    }
}
