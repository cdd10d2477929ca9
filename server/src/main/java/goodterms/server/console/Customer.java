package goodterms.server.console;

import goodterms.core.account.Account;

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
}
