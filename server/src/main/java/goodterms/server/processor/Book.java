package goodterms.server.processor;

import goodterms.server.store.Transactions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.joda.money.Money;

/**
 * A simulated processor's own book of what it did, a row a key, written in transactions of its own: what a test holds
 * against what our journal says.
 */
public final class Book {

    /** Which way money went. */
    public enum Way {
        TAKEN,
        GIVEN_BACK
    }

    /**
     * Something it did, or refused.
     *
     * @param card the token of the card
     * @param result what it answers
     */
    record Line(Processor.Key key, Way way, int payment, Money amount, String card, String result, boolean moved) {}

    private final Transactions transactions;

    /** A book beside the other tables. */
    public Book(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * Writes a line unless one stands there under its key.
     *
     * @return what stands there: the result that was given first
     */
    String write(Line line) {
        return transactions.of(line.key().company(), connection -> {
            try (PreparedStatement insert = connection.prepareStatement("""
                    insert into processor_book as b
                      (company, account, key, way, payment, minor, currency, card, result, moved)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    on conflict (company, account, key) do update set asked = b.asked + 1
                    returning result
                    """)) {
                insert.setString(1, line.key().company());
                insert.setString(2, line.key().account().value());
                insert.setString(3, line.key().effect());
                insert.setString(4, line.way().name());
                insert.setInt(5, line.payment());
                insert.setLong(6, line.amount().getAmountMinorLong());
                insert.setString(7, line.amount().getCurrencyUnit().getCode());
                insert.setString(8, line.card());
                insert.setString(9, line.result());
                insert.setBoolean(10, line.moved());
                try (ResultSet row = insert.executeQuery()) {
                    row.next();
                    return row.getString(1);
                }
            }
        });
    }

    /** The token of the card that was charged last for a payment. */
    Optional<String> charged(Processor.Key key, int payment) {
        return transactions.of(key.company(), connection -> charged(connection, key, payment));
    }

    private static Optional<String> charged(Connection connection, Processor.Key key, int payment) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                select card from processor_book
                where company = ? and account = ? and payment = ? and way = 'TAKEN'
                order by moved desc, written_at desc limit 1
                """)) {
            select.setString(1, key.company());
            select.setString(2, key.account().value());
            select.setInt(3, payment);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        }
    }
}
