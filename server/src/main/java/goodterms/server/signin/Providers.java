package goodterms.server.signin;

import goodterms.core.identity.MailAddress;
import goodterms.server.store.MasterKey;
import goodterms.server.store.Transactions;
import goodterms.server.web.Calling;
import java.net.URI;
import java.net.URISyntaxException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The provider of identities of each company, and who is away at it to sign in; it is asked outside of any transaction. */
final class Providers {

    private static final Logger LOG = LoggerFactory.getLogger(Providers.class);

    /** How long somebody may take at the provider. */
    private static final Duration AWAY = Duration.ofMinutes(10);

    /** Somebody who is back, and by the word of which provider. */
    record Back(Provider provider, Provider.Identity identity) {}

    private final MasterKey master;
    private final Transactions transactions;
    private final ProviderCalls calls;
    private final InstantSource time;

    Providers(MasterKey master, Transactions transactions, Calling calling, InstantSource time) {
        this.master = master;
        this.transactions = transactions;
        this.calls = new ProviderCalls(calling);
        this.time = time;
    }

    /** Why a provider can't be at that address; nothing if it can. */
    Optional<String> fault(String issuer) {
        try {
            return calls.fault(new URI(issuer));
        } catch (URISyntaxException none) {
            return Optional.of("Give the address as the provider names itself, such as https://id.example.com.");
        }
    }

    /** Where somebody is to sign in; none if the company has no provider, or it can't be asked. */
    Optional<URI> away(String company, URI callback) {
        Optional<Provider> provider = transactions.of(company, connection -> find(connection, company));
        if (provider.isEmpty()) {
            return Optional.empty();
        }
        try {
            Provider.Request request = Provider.Request.drawn();
            URI address = provider.get().address(request, callback, calls);
            transactions.of(company, connection -> {
                away(connection, company, request, time.instant());
                return request;
            });
            return Optional.of(address);
        } catch (Provider.Unbelieved why) {
            LOG.warn("nobody of {} can sign in through their provider: {}", company, why.getMessage());
            return Optional.empty();
        }
    }

    /** Who is back; nobody if they have not gone from here, or too long ago. */
    Optional<Back> back(String company, String state, String code, URI callback) throws Provider.Unbelieved {
        Optional<Provider> provider = transactions.of(company, connection -> find(connection, company));
        Optional<Provider.Request> request =
                transactions.of(company, connection -> back(connection, company, state, time.instant()));
        return provider.isEmpty() || request.isEmpty()
                ? Optional.empty()
                : Optional.of(new Back(provider.get(), provider.get().identity(request.get(), code, callback, calls)));
    }

    /**
     * Who of the staff that is: known by the provider's name for them, or else by an address that the provider has made sure of.
     * Nobody, if the company has come to trust another provider meanwhile.
     */
    Optional<Staff> staff(Connection connection, String company, Back back) throws SQLException {
        if (!issuer(connection, company).equals(Optional.of(back.provider().issuer()))) {
            return Optional.empty();
        }
        Provider.Identity identity = back.identity();
        Optional<Staff> known = Staff.known(connection, company, identity.subject());
        if (known.isPresent() || identity.email().isEmpty()) {
            return known;
        }
        Optional<Staff> named = Staff.find(
                connection, company, MailAddress.plain(identity.email().get()));
        if (named.isPresent()) {
            Staff.remember(connection, company, named.get().email(), identity.subject());
        }
        return named;
    }

    /** The address of the one that a company trusts, and will until the transaction ends. */
    private static Optional<String> issuer(Connection connection, String company) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select issuer from identity_provider where company = ? for update")) {
            select.setString(1, company);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        }
    }

    /** Trusts a provider. The names that another had for people say nothing of who they are there. */
    void set(Connection connection, String company, Provider provider) throws SQLException {
        if (!issuer(connection, company).equals(Optional.of(provider.issuer()))) {
            Staff.forgetSubjects(connection, company);
        }
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
    private static void away(Connection connection, String company, Provider.Request request, Instant now)
            throws SQLException {
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
    private static Optional<Provider.Request> back(Connection connection, String company, String state, Instant now)
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
