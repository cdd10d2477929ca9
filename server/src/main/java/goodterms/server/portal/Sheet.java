package goodterms.server.portal;

import goodterms.core.account.InvoiceEvent.InvoiceIssued;
import goodterms.core.catalog.Tax;
import goodterms.core.invoice.InvoiceLine;
import goodterms.core.life.Labels;
import goodterms.server.site.Wording;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.joda.money.Money;

/**
 * What an invoice bills, line by line, as it stands on pages and papers. Where prices include tax, lines do, and it is said
 * how much of the total is tax; else it comes on top.
 *
 * @param before what the lines come to, where tax comes on top
 * @param credit what the customer's credit covers, if it covers something
 */
public record Sheet(
        List<Row> rows, Optional<Sum> before, Optional<Sum> tax, Sum total, Optional<Sum> credit, Optional<Sum> due) {

    /**
     * A line.
     *
     * @param when the days it covers; empty where it covers none
     */
    public record Row(String what, String when, String amount) {}

    /** A sum under the lines. */
    public record Sum(String words, String amount) {}

    private static final int HUNDREDTHS = 2;

    public Sheet {
        rows = List.copyOf(rows);
    }

    /** That of an invoice, or of one to come. */
    public static Sheet of(InvoiceIssued invoice, Labels labels, Wording words) {
        Optional<Tax> rate = invoice.taxRate().filter(tax -> tax.rate() > 0);
        boolean onTop = rate.filter(tax -> !tax.inclusive()).isPresent();
        return new Sheet(
                invoice.lines().stream()
                        .map(line -> row(line, onTop, labels, words))
                        .toList(),
                rate.filter(_ -> onTop)
                        .map(_ -> new Sum(
                                "Without tax", words.money(invoice.total().minus(invoice.tax())))),
                rate.map(tax -> new Sum((onTop ? "" : "Of which ") + named(tax), words.money(invoice.tax()))),
                new Sum("Total", words.money(invoice.total())),
                Optional.of(invoice.credit())
                        .filter(Money::isPositive)
                        .map(credit -> new Sum("Covered by your credit", words.money(credit.negated()))),
                Optional.of(invoice.due())
                        .filter(_ -> invoice.credit().isPositive())
                        .map(due -> new Sum("To pay", words.money(due))));
    }

    /** Such as {@code VAT 19 %}. */
    static String named(Tax tax) {
        return tax.name() + " "
                + BigDecimal.valueOf(tax.rate(), HUNDREDTHS)
                        .stripTrailingZeros()
                        .toPlainString() + "\u00a0%";
    }

    private static Row row(InvoiceLine line, boolean onTop, Labels labels, Wording words) {
        return new Row(
                what(line, labels.of(line.item()), words),
                line.from().equals(line.until()) ? "" : words.span(line.from(), line.until()),
                words.money(onTop ? line.net() : line.gross()));
    }

    private static String what(InvoiceLine line, String name, Wording words) {
        String many = line.quantity() == 1 ? "" : count(line.quantity()) + " × ";
        return switch (line.kind()) {
            case PLAN, DISCOUNT -> name;
            case ADD_ON -> many + name;
            case PRORATION_CHARGE -> many + name + ", for the time that is left";
            case PRORATION_CREDIT -> many + name + ", paid for and not used";
            case OVERAGE ->
                many + name + (line.per() == 1 ? "" : " (each " + count(line.per()) + ")") + " above the limit, at "
                        + words.money(line.unitPrice());
        };
    }

    private static String count(long number) {
        return String.format(Locale.UK, "%,d", number);
    }
}
