package goodterms.server.verify;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Rows of whatever table that belong to accounts which there are not. */
final class Strays {

    /** How many accounts are told of, of each table. */
    private static final int MOST = 10;

    private Strays() {}

    static void check(Connection connection, String company, Consumer<Finding> finding) throws SQLException {
        for (String table : tables(connection)) {
            // What is nobody's account is the company's own.
            try (PreparedStatement select = connection.prepareStatement("select distinct t.account from " + table
                    + " t where t.company = ? and t.account <> '' and not exists"
                    + " (select from account a where a.company = t.company and a.id = t.account) limit " + MOST)) {
                select.setString(1, company);
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        finding.accept(new Finding(
                                company + "/" + row.getString(1),
                                "the table " + table + " tells of it, and there is no such account"));
                    }
                }
            }
        }
    }

    /** Every table in which rows belong to accounts. */
    private static List<String> tables(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                select quote_ident(table_name::text) from information_schema.columns
                where table_schema = 'public' and column_name in ('company', 'account')
                group by table_name having count(*) = 2 order by table_name
                """);
                ResultSet row = select.executeQuery()) {
            List<String> tables = new ArrayList<>();
            while (row.next()) {
                tables.add(row.getString(1));
            }
            return tables;
        }
    }
}
