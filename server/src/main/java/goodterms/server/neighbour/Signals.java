package goodterms.server.neighbour;

import goodterms.core.account.Account;
import goodterms.core.identity.AccountId;
import goodterms.core.identity.Signal;
import goodterms.core.identity.SignalKind;
import goodterms.server.store.Follower.Written;
import goodterms.server.store.MasterKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The signs that accounts have left, hashed again under a secret of the company that stands nowhere in the database: whoever
 * reads the table can't tell what they stand for, nor compare them with those of another company.
 */
public final class Signals {

    private static final String USE = "signals";

    /** What more accounts than that share says nothing of who they are, as {@code Clusters} has it. */
    private static final int COMMON = 5;

    /** How many accounts are looked at around one. */
    private static final int MOST = 200;

    private final MasterKey master;

    /** Signals under that key. */
    public Signals(MasterKey master) {
        this.master = master;
    }

    /**
     * Waits for whoever else writes to accounts that bear a sign of these: of two that leave the same sign at the same time,
     * the later one is compared when the earlier one can be seen.
     */
    void hold(Connection connection, String company, List<Written> written) throws SQLException {
        Set<String> signs = new TreeSet<>();
        for (Written each : written) {
            for (Signal signal : each.after().people().trace().signals()) {
                signs.add(each.clock().orElse("") + "\n" + signal.kind() + "\n" + signal.hash());
            }
        }
        // One after the other, in the order in which everybody takes them.
        try (PreparedStatement lock = connection.prepareStatement(
                "select pg_advisory_xact_lock(hashtextextended('sign ' || ? || ' ' || ?, 0))")) {
            for (String sign : signs) {
                lock.setString(1, company);
                lock.setString(2, sign);
                lock.execute();
            }
        }
    }

    /** Keeps the signs of an account as it has them now, and no others. */
    void keep(Connection connection, String company, Optional<String> clock, Account account) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("delete from signal where company = ? and account = ?")) {
            delete.setString(1, company);
            delete.setString(2, account.id().value());
            delete.executeUpdate();
        }
        List<Signal> signals = account.people().trace().signals();
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into signal (company, clock, account, kind, hash)
                select ?, ?, ?, s.* from unnest(?::text[], ?::text[]) as s on conflict do nothing
                """)) {
            insert.setString(1, company);
            insert.setString(2, clock.orElse(""));
            insert.setString(3, account.id().value());
            insert.setArray(
                    4,
                    connection.createArrayOf(
                            "text", signals.stream().map(it -> it.kind().name()).toArray()));
            insert.setArray(
                    5,
                    connection.createArrayOf(
                            "text",
                            signals.stream()
                                    .map(it -> master.standIn(company, USE, it.kind() + "\n" + it.hash()))
                                    .toArray()));
            insert.executeUpdate();
        }
    }

    /** The accounts that share signs with one, or with those that do, and what they share; what is common is left out. */
    Map<AccountId, List<Signal>> around(
            Connection connection, String company, Optional<String> clock, AccountId account) throws SQLException {
        Map<AccountId, List<Signal>> around = new LinkedHashMap<>();
        Set<String> asked = new TreeSet<>();
        Set<String> next = new TreeSet<>(Set.of(account.value()));
        while (!next.isEmpty() && asked.size() < MOST) {
            asked.addAll(next);
            Map<AccountId, List<Signal>> found = sharing(connection, company, clock, next);
            found.forEach((id, signals) -> around.merge(id, signals, Signals::both));
            next = new TreeSet<>();
            for (AccountId id : found.keySet()) {
                if (!asked.contains(id.value())) {
                    next.add(id.value());
                }
            }
        }
        return around;
    }

    private static List<Signal> both(List<Signal> one, List<Signal> other) {
        List<Signal> both = new ArrayList<>(one);
        other.stream().filter(signal -> !one.contains(signal)).forEach(both::add);
        return both;
    }

    private static Map<AccountId, List<Signal>> sharing(
            Connection connection, String company, Optional<String> clock, Set<String> accounts) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                select s.account, s.kind, s.hash from signal s
                where s.company = ? and s.clock = ? and (s.kind, s.hash) in (
                  select shared.kind, shared.hash
                  from (select distinct kind, hash from signal where company = ? and clock = ? and account = any (?)) own
                    join signal shared on shared.company = ? and shared.clock = ?
                      and shared.kind = own.kind and shared.hash = own.hash
                  group by shared.kind, shared.hash having count(*) <= ?)
                order by s.account, s.kind, s.hash
                """)) {
            select.setString(1, company);
            select.setString(2, clock.orElse(""));
            select.setString(3, company);
            select.setString(4, clock.orElse(""));
            select.setArray(5, connection.createArrayOf("text", accounts.toArray()));
            select.setString(6, company);
            select.setString(7, clock.orElse(""));
            select.setInt(8, COMMON);
            Map<AccountId, List<Signal>> sharing = new LinkedHashMap<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    sharing.computeIfAbsent(new AccountId(row.getString("account")), _ -> new ArrayList<>())
                            .add(new Signal(SignalKind.valueOf(row.getString("kind")), row.getString("hash")));
                }
            }
            return sharing;
        }
    }
}
