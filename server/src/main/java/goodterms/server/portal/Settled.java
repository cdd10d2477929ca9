package goodterms.server.portal;

import goodterms.server.billing.Line;
import goodterms.server.billing.Paper;
import goodterms.server.site.Wording;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Money that moved for an invoice, or was to: a payment, a refund, or a credit note over it.
 *
 * @param link the address of its own page, if it has one
 */
public record Settled(String day, String words, String amount, Optional<String> link) {

    /** All of an invoice: payments, then what went back. */
    static List<Settled> of(Connection connection, Customer customer, int invoice) throws SQLException {
        List<Settled> all = new ArrayList<>();
        Wording words = customer.wording();
        List<Line> payments = about(connection, customer, Paper.PAYMENT, Paper.INVOICE, List.of(invoice));
        for (Line line : payments) {
            all.add(of(words, line, "at", "amount", payment(line), Optional.empty()));
        }
        List<Integer> paid = payments.stream().map(Line::place).toList();
        for (Line line : about(connection, customer, Paper.REFUND, Paper.PAYMENT, paid)) {
            all.add(of(words, line, "ordered_at", "amount", refund(line), Optional.empty()));
        }
        for (Line line : about(connection, customer, Paper.CREDIT_NOTE, Paper.INVOICE, List.of(invoice))) {
            all.add(of(
                    words,
                    line,
                    "issued_at",
                    "total",
                    "Credit note " + Printed.number(line),
                    Optional.of("/credit-notes/" + line.place())));
        }
        return List.copyOf(all);
    }

    private static List<Line> about(
            Connection connection, Customer customer, Paper paper, Paper other, List<Integer> places)
            throws SQLException {
        return Line.about(
                connection, customer.company().id(), paper, customer.account().id(), other, places);
    }

    private static Settled of(Wording words, Line line, String at, String amount, String said, Optional<String> link) {
        return new Settled(
                line.moment(at).map(words::shortDay).orElse(""), said, words.money(line.money(amount)), link);
    }

    private static String payment(Line line) {
        return switch (line.text("state").orElse("")) {
            case "succeeded" -> "Paid";
            case "disputed" -> "Paid, and contested at your bank";
            case "lost" -> "Paid, and taken back by your bank";
            default -> "A charge that did not go through";
        };
    }

    private static String refund(Line line) {
        return switch (line.text("state").orElse("")) {
            case "refunded" -> "Given back";
            case "settled" -> "Given back in another way";
            case "failed" -> "To be given back; the bank has not taken it yet";
            default -> "On its way back to you";
        };
    }
}
