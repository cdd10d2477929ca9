package goodterms.server.store;

import goodterms.core.account.Account;
import goodterms.core.account.Event;
import goodterms.core.account.PeopleEvent;
import goodterms.core.account.RetentionEvent;
import goodterms.core.identity.AccountId;
import goodterms.core.identity.MailAddress;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which accounts an address belongs to, found without the address standing anywhere. */
final class Members {

    private static final String USE = "addresses";

    private final MasterKey master;

    Members(MasterKey master) {
        this.master = master;
    }

    /** Whether an event changes who the people of an account are. */
    static boolean changedBy(Event event) {
        return switch (event) {
            case PeopleEvent.AccountOpened _,
                    PeopleEvent.PersonAdded _,
                    PeopleEvent.PersonRemoved _,
                    RetentionEvent.PeopleForgotten _ -> true;
            default -> false;
        };
    }

    /** Keeps the people of these accounts as they are now, and as nothing else. */
    void keep(Connection connection, String company, Collection<Account> accounts) throws SQLException {
        List<String> ids = new ArrayList<>();
        List<String> people = new ArrayList<>();
        for (Account account : accounts) {
            for (String person : people(company, account)) {
                ids.add(account.id().value());
                people.add(person);
            }
        }
        try (PreparedStatement delete =
                connection.prepareStatement("delete from member where company = ? and account = any (?)")) {
            delete.setString(1, company);
            delete.setArray(
                    2,
                    connection.createArrayOf(
                            "text", accounts.stream().map(it -> it.id().value()).toArray()));
            delete.executeUpdate();
        }
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into member (company, account, person)
                select ?, u.* from unnest(?::text[], ?::text[]) as u on conflict do nothing
                """)) {
            insert.setString(1, company);
            insert.setArray(2, connection.createArrayOf("text", ids.toArray()));
            insert.setArray(3, connection.createArrayOf("text", people.toArray()));
            insert.executeUpdate();
        }
    }

    /** What stands for the addresses of an account's people. */
    private Set<String> people(String company, Account account) {
        return Stream.of(account.people().owners(), account.people().members())
                .flatMap(Collection::stream)
                .map(address -> master.standIn(company, USE, MailAddress.plain(address)))
                .collect(Collectors.toSet());
    }

    /** Tells of these accounts whether their people are kept as they are, and nobody else. */
    Predicate<Account> found(Connection connection, String company, Collection<String> accounts) throws SQLException {
        Map<String, Set<String>> kept = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(
                "select account, person from member where company = ? and account = any (?)")) {
            select.setString(1, company);
            select.setArray(2, connection.createArrayOf("text", accounts.toArray()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    kept.computeIfAbsent(row.getString(1), _ -> new HashSet<>()).add(row.getString(2));
                }
            }
        }
        return account ->
                people(company, account).equals(kept.getOrDefault(account.id().value(), Set.of()));
    }

    /** The accounts that an address belongs to, in the order of their ids. */
    List<AccountId> accounts(Connection connection, String company, String address) throws SQLException {
        List<AccountId> found = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(
                "select account from member where company = ? and person = ? order by account")) {
            select.setString(1, company);
            select.setString(2, master.standIn(company, USE, MailAddress.plain(address)));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(new AccountId(row.getString(1)));
                }
            }
        }
        return found;
    }
}
