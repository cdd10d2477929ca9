package goodterms.server.signin;

import goodterms.core.catalog.Company;
import goodterms.core.catalog.Role;
import goodterms.core.identity.Actor;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who works for a company.
 *
 * @param email by which they sign in, in lower case
 * @param role the id of one of the company's roles
 * @param leftAt since when they no longer do
 */
public record Staff(String email, String role, Instant addedAt, Optional<Instant> leftAt) {

    private static final String READER = "read-only";
    private static final String OWNER = "owner";

    /** As which they act in a session. */
    Caller caller(String company, String session) {
        return new Caller(
                company,
                "staff:" + email,
                scopes(role),
                Optional.of(Actor.staff(email, role)),
                Optional.empty(),
                Optional.of(session));
    }

    /** Whether they may change the company itself. */
    public boolean mayAdminister() {
        return mayAdminister(role);
    }

    /** Whether whoever has that role may change the company itself. */
    static boolean mayAdminister(String role) {
        return scopes(role).contains(Scope.ADMIN);
    }

    /** What a role may do at all. What it may decide, and up to which amount, the company's catalogue says. */
    private static Set<Scope> scopes(String role) {
        return switch (role) {
            case READER -> EnumSet.of(Scope.READ);
            case OWNER -> EnumSet.of(Scope.READ, Scope.WRITE, Scope.ADMIN);
            default -> EnumSet.of(Scope.READ, Scope.WRITE);
        };
    }

    /**
     * Adds somebody, or gives them another role or password. Who had left is let in again, and not by what let them in before.
     *
     * @param hash of their password; none if they sign in elsewhere
     * @throws IllegalArgumentException if the company has no such role
     */
    static void put(
            Connection connection, Company company, String email, String role, Optional<String> hash, Instant now)
            throws SQLException {
        if (company.role(role).isEmpty()) {
            throw new IllegalArgumentException("there is no role " + role + " at " + company.id() + ", only "
                    + String.join(", ", company.roles().stream().map(Role::id).toList()));
        }
        try (PreparedStatement put = connection.prepareStatement("""
                insert into staff (company, email, role, password, added_at) values (?, ?, ?, ?, ?)
                on conflict (company, email) do update
                set role = excluded.role, left_at = null, password = case
                  when staff.left_at is null then coalesce(excluded.password, staff.password)
                  else excluded.password end
                """)) {
            put.setString(1, company.id());
            put.setString(2, email);
            put.setString(3, role);
            put.setString(4, hash.orElse(null));
            put.setObject(5, now.atOffset(ZoneOffset.UTC));
            put.executeUpdate();
        }
    }

    /** Lets somebody in no more, and ends what they have open. @return whether there was somebody of that address */
    static boolean leave(Connection connection, String company, String email, Instant now) throws SQLException {
        Sessions.endOthers(connection, company, email, Optional.empty());
        try (PreparedStatement leave = connection.prepareStatement(
                "update staff set left_at = ?, subject = null where company = ? and email = ? and left_at is null")) {
            leave.setObject(1, now.atOffset(ZoneOffset.UTC));
            leave.setString(2, company);
            leave.setString(3, email);
            return leave.executeUpdate() == 1;
        }
    }

    /** Everybody who works or worked for a company, in the order of their addresses. */
    static List<Staff> all(Connection connection, String company) throws SQLException {
        return read(connection, "select * from staff where company = ? order by email", company, null);
    }

    /** The addresses of those who own a company, in their order. */
    public static List<String> owners(Connection connection, String company) throws SQLException {
        return read(
                        connection,
                        "select * from staff where company = ? and role = ? and left_at is null order by email",
                        company,
                        OWNER)
                .stream()
                .map(Staff::email)
                .toList();
    }

    /** Somebody who works for a company now. */
    static Optional<Staff> find(Connection connection, String company, String email) throws SQLException {
        return read(
                        connection,
                        "select * from staff where company = ? and email = ? and left_at is null",
                        company,
                        email)
                .stream()
                .findFirst();
    }

    /** Somebody who works for a company now, by the name that its provider of identities has for them. */
    static Optional<Staff> known(Connection connection, String company, String subject) throws SQLException {
        return read(
                        connection,
                        "select * from staff where company = ? and subject = ? and left_at is null",
                        company,
                        subject)
                .stream()
                .findFirst();
    }

    /** Remembers by which name the company's provider of identities knows somebody. */
    static void remember(Connection connection, String company, String email, String subject) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("update staff set subject = ? where company = ? and email = ?")) {
            update.setString(1, subject);
            update.setString(2, company);
            update.setString(3, email);
            update.executeUpdate();
        }
    }

    /** Forgets by which names any provider of identities knew any of them. */
    static void forgetSubjects(Connection connection, String company) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update staff set subject = null where company = ? and subject is not null")) {
            update.setString(1, company);
            update.executeUpdate();
        }
    }

    /** The hash of the password of somebody who works for a company now, if they have one. */
    static Optional<String> password(Connection connection, String company, String email) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select password from staff where company = ? and email = ? and left_at is null")) {
            select.setString(1, company);
            select.setString(2, email);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.ofNullable(row.getString(1)) : Optional.empty();
            }
        }
    }

    private static List<Staff> read(Connection connection, String query, String company, @Nullable String by)
            throws SQLException {
        List<Staff> found = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(query)) {
            select.setString(1, company);
            if (by != null) {
                select.setString(2, by);
            }
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(new Staff(
                            row.getString("email"),
                            row.getString("role"),
                            row.getObject("added_at", OffsetDateTime.class).toInstant(),
                            Optional.ofNullable(row.getObject("left_at", OffsetDateTime.class))
                                    .map(OffsetDateTime::toInstant)));
                }
            }
        }
        return found;
    }
}
