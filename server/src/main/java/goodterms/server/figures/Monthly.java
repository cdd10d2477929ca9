package goodterms.server.figures;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * All accounts of a company together, in one month and one currency; amounts in minor units.
 *
 * @param earned revenue
 * @param deferred what was invoiced by its end and not yet earned
 * @param givenUp what will never be paid
 * @param yearly what a year of all subscriptions costs, as they stood at its end
 * @param paying how many accounts were charged from period to period then
 * @param came how many were not a month before
 * @param left how many were, and are no longer
 * @param lost what a year of those cost
 */
public record Monthly(
        YearMonth month,
        long earned,
        long deferred,
        long givenUp,
        long yearly,
        long paying,
        long came,
        long left,
        long lost) {

    private static final int MONTHS_OF_A_YEAR = 12;

    /** The months that are asked of, the first first; those in which there was nothing are left out. */
    public static List<Monthly> of(Connection connection, Asked asked) throws SQLException {
        List<Monthly> months = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(Asked.PARAMETERS + """
                select s.month, sum(s.earned)::bigint as earned, sum(s.deferred)::bigint as deferred,
                  sum(s.given_up)::bigint as given_up, sum(s.yearly)::bigint as yearly,
                  count(*) filter (where s.yearly > 0) as paying,
                  count(*) filter (where s.yearly > 0 and s.before = 0) as came,
                  count(*) filter (where s.yearly = 0 and s.before > 0) as gone,
                  coalesce(sum(s.before) filter (where s.yearly = 0), 0)::bigint as lost
                from asked q, lateral (
                  select m.*, lag(m.yearly, 1, 0::bigint) over (partition by m.account order by m.month) as before
                  from month_of_money m
                  join account a on a.company = m.company and a.id = m.account and a.clock is not distinct from q.clock
                  where m.company = q.company and m.currency = q.currency
                    and m.month between q.first - interval '1 month' and q.last) s
                where s.month >= q.first group by s.month order by s.month
                """)) {
            asked.set(select);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    months.add(new Monthly(
                            YearMonth.from(row.getObject("month", LocalDate.class)),
                            row.getLong("earned"),
                            row.getLong("deferred"),
                            row.getLong("given_up"),
                            row.getLong("yearly"),
                            row.getLong("paying"),
                            row.getLong("came"),
                            row.getLong("gone"),
                            row.getLong("lost")));
                }
            }
        }
        return List.copyOf(months);
    }

    /** What all subscriptions bring in a month: a twelfth of a year, rounded down. */
    public long recurring() {
        return yearly / MONTHS_OF_A_YEAR;
    }
}
