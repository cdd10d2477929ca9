package goodterms.server.console;

import goodterms.core.account.Account;
import goodterms.core.identity.AccountId;
import goodterms.server.store.Accounts;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How staff call the customer of an account. */
final class Customer {

    private Customer() {}

    /** Their company, or the first of their owners, or what the account is called where nobody is known any more. */
    static String name(Account account) {
        return account.profile()
                .companyName()
                .or(() -> account.people().owners().stream().findFirst())
                .orElse(account.id().value());
    }

    /** The same of several accounts, each by its id. */
    static Map<String, String> names(Accounts accounts, Connection connection, String company, Stream<String> ids)
            throws SQLException {
        return accounts
                .find(connection, company, ids.distinct().map(AccountId::new).toList())
                .entrySet()
                .stream()
                .collect(Collectors.toMap(
                        each -> each.getKey().value(),
                        each -> name(each.getValue().account())));
    }
}
