package goodterms.server.verify;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Consumer;

/** The numbers of a company's documents: from 1 on, each once and none left out, of each kind and on each clock. */
final class Numbering {

    private Numbering() {}

    static void check(Connection connection, String company, Consumer<String> finding) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                with document as (
                  select 'INVOICE' as kind, clock, number from invoice where company = ?
                  union all
                  select 'CREDIT_NOTE', clock, number from credit_note where company = ?),
                counted as (
                  select kind, clock, count(*) as documents, count(number) as numbered,
                         count(distinct number) as different, coalesce(min(number), 1) as first,
                         coalesce(max(number), 0) as last
                  from document group by kind, clock)
                select kind, clock, coalesce(documents, 0) as documents, coalesce(numbered, 0) as numbered,
                       coalesce(different, 0) as different, coalesce(first, 1) as first, coalesce(counted.last, 0) as last,
                       coalesce(given.last, 0) as given
                from counted full join (select * from document_number where company = ?) given using (kind, clock)
                """)) {
            select.setString(1, company);
            select.setString(2, company);
            select.setString(3, company);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    check(row, finding);
                }
            }
        }
    }

    private static void check(ResultSet row, Consumer<String> finding) throws SQLException {
        long documents = row.getLong("documents");
        boolean right = row.getLong("numbered") == documents
                && row.getLong("different") == documents
                && row.getLong("first") == 1
                && row.getLong("last") == documents
                && row.getLong("given") == documents;
        if (!right) {
            String clock = row.getString("clock");
            finding.accept("of " + documents + " documents of the kind " + row.getString("kind")
                    + (clock.isEmpty() ? "" : " on the clock " + clock) + ", " + row.getLong("different")
                    + " have a number of their own, from " + row.getLong("first") + " to " + row.getLong("last")
                    + ", and " + row.getLong("given") + " were given");
        }
    }
}
