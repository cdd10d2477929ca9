package goodterms.server.figures;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The rows that figures are made of, as lists to look through and to take along. */
public enum Listing {
    /** What each account earned the company in each month. */
    REVENUE(
            "Revenue, account by account",
            "account:Account, month:Month, earned:Revenue, deferred:Deferred at its end, given_up:Never to be paid, currency:Currency",
            """
            select m.account, m.month, m.earned, m.deferred, m.given_up, m.currency
            from asked q join month_of_money m on m.company = q.company and m.currency = q.currency
              and m.month between q.first and q.last
            join account a on a.company = m.company and a.id = m.account and a.clock is not distinct from q.clock
            where m.earned <> 0 or m.deferred <> 0 or m.given_up <> 0
            order by m.month desc, m.account
            """),
    /** What each account was charged for from month to month, as a year of it costs. */
    SUBSCRIPTIONS(
            "Subscriptions, account by account",
            "account:Account, month:Month, before:A year before, yearly:A year now, currency:Currency",
            """
            select s.account, s.month, s.before, s.yearly, s.currency
            from asked q, lateral (
              select m.account, m.month, m.currency, m.yearly,
                lag(m.yearly, 1, 0::bigint) over (partition by m.account order by m.month) as before
              from month_of_money m
              join account a on a.company = m.company and a.id = m.account and a.clock is not distinct from q.clock
              where m.company = q.company and m.currency = q.currency
                and m.month between q.first - interval '1 month' and q.last) s
            where s.month >= q.first and (s.yearly > 0 or s.before > 0)
              and (q.which = '' or q.which = 'paying' and s.yearly > 0 or q.which = case when s.before = 0 then 'came' when s.yearly = 0 then 'left'
                when s.yearly > s.before then 'grew' when s.yearly < s.before then 'shrank' else 'stayed' end)
            order by s.month desc, s.account
            """),
    /** What was given back, with the clause that each rests on. */
    GIVEN_BACK(
            "Money given back",
            "account:Account, at:When, kind:How, clause:Clause, page:Page, version:Version, case_number:Case, amount:Amount, currency:Currency",
            """
            select g.account, g.at, g.kind, g.clause, g.page, g.version, g.case_number, g.amount, g.currency
            from asked q join given_back g on g.company = q.company and g.currency = q.currency
              and g.at >= q.since and g.at < q.until
              and (q.which = '' or q.which = coalesce(g.page, '') || '/' || coalesce(g.clause, '') || '/' || g.kind)
            join account a on a.company = g.company and a.id = g.account and a.clock is not distinct from q.clock
            order by g.at desc, g.account
            """),
    /** What became of invoices that a card was to pay. */
    INVOICES(
            "Invoices to collect",
            "account:Account, issued_at:Issued, number:Number, due:To pay, outcome:What became of it, failed:Failed attempts, closed_at:Closed, currency:Currency",
            """
            select c.account, c.issued_at, c.number, c.due, c.outcome, c.failed, c.closed_at, c.currency
            from asked q, lateral (
            """ + Funnel.COLLECTED + """
            ) c
            where q.which = '' or q.which = c.outcome
            order by c.issued_at desc, c.account
            """),
    /** How long people waited for an answer. */
    REPLIES(
            "Answers to customers",
            "account:Account, case_number:Case, asked_at:Asked, target:We aim at, promised:We promise, answered_at:Answered",
            """
            select r.account, r.case_number, r.asked_at, r.target, r.promised, r.answered_at
            from asked q join reply r on r.company = q.company and r.asked_at >= q.since and r.asked_at < q.until
            join account a on a.company = r.company and a.id = r.account and a.clock is not distinct from q.clock
            where q.which = '' or q.which = 'open' and r.answered_at is null
              or q.which = 'answered' and r.answered_at is not null
              or q.which = 'late' and coalesce(r.answered_at, q.now) > r.promised
            order by r.asked_at desc, r.account
            """);

    /** A column by its name in the query, and what it is called. */
    public record Column(String name, String heading) {}

    private final String title;
    private final List<Column> columns;
    private final String query;

    Listing(String title, String columns, String query) {
        this.title = title;
        this.columns = Arrays.stream(columns.split(", "))
                .map(column -> column.split(":"))
                .map(column -> new Column(column[0], column[1]))
                .toList();
        this.query = query;
    }

    /** By which addresses name it: {@code given-back}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The one of that word. */
    public static Optional<Listing> of(String word) {
        return Arrays.stream(values()).filter(it -> it.word().equals(word)).findFirst();
    }

    /** What it is called. */
    public String title() {
        return title;
    }

    /** Its columns, in their order. */
    public List<Column> columns() {
        return columns;
    }

    String query() {
        return Asked.PARAMETERS + query;
    }
}
