package goodterms.server.figures;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * What one clause has given back.
 *
 * @param page empty where no page was asked
 * @param clause empty where no page was asked
 * @param kind {@code refund} or {@code credit}
 * @param times how often
 * @param minor how much, in minor units
 */
public record Returned(String page, String clause, String kind, long times, long minor) {

    /** Clause by clause, the one that gave back most first. */
    public static List<Returned> of(Connection connection, Asked asked) throws SQLException {
        List<Returned> all = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(Asked.PARAMETERS + """
                select coalesce(g.page, ''), coalesce(g.clause, ''), g.kind, count(*), sum(g.amount)::bigint as amount
                from asked q join given_back g on g.company = q.company and g.currency = q.currency
                  and g.at >= q.since and g.at < q.until
                join account a on a.company = g.company and a.id = g.account and a.clock is not distinct from q.clock
                group by 1, 2, 3 order by amount desc, 1, 2, 3
                """)) {
            asked.set(select);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    all.add(new Returned(
                            row.getString(1), row.getString(2), row.getString(3), row.getLong(4), row.getLong(5)));
                }
            }
        }
        return List.copyOf(all);
    }

    /** By which its rows are asked for. */
    public String which() {
        return page + "/" + clause + "/" + kind;
    }
}
