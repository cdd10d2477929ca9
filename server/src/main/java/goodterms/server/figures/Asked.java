package goodterms.server.figures;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * Of which figures somebody asks.
 *
 * @param clock the test clock of the accounts; empty for those that live by the time of day
 * @param currency of the amounts
 * @param first the first month
 * @param last the last month
 * @param zone the company's, in which months begin
 * @param which a part of them, such as a clause; all where empty
 * @param now the moment at which they are looked at, by the clock of the accounts
 */
public record Asked(
        String company,
        String clock,
        String currency,
        YearMonth first,
        YearMonth last,
        ZoneId zone,
        String which,
        Instant now) {

    /** What a query is asked with, under these names. */
    static final String PARAMETERS = """
            with asked as (
              select ?::text as company, nullif(?, '')::text as clock, ?::text as currency, ?::date as first, ?::date as last,
                ?::date::timestamp at time zone ? as since, (?::date + interval '1 month')::timestamp at time zone ? as until,
                ?::text as which, ?::timestamptz as now
            )
            """;

    /** A part of the same. */
    public Asked of(String part) {
        return new Asked(company, clock, currency, first, last, zone, part, now);
    }

    /** The same of one month. */
    public Asked in(YearMonth month) {
        return new Asked(company, clock, currency, month, month, zone, which, now);
    }

    /** Sets all of them, the first ones of a statement. */
    void set(PreparedStatement statement) throws SQLException {
        LocalDate from = first.atDay(1);
        LocalDate to = last.atDay(1);
        statement.setString(1, company);
        statement.setString(2, clock);
        statement.setString(3, currency);
        statement.setObject(4, from);
        statement.setObject(5, to);
        statement.setObject(6, from);
        statement.setString(7, zone.getId());
        statement.setObject(8, to);
        statement.setString(9, zone.getId());
        statement.setString(10, which);
        statement.setObject(11, now.atOffset(ZoneOffset.UTC));
    }
}
