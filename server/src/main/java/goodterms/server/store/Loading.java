package goodterms.server.store;

import goodterms.core.account.Account;
import goodterms.core.identity.AccountId;
import goodterms.journal.json.Sealing;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads accounts, with what is needed to go on with them. */
final class Loading {

    /** Without the states of those that are as they are remembered. */
    private static final String ACCOUNTS = """
            select a.id, a.version, a.head, a.clock, c.now, k.generation, k.wrapped, s.state, s.since
            from unnest(?::text[], ?::text[]) as w (id, head)
            join account a on a.company = ? and a.id = w.id
            left join lateral (select %s) s on a.head is distinct from w.head
            left join clock c on c.company = a.company and c.id = a.clock
            left join account_key k on k.company = a.company and k.account = a.id and k.part = 'people'
            order by a.id
            """.formatted(Stated.COLUMNS);

    /** How many accounts are remembered: some ten kilobytes each. */
    private static final int REMEMBERED = 4_096;

    private record Name(String company, String account) {}

    /** An account as it was after the row of its journal with that hash, which covers all that came before it. */
    private record Known(String head, Account account) {}

    private final Recent<Name, Known> recent = new Recent<>(REMEMBERED);
    private final Keys keys;

    Loading(Keys keys) {
        this.keys = keys;
    }

    /** The accounts of these ids that there are, kept from others until the transaction ends. */
    Map<AccountId, Kept> locked(Connection connection, String company, Collection<AccountId> ids) throws SQLException {
        lock(connection, company, ids);
        Map<AccountId, Kept> accounts = accounts(connection, company, ids, ACCOUNTS);
        for (Map.Entry<AccountId, Kept> each : accounts.entrySet()) {
            // Whoever writes to an account whose people were forgotten begins a new key.
            if (each.getValue().sealing().key().isEmpty()) {
                each.setValue(each.getValue().with(keys.draw(connection, company, each.getKey(), Keys.Part.PEOPLE)));
            }
        }
        return accounts;
    }

    /**
     * Waits for whoever else writes to them. They are read after it, by a statement of its own: one that has waited sees
     * the accounts themselves as they are by then, but their keys and clocks as they were when it began.
     */
    private static void lock(Connection connection, String company, Collection<AccountId> ids) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement(
                "select from account where company = ? and id = any (?) order by id for update")) {
            lock.setString(1, company);
            lock.setArray(
                    2,
                    Columns.array(
                            connection,
                            "text",
                            ids.stream().map(AccountId::value).toList()));
            lock.execute();
        }
    }

    /** The accounts of these ids that there are. */
    Map<AccountId, Kept> seen(Connection connection, String company, Collection<AccountId> ids) throws SQLException {
        return accounts(connection, company, ids, ACCOUNTS);
    }

    private Map<AccountId, Kept> accounts(
            Connection connection, String company, Collection<AccountId> ids, String query) throws SQLException {
        Map<String, Optional<Known>> wanted = new LinkedHashMap<>();
        ids.forEach(id -> wanted.put(id.value(), recent.get(new Name(company, id.value()))));
        Map<AccountId, Kept> accounts = new LinkedHashMap<>();
        try (PreparedStatement select = connection.prepareStatement(query)) {
            select.setArray(1, Columns.array(connection, "text", wanted.keySet()));
            select.setArray(
                    2,
                    Columns.array(
                            connection,
                            "text",
                            wanted.values().stream()
                                    .<@Nullable String>map(
                                            known -> known.map(Known::head).orElse(null))
                                    .toList()));
            select.setString(3, company);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    String id = row.getString("id");
                    accounts.put(new AccountId(id), kept(company, row, wanted.getOrDefault(id, Optional.empty())));
                }
            }
        }
        return accounts;
    }

    private Kept kept(String company, ResultSet row, Optional<Known> known) throws SQLException {
        Sealing sealing = keys.sealing(company, row.getString("id"), row.getInt("generation"), row.getBytes("wrapped"));
        boolean remembered = row.getString("state") == null;
        return new Kept(
                remembered ? known.orElseThrow().account() : Stated.of(row).account(sealing),
                row.getLong("version"),
                row.getString("head"),
                sealing,
                Optional.ofNullable(row.getString("clock")),
                moment(row, "now"));
    }

    /** Remembers an account as it will be kept. Should that not come about, its head will not be found either. */
    void remember(String company, Kept kept) {
        recent.put(new Name(company, kept.account().id().value()), new Known(kept.head(), kept.account()));
    }

    private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
