package goodterms.server.api;

import goodterms.core.identity.Actor;
import goodterms.server.signin.Caller;
import goodterms.server.signin.Scope;
import goodterms.server.signin.Secret;
import java.security.SecureRandom;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The keys of companies' programs. Kept is only a hash of each: SHA-256, and not a slow one as for passwords, because a
 * secret of 256 drawn bits can't be guessed however fast one guesses.
 */
public final class ApiKeys {

    /**
     * A key as people see it in a list.
     *
     * @param role the company's role in which it acts for itself, if it has one
     */
    public record Listed(
            String id,
            String name,
            Set<Scope> scopes,
            Optional<String> role,
            Instant createdAt,
            String createdBy,
            Optional<Instant> expiresAt,
            Optional<Instant> revokedAt) {}

    /** What a key is made for. */
    public record Wanted(String name, Set<Scope> scopes, Optional<String> role, Optional<Instant> expiresAt) {}

    /** What the text of a key begins with. */
    static final String PREFIX = "gt";

    private final SecureRandom random = new SecureRandom();

    /** Makes a key that may do everything, for whoever sets a company up. @return its text, which is shown once */
    public String first(Connection connection, String company, String by, Instant now) throws SQLException {
        Wanted all = new Wanted("first key", EnumSet.allOf(Scope.class), Optional.empty(), Optional.empty());
        return make(connection, company, all, by, now);
    }

    /** Makes a key. @return its text, which is shown once */
    public String make(Connection connection, String company, Wanted wanted, String by, Instant now)
            throws SQLException {
        Secret key = Secret.drawn(PREFIX, company, random);
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into api_key (company, id, hash, name, scopes, role, created_at, created_by, expires_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)) {
            insert.setString(1, company);
            insert.setString(2, key.id());
            insert.setString(3, key.hash());
            insert.setString(4, wanted.name());
            insert.setArray(5, scopes(connection, wanted.scopes()));
            insert.setString(6, wanted.role().orElse(null));
            insert.setObject(7, now.atOffset(ZoneOffset.UTC));
            insert.setString(8, by);
            insert.setObject(
                    9, wanted.expiresAt().map(at -> at.atOffset(ZoneOffset.UTC)).orElse(null));
            insert.executeUpdate();
        }
        return key.text();
    }

    /** By what a key is known whose text that is. */
    public static String id(String text) {
        return Secret.read(PREFIX, text).orElseThrow().id();
    }

    private static Array scopes(Connection connection, Set<Scope> scopes) throws SQLException {
        return connection.createArrayOf(
                "text", scopes.stream().map(ApiKeys::written).sorted().toArray());
    }

    /** As a scope is written: {@code act-for-others}. */
    public static String written(Scope scope) {
        return scope.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The scope that is written so, if there is one. */
    public static Optional<Scope> scope(String written) {
        return Arrays.stream(Scope.values())
                .filter(scope -> written(scope).equals(written))
                .findFirst();
    }

    /** Who calls with a key; nobody if it is wrong, expired or revoked. */
    Optional<Caller> caller(Connection connection, Secret key, Instant now) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                select hash, scopes, role from api_key
                where company = ? and id = ? and revoked_at is null and (expires_at is null or expires_at > ?)
                """)) {
            select.setString(1, key.company());
            select.setString(2, key.id());
            select.setObject(3, now.atOffset(ZoneOffset.UTC));
            try (ResultSet row = select.executeQuery()) {
                return row.next() && key.matches(row.getString("hash"))
                        ? Optional.of(Caller.program(
                                key.company(),
                                "key:" + key.id(),
                                scopes(row.getArray("scopes")),
                                Optional.ofNullable(row.getString("role"))
                                        .map(role -> Actor.staff("key:" + key.id(), role))))
                        : Optional.empty();
            }
        }
    }

    private static Set<Scope> scopes(Array written) throws SQLException {
        Set<Scope> scopes = new HashSet<>();
        Arrays.stream((String[]) written.getArray()).forEach(each -> scope(each).ifPresent(scopes::add));
        return scopes;
    }

    /** Ends a key's use at once. @return whether there was one in use */
    public boolean revoke(Connection connection, String company, String id, Instant now) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update api_key set revoked_at = ? where company = ? and id = ? and revoked_at is null")) {
            update.setObject(1, now.atOffset(ZoneOffset.UTC));
            update.setString(2, company);
            update.setString(3, id);
            return update.executeUpdate() == 1;
        }
    }

    /** Keys in the order of their ids, after that one. */
    public List<Listed> list(Connection connection, String company, String after, int most) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select * from api_key where company = ? and id > ? order by id limit ?")) {
            select.setString(1, company);
            select.setString(2, after);
            select.setInt(3, most);
            return listed(select);
        }
    }

    /** Those that can be used, in the order of their ids, after that one. */
    public List<Listed> inUse(Connection connection, String company, String after, Instant now, int most)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                select * from api_key
                where company = ? and id > ? and revoked_at is null and (expires_at is null or expires_at > ?)
                order by id limit ?
                """)) {
            select.setString(1, company);
            select.setString(2, after);
            select.setObject(3, now.atOffset(ZoneOffset.UTC));
            select.setInt(4, most);
            return listed(select);
        }
    }

    /** Those that were revoked or have run out, the latest first. */
    public List<Listed> ended(Connection connection, String company, Instant now, int most) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                select * from api_key
                where company = ? and (revoked_at is not null or expires_at <= ?)
                order by coalesce(revoked_at, expires_at) desc, id limit ?
                """)) {
            select.setString(1, company);
            select.setObject(2, now.atOffset(ZoneOffset.UTC));
            select.setInt(3, most);
            return listed(select);
        }
    }

    private static List<Listed> listed(PreparedStatement select) throws SQLException {
        List<Listed> keys = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                keys.add(listed(row));
            }
        }
        return keys;
    }

    private static Listed listed(ResultSet row) throws SQLException {
        return new Listed(
                row.getString("id"),
                row.getString("name"),
                scopes(row.getArray("scopes")),
                Optional.ofNullable(row.getString("role")),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getString("created_by"),
                moment(row, "expires_at"),
                moment(row, "revoked_at"));
    }

    private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
