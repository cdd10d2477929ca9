package goodterms.server.desk;

import goodterms.core.identity.AccountId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Accounts that stand on no list of states, or whose cases stand on theirs without what they wait for and what is at stake:
 * nothing has happened to them since there are these lists.
 */
final class Unlisted {

    private Unlisted() {}

    /** Those after one, in the order of their ids. */
    static List<AccountId> after(Connection connection, String company, String last, int most) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                (select a.id from account a
                 where a.company = ? and a.id > ?
                   and not exists (select from standing s where s.company = a.company and s.account = a.id)
                 order by a.id limit ?)
                union
                (select distinct c.account from case_file c
                 where c.company = ? and c.account > ?
                   and (c.kind = 'inquiry' and c.awaits <> 'answer' or c.kind = 'refund' and c.currency is null)
                 order by c.account limit ?)
                order by id limit ?
                """)) {
            for (int part = 0; part < 2; part++) {
                select.setString(3 * part + 1, company);
                select.setString(3 * part + 2, last);
                select.setInt(3 * part + 3, most);
            }
            select.setInt(7, most);
            List<AccountId> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(new AccountId(row.getString(1)));
                }
            }
            return found;
        }
    }

    /** Keeps everybody else from writing to them until the transaction ends. */
    static void lock(Connection connection, String company, List<AccountId> accounts) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement(
                "select from account where company = ? and id = any (?) order by id for update")) {
            lock.setString(1, company);
            lock.setArray(
                    2,
                    connection.createArrayOf(
                            "text", accounts.stream().map(AccountId::value).toArray()));
            lock.execute();
        }
    }
}
