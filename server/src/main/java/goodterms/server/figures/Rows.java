package goodterms.server.figures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** The rows of a list: some to look at, or all of them as comma-separated values. */
public final class Rows {

    private static final Set<String> AMOUNTS =
            Set.of("earned", "deferred", "given_up", "before", "yearly", "amount", "due");

    /** What spreadsheets take for the beginning of a formula. */
    private static final String FORMULA = "=+-@\t\r";

    private static final int AT_A_TIME = 500;

    private Rows() {}

    /** Takes one row after another. */
    private interface Taking {

        void row(List<Object> values) throws IOException;
    }

    /** The first rows of a list; a value is text, a whole number, an amount, a moment, a day or a month, and empty text where there is none. */
    public static List<List<Object>> first(Connection connection, Listing listing, Asked asked, int most)
            throws SQLException {
        List<List<Object>> rows = new ArrayList<>();
        each(connection, listing, asked, " limit " + most, rows::add);
        return List.copyOf(rows);
    }

    /**
     * Writes all rows, the first line with the names of the columns. No cell is one that a spreadsheet would run.
     *
     * @throws UncheckedIOException if whoever asked takes in no more
     */
    public static void write(Connection connection, Listing listing, Asked asked, Writer out) throws SQLException {
        Taking line = values -> out.write(values.stream().map(Rows::cell).collect(Collectors.joining(",", "", "\r\n")));
        try {
            line.row(List.copyOf(
                    listing.columns().stream().map(Listing.Column::heading).toList()));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        each(connection, listing, asked, "", line);
    }

    private static void each(Connection connection, Listing listing, Asked asked, String limit, Taking taking)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(listing.query() + limit)) {
            select.setFetchSize(AT_A_TIME);
            asked.set(select);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    List<Object> values = new ArrayList<>();
                    for (Listing.Column column : listing.columns()) {
                        values.add(value(row, column.name()));
                    }
                    taking.row(values);
                }
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static Object value(ResultSet row, String column) throws SQLException {
        Object value = row.getObject(column);
        if (AMOUNTS.contains(column)) {
            return Money.ofMinor(CurrencyUnit.of(row.getString("currency")), row.getLong(column));
        }
        if (column.equals("month")) {
            return YearMonth.from(row.getObject(column, LocalDate.class));
        }
        return switch (value) {
            case null -> "";
            case Timestamp _ -> row.getObject(column, OffsetDateTime.class).toInstant();
            case Date _ -> row.getObject(column, LocalDate.class);
            case Number number -> number.longValue();
            default -> value.toString();
        };
    }

    static String cell(Object value) {
        return switch (value) {
            case Money amount -> amount.getAmount().toPlainString();
            case String text -> text(text);
            default -> value.toString();
        };
    }

    private static String text(String text) {
        String plain = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return plain.matches("(?s).*[\",\r\n].*") ? "\"" + plain.replace("\"", "\"\"") + "\"" : plain;
    }
}
