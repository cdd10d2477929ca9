package goodterms.server.figures;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * What became of invoices that a card was to pay: paid at once, paid after a failure, still open, never paid.
 *
 * @param outcome in a word
 * @param invoices how many
 * @param minor what was to be paid, in minor units
 */
public record Funnel(String outcome, long invoices, long minor) {

    /** Invoices with something to pay, beside what became of each. */
    static final String COLLECTED = """
            select i.account, i.issued_at, i.number, i.due, i.currency, i.closed_at, coalesce(f.times, 0) as failed,
              case when i.state = 'paid' and f.times is null then 'paid-at-once'
                   when i.state = 'paid' then 'paid-later'
                   when i.state = 'open' and f.times is not null then 'failing'
                   when i.state = 'open' then 'waiting'
                   else i.state end as outcome
            from invoice i
            join account a on a.company = i.company and a.id = i.account and a.clock is not distinct from q.clock
            left join failed_charge f on f.company = i.company and f.account = i.account and f.invoice = i.place
            where i.company = q.company and i.currency = q.currency and i.due > 0
              and i.issued_at >= q.since and i.issued_at < q.until
            """;

    /** The order in which they are told. */
    private static final List<String> ORDER =
            List.of("paid-at-once", "paid-later", "waiting", "failing", "written-off", "voided");

    /** All invoices of some months, by what became of them. */
    public static List<Funnel> of(Connection connection, Asked asked) throws SQLException {
        List<Funnel> all = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(Asked.PARAMETERS
                + "select c.outcome, count(*), sum(c.due)::bigint from asked q, lateral (" + COLLECTED
                + ") c group by c.outcome")) {
            asked.set(select);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    all.add(new Funnel(row.getString(1), row.getLong(2), row.getLong(3)));
                }
            }
        }
        return ORDER.stream()
                .flatMap(outcome -> all.stream().filter(it -> it.outcome().equals(outcome)))
                .toList();
    }

    /** The outcome in words. */
    public String words() {
        return switch (outcome) {
            case "paid-at-once" -> "Paid at once";
            case "paid-later" -> "Failed first, then paid";
            case "waiting" -> "Waiting for the processor";
            case "failing" -> "Failing, tried again";
            case "written-off" -> "Never paid, written off";
            default -> "Taken back";
        };
    }
}
