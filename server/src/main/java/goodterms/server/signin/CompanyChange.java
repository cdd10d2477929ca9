package goodterms.server.signin;

import goodterms.core.catalog.Company;
import goodterms.core.catalog.Role;
import goodterms.core.notice.Notice;
import goodterms.core.notice.NoticeKind;
import goodterms.server.store.Outbox;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A change of who may do what at a company. It stands in the record with whom it concerned, and the owners who have not made it
 * themselves get a letter: one owner alone could else let in a second person who is nobody but the first.
 *
 * @param did the name of the command
 * @param about whom or what it concerned, as the record names it
 * @param told what somebody did, in words that come after their name
 */
public record CompanyChange(String did, String about, String told) {

    /** Somebody is let in, or has another role or password. */
    static CompanyChange admitted(Company company, String email, String role) {
        String name = company.role(role).map(Role::name).orElse(role);
        return new CompanyChange(
                "put-staff",
                email + ", " + role,
                "let " + email + " in, or changed how: their role is " + name + " from now on.");
    }

    /** Somebody is let in no more. */
    static CompanyChange dismissed(String email, String role) {
        return new CompanyChange("dismiss-staff", email + ", " + role, "let " + email + " in no more.");
    }

    /** Staff sign in through a provider of identities. */
    public static CompanyChange trusted(String issuer) {
        return new CompanyChange(
                "put-identity-provider", issuer, "had staff sign in through the provider at " + issuer + ".");
    }

    /** A program has a key. */
    public static CompanyChange keyMade(String key, String name) {
        return new CompanyChange("make-key", "key:" + key, "made the API key " + key + " for “" + name + "”.");
    }

    /** A program has it no more. */
    public static CompanyChange keyRevoked(String key) {
        return new CompanyChange("revoke-key", "key:" + key, "revoked the API key " + key + ".");
    }

    /** Writes it down where it was refused. */
    void refused(Connection connection, Caller by, Instant at, String why) throws SQLException {
        Audit.add(connection, by, at, did, about, Optional.of(why));
    }

    /** Writes it down, and tells those who own the company by now. */
    public void note(Connection connection, Company company, Caller by, Instant at) throws SQLException {
        note(connection, company, by, at, Staff.owners(connection, company.id()));
    }

    /** Writes it down, and tells these owners. */
    void note(Connection connection, Company company, Caller by, Instant at, List<String> owners) throws SQLException {
        long row = Audit.add(connection, by, at, did, about, Optional.empty());
        String who = by.name().replaceFirst("^staff:", "").replaceFirst("^key:", "The API key ");
        for (int i = 0; i < owners.size(); i++) {
            if (!owners.get(i).equals(who)) {
                Outbox.letter(connection, company.id(), letter(company, row + "-" + i, who, owners.get(i)), at);
            }
        }
    }

    private Notice letter(Company company, String key, String who, String owner) {
        return new Notice(
                did + "-" + key,
                did,
                NoticeKind.BILLING,
                List.of(owner),
                company.name() + ": a change of who may do what",
                List.of(
                        who + " " + told,
                        "You get this letter because you own " + company.name() + " as well. Is it not as you want it?"
                                + " Sign in to the console and look under Company: there you can change it back.",
                        "The record of all such changes is given by GET /v1/companies/" + company.id() + "/audit."));
    }
}
