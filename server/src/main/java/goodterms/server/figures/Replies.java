package goodterms.server.figures;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How soon those who asked in a month were answered.
 *
 * @param asked how many asked something that a person must answer
 * @param open how many of them wait still
 * @param half within what time half of the answered were
 * @param most within what time nine of ten were
 * @param late how many were, or are, kept waiting longer than is promised
 */
public record Replies(
        YearMonth month, long asked, long open, Optional<Duration> half, Optional<Duration> most, long late) {

    /** The months that are asked of, the first first; those in which nobody asked are left out. */
    public static List<Replies> of(Connection connection, Asked asked) throws SQLException {
        List<Replies> months = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(Asked.PARAMETERS + """
                select to_char(r.asked_at at time zone ?, 'YYYY-MM') as month, count(*) as asked,
                  count(*) filter (where r.answered_at is null) as open,
                  percentile_disc(0.5) within group (order by extract(epoch from r.answered_at - r.asked_at)::bigint)
                    filter (where r.answered_at is not null) as half,
                  percentile_disc(0.9) within group (order by extract(epoch from r.answered_at - r.asked_at)::bigint)
                    filter (where r.answered_at is not null) as most,
                  count(*) filter (where coalesce(r.answered_at, q.now) > r.promised) as late
                from asked q join reply r on r.company = q.company and r.asked_at >= q.since and r.asked_at < q.until
                join account a on a.company = r.company and a.id = r.account and a.clock is not distinct from q.clock
                group by 1 order by 1
                """)) {
            asked.set(select);
            select.setString(12, asked.zone().getId());
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    months.add(new Replies(
                            YearMonth.parse(row.getString("month")),
                            row.getLong("asked"),
                            row.getLong("open"),
                            seconds(row, "half"),
                            seconds(row, "most"),
                            row.getLong("late")));
                }
            }
        }
        return List.copyOf(months);
    }

    private static Optional<Duration> seconds(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, Long.class)).map(Duration::ofSeconds);
    }
}
