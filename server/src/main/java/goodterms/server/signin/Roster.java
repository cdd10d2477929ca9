package goodterms.server.signin;

import goodterms.core.catalog.Company;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Who works for a company: let in, given a role, let go, one change at a time, and never so that nobody is left who owns it. */
final class Roster {

    private static final String LAST_OWNER = "last-owner";

    private Roster() {}

    /**
     * Adds somebody, or gives them another role or password. With another password, what they have open ends, but for the
     * session in which it was changed.
     *
     * @param by who does it; nobody where a company is set up
     * @param hash of the password, if one is given
     */
    static Staffing admit(
            Connection connection,
            Company company,
            Optional<Caller> by,
            String email,
            String role,
            Optional<String> hash,
            Instant now)
            throws SQLException {
        oneAtATime(connection, company.id());
        CompanyChange change = CompanyChange.admitted(company, email, role);
        if (!Staff.mayAdminister(role) && isLast(connection, company.id(), email)) {
            return last(connection, change, by, now);
        }
        List<String> owners = Staff.owners(connection, company.id());
        Staff.put(connection, company, email, role, hash, now);
        if (hash.isPresent()) {
            Sessions.endOthers(connection, company.id(), email, by.flatMap(Caller::session));
        }
        if (by.isPresent()) {
            change.note(connection, company, by.get(), now, owners);
        }
        return Staffing.DONE;
    }

    /** Lets somebody in no more; what they have open ends. */
    static Staffing dismiss(Connection connection, Company company, Optional<Caller> by, String email, Instant now)
            throws SQLException {
        oneAtATime(connection, company.id());
        Optional<Staff> found = Staff.find(connection, company.id(), email);
        if (found.isEmpty()) {
            return Staffing.NOBODY;
        }
        CompanyChange change = CompanyChange.dismissed(email, found.get().role());
        if (isLast(connection, company.id(), email)) {
            return last(connection, change, by, now);
        }
        List<String> owners = Staff.owners(connection, company.id());
        Staff.leave(connection, company.id(), email, now);
        if (by.isPresent()) {
            change.note(connection, company, by.get(), now, owners);
        }
        return Staffing.DONE;
    }

    private static Staffing last(Connection connection, CompanyChange change, Optional<Caller> by, Instant now)
            throws SQLException {
        if (by.isPresent()) {
            change.refused(connection, by.get(), now, LAST_OWNER);
        }
        return Staffing.LAST_OWNER;
    }

    /** Two owners who dismiss each other at the same time would leave none. */
    private static void oneAtATime(Connection connection, String company) throws SQLException {
        try (PreparedStatement lock =
                connection.prepareStatement("select pg_advisory_xact_lock(hashtextextended('staff ' || ?, 0))")) {
            lock.setString(1, company);
            lock.execute();
        }
    }

    /** Whether nobody but them could look after the company. */
    private static boolean isLast(Connection connection, String company, String email) throws SQLException {
        List<String> owners = Staff.all(connection, company).stream()
                .filter(it -> it.leftAt().isEmpty() && it.mayAdminister())
                .map(Staff::email)
                .toList();
        return owners.equals(List.of(email));
    }
}
