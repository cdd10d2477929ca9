package goodterms.server.signin;

import goodterms.core.identity.AccountId;
import goodterms.core.identity.Actor;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is open in somebody's name: for a while after they were last seen, and never longer than a day or two. */
final class Sessions {

    /** How long nobody need be seen. */
    private static final Duration IDLE = Duration.ofHours(2);

    private static final Duration AT_MOST = Duration.ofHours(24);
    /** How much later somebody must be seen before it is written down again. */
    private static final Duration GRAIN = Duration.ofMinutes(1);

    private final SecureRandom random;
    private final People people;

    Sessions(SecureRandom random, People people) {
        this.random = random;
        this.people = people;
    }

    /** Opens one for somebody of the staff. */
    Secret begin(Connection connection, String company, Staff staff, Instant now) throws SQLException {
        return begin(connection, company, staff.email(), null, null, now);
    }

    /** Opens one for a person of an account. */
    Secret begin(Connection connection, String company, AccountId account, String person, Instant now)
            throws SQLException {
        String sealed = people.seal(connection, company, account, person);
        return begin(connection, company, null, account.value(), sealed, now);
    }

    private Secret begin(
            Connection connection,
            String company,
            @Nullable String staff,
            @Nullable String account,
            @Nullable String person,
            Instant now)
            throws SQLException {
        Secret secret = Secret.drawn("gs", company, random);
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into session (company, id, hash, staff, account, person, began_at, seen_at, until)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)) {
            insert.setString(1, company);
            insert.setString(2, secret.id());
            insert.setString(3, secret.hash());
            insert.setString(4, staff);
            insert.setString(5, account);
            insert.setString(6, person);
            insert.setObject(7, now.atOffset(ZoneOffset.UTC));
            insert.setObject(8, now.atOffset(ZoneOffset.UTC));
            insert.setObject(9, now.plus(IDLE).atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        }
        return secret;
    }

    /** Who holds it, if it is open; being seen keeps it open. */
    Optional<Caller> caller(Connection connection, Secret secret, Instant now) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select * from session where company = ? and id = ? and until > ?")) {
            select.setString(1, secret.company());
            select.setString(2, secret.id());
            select.setObject(3, now.atOffset(ZoneOffset.UTC));
            try (ResultSet row = select.executeQuery()) {
                if (!row.next() || !secret.matches(row.getString("hash"))) {
                    return Optional.empty();
                }
                keepOpen(connection, secret, row, now);
                String staff = row.getString("staff");
                return staff == null
                        ? customer(connection, secret, row)
                        : Staff.find(connection, secret.company(), staff)
                                .map(it -> it.caller(secret.company(), secret.id()));
            }
        }
    }

    /** A customer whose people are forgotten is nobody any more. */
    private Optional<Caller> customer(Connection connection, Secret secret, ResultSet row) throws SQLException {
        AccountId account = new AccountId(row.getString("account"));
        return people.open(connection, secret.company(), account, row.getString("person"))
                .map(person -> new Caller(
                        secret.company(),
                        "portal:" + secret.id(),
                        EnumSet.of(Scope.READ, Scope.WRITE),
                        Optional.of(Actor.customer(person)),
                        Optional.of(account),
                        Optional.of(secret.id())));
    }

    private static void keepOpen(Connection connection, Secret secret, ResultSet row, Instant now) throws SQLException {
        Instant seen = row.getObject("seen_at", OffsetDateTime.class).toInstant();
        Instant began = row.getObject("began_at", OffsetDateTime.class).toInstant();
        if (now.isBefore(seen.plus(GRAIN))) {
            return;
        }
        Instant until = now.plus(IDLE).isBefore(began.plus(AT_MOST)) ? now.plus(IDLE) : began.plus(AT_MOST);
        try (PreparedStatement update =
                connection.prepareStatement("update session set seen_at = ?, until = ? where company = ? and id = ?")) {
            update.setObject(1, now.atOffset(ZoneOffset.UTC));
            update.setObject(2, until.atOffset(ZoneOffset.UTC));
            update.setString(3, secret.company());
            update.setString(4, secret.id());
            update.executeUpdate();
        }
    }

    /** Closes one; nothing happens if it is closed already. */
    static void end(Connection connection, String company, String id) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("delete from session where company = ? and id = ?")) {
            delete.setString(1, company);
            delete.setString(2, id);
            delete.executeUpdate();
        }
    }

    /** Closes what somebody of the staff has open, but for one. */
    static void endOthers(Connection connection, String company, String staff, Optional<String> kept)
            throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(
                "delete from session where company = ? and staff = ? and id is distinct from ?")) {
            delete.setString(1, company);
            delete.setString(2, staff);
            delete.setString(3, kept.orElse(null));
            delete.executeUpdate();
        }
    }

    /** Clears away what is closed by time. */
    static void sweep(Connection connection, String company, Instant now) throws SQLException {
        for (String table : new String[] {"session", "link", "identity_request"}) {
            try (PreparedStatement delete =
                    connection.prepareStatement("delete from " + table + " where company = ? and until <= ?")) {
                delete.setString(1, company);
                delete.setObject(2, now.atOffset(ZoneOffset.UTC));
                delete.executeUpdate();
            }
        }
    }
}
