package goodterms.server.store;

import goodterms.core.account.Account;
import goodterms.core.account.PeopleEvent.AccountOpened;
import goodterms.core.account.Refusal;
import goodterms.core.catalog.Company;
import goodterms.core.identity.AccountId;
import goodterms.journal.json.Sealing;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * The accounts of companies, and the one way in which they change: loaded and locked, changed in memory by the core, and
 * written set by set in the same transaction. If anything breaks, nothing of the whole set has changed.
 */
public final class Accounts {

    private final Keys keys;
    private final Loading loading;
    private final Members members;
    private final Since since;
    private final List<Follower> followers;
    private final Bell bell = new Bell();

    /** Accounts whose personal texts are under these keys. */
    public Accounts(Keys keys) {
        this(keys, List.of());
    }

    /**
     * Accounts whose personal texts are under these keys.
     *
     * @param followers of all that is written, in their order
     */
    public Accounts(Keys keys, List<Follower> followers) {
        this.followers = List.copyOf(followers);
        this.keys = keys;
        this.loading = new Loading(keys);
        this.since = new Since(loading);
        this.members = new Members(keys.master());
    }

    /** Rings whenever accounts have changed, so that there may be something due or to be told. */
    public Bell changed() {
        return bell;
    }

    /** What was written of all of them, in its order. */
    public History history() {
        return new History(keys);
    }

    /** All of them as they are written, with their whole journals. */
    public Records records() {
        return new Records(keys);
    }

    /** One account as it stands, if there is one of that id. */
    public Optional<Kept> find(Connection connection, String company, AccountId id) throws SQLException {
        return Optional.ofNullable(
                loading.seen(connection, company, List.of(id)).get(id));
    }

    /** The accounts that an address belongs to, as an owner's or a member's. */
    public List<AccountId> of(Connection connection, String company, String address) throws SQLException {
        return members.accounts(connection, company, address);
    }

    /** The accounts of these ids that there are, as they stand. */
    public Map<AccountId, Kept> find(Connection connection, String company, Collection<AccountId> ids)
            throws SQLException {
        return loading.seen(connection, company, ids);
    }

    /**
     * Opens an account.
     *
     * @param clock the test clock it lives by, if it does not live by the time of day
     * @throws AlreadyOpen if there is one of that id
     */
    public Kept open(
            Connection connection,
            Company company,
            AccountOpened opened,
            Optional<String> clock,
            String by,
            Instant now)
            throws SQLException {
        Sealing sealing = keys.draw(connection, company.id(), opened.account(), Keys.Part.PEOPLE);
        Account account = Account.of(opened);
        Turn turn = new Turn(account, company, opened.at());
        turn.begin(opened);
        Writing writing = new Writing(company, now);
        Kept nothing = new Kept(account, 0, Chain.NOTHING, sealing, clock, Optional.empty());
        Kept kept = writing.add(nothing, turn, new Act(account.id(), Optional.empty(), by, OptionalLong.empty()));
        writing.write(connection, keys);
        members.keep(connection, company.id(), List.of(account));
        follow(connection, company, writing);
        return kept;
    }

    /**
     * Does something to each of several accounts.
     *
     * @param acts at most one for an account
     * @param now the time of day, by which all accounts live that hang on no test clock
     * @return what became of each act, in the order of the acts
     */
    public List<Done> apply(Connection connection, Company company, List<Act> acts, Instant now) throws SQLException {
        Map<AccountId, Kept> accounts = loading.locked(
                connection, company.id(), acts.stream().map(Act::account).toList());
        List<Attempt> attempts = acts.stream()
                .map(act -> Attempt.of(act, Optional.ofNullable(accounts.get(act.account())), company, now))
                .toList();
        List<Attempt.Made> made = attempts.stream()
                .filter(Attempt.Made.class::isInstance)
                .map(Attempt.Made.class::cast)
                .toList();
        // In the order of the clocks, so that two batches over several of them never wait for each other.
        Map<String, List<Turn>> byClock = made.stream()
                .collect(Collectors.groupingBy(
                        each -> each.kept().clock().orElse(""),
                        TreeMap::new,
                        Collectors.mapping(Attempt.Made::turn, Collectors.toList())));
        for (Map.Entry<String, List<Turn>> each : byClock.entrySet()) {
            Optional<String> clock = Optional.of(each.getKey()).filter(id -> !id.isEmpty());
            Numbers.assign(connection, company.id(), clock, each.getValue());
        }
        Writing writing = new Writing(company, now);
        List<Done> done = new ArrayList<>();
        for (Attempt attempt : attempts) {
            done.add(attempt.done(writing, kept -> loading.remember(company.id(), kept)));
        }
        writing.write(connection, keys);
        List<Account> changed = made.stream()
                .map(Attempt.Made::turn)
                .filter(turn -> turn.steps().stream().anyMatch(step -> Members.changedBy(step.event())))
                .map(Turn::account)
                .toList();
        if (!changed.isEmpty()) {
            members.keep(connection, company.id(), changed);
        }
        follow(connection, company, writing);
        return since.then(connection, company.id(), writing.written(), acts, done);
    }

    private void follow(Connection connection, Company company, Writing writing) throws SQLException {
        if (!writing.written().isEmpty()) {
            bell.ringAfterCommit();
            for (Follower follower : followers) {
                follower.follow(connection, this, company, writing.written());
            }
        }
    }

    /** An act that was tried in memory. */
    private sealed interface Attempt {

        /**
         * Keeps what it has led to, if it has led to anything.
         *
         * @param then is given the account as it will be kept, unless what is known of its people may not be
         */
        Done done(Writing writing, Consumer<Kept> then);

        static Attempt of(Act act, Optional<Kept> found, Company company, Instant now) {
            if (found.isEmpty()) {
                return new Failed(new Done.Missing());
            }
            Kept kept = found.get();
            if (act.ifVersion().isPresent() && act.ifVersion().getAsLong() != kept.version()) {
                return new Failed(new Done.Outdated(kept.version()));
            }
            Turn turn = new Turn(kept.account(), company, kept.time().orElse(now));
            Optional<Refusal> refusal = turn.give(act.command());
            return refusal.isPresent() ? new Failed(new Done.Refused(refusal.get())) : new Made(act, kept, turn);
        }

        /** Nothing came of it. */
        record Failed(Done because) implements Attempt {
            @Override
            public Done done(Writing writing, Consumer<Kept> then) {
                return because;
            }
        }

        /** It happened. */
        record Made(Act act, Kept kept, Turn turn) implements Attempt {
            @Override
            public Done done(Writing writing, Consumer<Kept> then) {
                Kept after = turn.steps().isEmpty() ? kept : writing.add(kept, turn, act);
                if (turn.steps().isEmpty()) {
                    writing.untouched(kept);
                } else if (!turn.forgetsPeople()) {
                    then.accept(after);
                }
                return new Done.Happened(
                        after.version(),
                        turn.steps().stream().map(Turn.Step::event).toList(),
                        after.account(),
                        after.clock());
            }
        }
    }
}
