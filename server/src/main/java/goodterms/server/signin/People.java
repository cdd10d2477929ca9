package goodterms.server.signin;

import goodterms.core.identity.AccountId;
import goodterms.core.identity.MailAddress;
import goodterms.server.store.Accounts;
import goodterms.server.store.Kept;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** The people of accounts, whose addresses stand nowhere but under the key of their account. */
final class People {

    private final Accounts accounts;

    People(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Whether an address is an owner's or a member's of an account. */
    boolean belongs(Connection connection, String company, AccountId account, String address) throws SQLException {
        return accounts.find(connection, company, account)
                .map(kept -> kept.account().people())
                .filter(people -> people.owners().contains(MailAddress.plain(address))
                        || people.members().contains(MailAddress.plain(address)))
                .isPresent();
    }

    /** An address under the account's key. @throws IllegalStateException if there is no such account, or no key any more */
    String seal(Connection connection, String company, AccountId account, String address) throws SQLException {
        return find(connection, company, account).sealing().write(address);
    }

    /** The address that was sealed so, while it still belongs to the account. */
    Optional<String> open(Connection connection, String company, AccountId account, String sealed) throws SQLException {
        String address = find(connection, company, account).sealing().readText(sealed);
        return belongs(connection, company, account, address) ? Optional.of(address) : Optional.empty();
    }

    private Kept find(Connection connection, String company, AccountId account) throws SQLException {
        return accounts.find(connection, company, account)
                .orElseThrow(() -> new IllegalStateException("there is no account " + account.value()));
    }
}
