package goodterms.server.store;

import goodterms.core.identity.AccountId;
import goodterms.journal.json.Sealing;
import java.sql.Array;
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

/** Reads accounts, with what is needed to go on with them. */
final class Loading {

    private static final String ACCOUNTS = """
            select a.id, a.version, a.state, a.head, a.clock, c.now, k.generation, k.wrapped
            from account a
            left join clock c on c.company = a.company and c.id = a.clock
            left join account_key k on k.company = a.company and k.account = a.id and k.part = 'people'
            where a.company = ? and a.id = any (?)
            order by a.id
            """;

    private final Keys keys;

    Loading(Keys keys) {
        this.keys = keys;
    }

    /** The accounts of these ids that there are, kept from others until the transaction ends. */
    Map<AccountId, Kept> locked(Connection connection, String company, Collection<AccountId> ids) throws SQLException {
        Map<AccountId, Kept> accounts = accounts(connection, company, ids, ACCOUNTS + "for update of a");
        for (Map.Entry<AccountId, Kept> each : accounts.entrySet()) {
            // Whoever writes to an account whose people were forgotten begins a new key.
            if (each.getValue().sealing().key().isEmpty()) {
                each.setValue(each.getValue().with(keys.draw(connection, company, each.getKey(), Keys.Part.PEOPLE)));
            }
        }
        return accounts;
    }

    /** The accounts of these ids that there are. */
    Map<AccountId, Kept> seen(Connection connection, String company, Collection<AccountId> ids) throws SQLException {
        return accounts(connection, company, ids, ACCOUNTS);
    }

    private Map<AccountId, Kept> accounts(
            Connection connection, String company, Collection<AccountId> ids, String query) throws SQLException {
        Map<AccountId, Kept> accounts = new LinkedHashMap<>();
        Array wanted = connection.createArrayOf(
                "text", ids.stream().map(AccountId::value).toArray());
        try (PreparedStatement select = connection.prepareStatement(query)) {
            select.setString(1, company);
            select.setArray(2, wanted);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    accounts.put(new AccountId(row.getString("id")), kept(company, row));
                }
            }
        }
        return accounts;
    }

    private Kept kept(String company, ResultSet row) throws SQLException {
        Sealing sealing = keys.sealing(company, row.getString("id"), row.getInt("generation"), row.getBytes("wrapped"));
        return new Kept(
                sealing.readAccount(row.getString("state")),
                row.getLong("version"),
                row.getString("head"),
                sealing,
                Optional.ofNullable(row.getString("clock")),
                moment(row, "now"));
    }

    private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
