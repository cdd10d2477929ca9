package goodterms.server.signin;

import goodterms.core.identity.AccountId;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/** Links that let a person of an account in, once and soon: sent by mail, or handed out by the company's product. */
final class Links {

    /** How long one from a mail can be used. */
    static final Duration BY_MAIL = Duration.ofMinutes(30);
    /** How long one can be used that a product sends its customer to at once. */
    static final Duration AT_ONCE = Duration.ofMinutes(5);

    /** Within which the second click on the same button counts as the first. */
    private static final Duration TWICE = Duration.ofSeconds(30);

    private final SecureRandom random;
    private final People people;
    private final Sessions sessions;

    Links(SecureRandom random, People people, Sessions sessions) {
        this.random = random;
        this.people = people;
        this.sessions = sessions;
    }

    /** Makes one; none for who is neither owner nor member of that account. */
    Optional<Secret> make(
            Connection connection, String company, AccountId account, String person, Duration valid, Instant now)
            throws SQLException {
        if (!people.belongs(connection, company, account, person)) {
            return Optional.empty();
        }
        Secret secret = Secret.drawn("gl", company, random);
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into link (company, id, hash, account, person, until) values (?, ?, ?, ?, ?, ?)")) {
            insert.setString(1, company);
            insert.setString(2, secret.id());
            insert.setString(3, secret.hash());
            insert.setString(4, account.value());
            insert.setString(5, people.seal(connection, company, account, person));
            insert.setObject(6, now.plus(valid).atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        }
        return Optional.of(secret);
    }

    /**
     * Uses one up and opens a session; none if it was used, has run out, or never was.
     *
     * @param form that was sent: who clicks its button twice comes in all the same; empty if it was none
     */
    Optional<Secret> use(Connection connection, Secret link, String form, Instant now) throws SQLException {
        // Being used up and being looked at is one step: of two who come at once, one is let in.
        try (PreparedStatement use = connection.prepareStatement("""
                update link set used_at = ?, used_by = ?
                where company = ? and id = ? and hash = ? and until > ?
                  and (used_at is null or used_by = ? and used_by <> '' and used_at > ?)
                returning account, person
                """)) {
            use.setObject(1, now.atOffset(ZoneOffset.UTC));
            use.setString(2, form);
            use.setString(3, link.company());
            use.setString(4, link.id());
            use.setString(5, link.hash());
            use.setObject(6, now.atOffset(ZoneOffset.UTC));
            use.setString(7, form);
            use.setObject(8, now.minus(TWICE).atOffset(ZoneOffset.UTC));
            try (ResultSet row = use.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                AccountId account = new AccountId(row.getString("account"));
                Optional<String> person = people.open(connection, link.company(), account, row.getString("person"));
                return person.isPresent()
                        ? Optional.of(sessions.begin(connection, link.company(), account, person.get(), now))
                        : Optional.empty();
            }
        }
    }

    /** Whose it was made for, if it is one, used or not, and they are still of its account. */
    Optional<String> person(Connection connection, Secret link) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select account, person from link where company = ? and id = ? and hash = ?")) {
            select.setString(1, link.company());
            select.setString(2, link.id());
            select.setString(3, link.hash());
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? people.open(
                                connection,
                                link.company(),
                                new AccountId(row.getString("account")),
                                row.getString("person"))
                        : Optional.empty();
            }
        }
    }
}
