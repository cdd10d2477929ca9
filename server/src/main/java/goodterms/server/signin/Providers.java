package goodterms.server.signin;

import goodterms.server.store.MasterKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/** The provider of identities of each company, and who is away at it to sign in. */
final class Providers {

    /** How long somebody may take at the provider. */
    private static final Duration AWAY = Duration.ofMinutes(10);

    private final MasterKey master;

    Providers(MasterKey master) {
        this.master = master;
    }

    void set(Connection connection, String company, Provider provider) throws SQLException {
        try (PreparedStatement put = connection.prepareStatement("""
                insert into identity_provider (company, issuer, client, secret) values (?, ?, ?, ?)
                on conflict (company) do update
                set issuer = excluded.issuer, client = excluded.client, secret = excluded.secret
                """)) {
            put.setString(1, company);
            put.setString(2, provider.issuer());
            put.setString(3, provider.client());
            put.setBytes(4, master.keep(provider.secret(), owner(company)));
            put.executeUpdate();
        }
    }

    Optional<Provider> find(Connection connection, String company) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select issuer, client, secret from identity_provider where company = ?")) {
            select.setString(1, company);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new Provider(
                                row.getString(1), row.getString(2), master.kept(row.getBytes(3), owner(company))))
                        : Optional.empty();
            }
        }
    }

    private static String owner(String company) {
        return company + "/identity-provider";
    }

    /** Remembers who goes there, and forgets those who took too long. */
    static void away(Connection connection, String company, Provider.Request request, Instant now) throws SQLException {
        try (PreparedStatement forget =
                connection.prepareStatement("delete from identity_request where company = ? and until <= ?")) {
            forget.setString(1, company);
            forget.setObject(2, now.atOffset(ZoneOffset.UTC));
            forget.executeUpdate();
        }
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into identity_request (company, state, nonce, verifier, until) values (?, ?, ?, ?, ?)")) {
            insert.setString(1, company);
            insert.setString(2, request.state());
            insert.setString(3, request.nonce());
            insert.setString(4, request.verifier());
            insert.setObject(5, now.plus(AWAY).atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        }
    }

    /** What was remembered of who is back; it is forgotten with that, so that nobody comes back twice. */
    static Optional<Provider.Request> back(Connection connection, String company, String state, Instant now)
            throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("""
                delete from identity_request where company = ? and state = ? and until > ?
                returning state, nonce, verifier
                """)) {
            delete.setString(1, company);
            delete.setString(2, state);
            delete.setObject(3, now.atOffset(ZoneOffset.UTC));
            try (ResultSet row = delete.executeQuery()) {
                return row.next()
                        ? Optional.of(new Provider.Request(row.getString(1), row.getString(2), row.getString(3)))
                        : Optional.empty();
            }
        }
    }
}
