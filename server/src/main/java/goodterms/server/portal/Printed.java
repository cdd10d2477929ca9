package goodterms.server.portal;

import goodterms.core.account.InvoiceEvent.CreditNoteIssued;
import goodterms.core.account.InvoiceEvent.InvoiceIssued;
import goodterms.core.catalog.Company;
import goodterms.core.invoice.BillingDetails;
import goodterms.core.invoice.CreditReason;
import goodterms.core.life.Labels;
import goodterms.server.billing.Line;
import goodterms.server.site.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.joda.money.Money;

/**
 * An invoice or a credit note as it stands on its page and on paper.
 *
 * @param kind what it is
 * @param number the company's own
 * @param from who made it out, a line each
 * @param to whom it is made out to, a line each; empty if nobody was named
 * @param facts what stands beside, each with its name
 */
public record Printed(
        String kind, String number, String day, List<String> from, List<String> to, List<Fact> facts, Sheet sheet) {

    /** Something that stands beside the lines. */
    public record Fact(String name, String words) {}

    public Printed {
        from = List.copyOf(from);
        to = List.copyOf(to);
        facts = List.copyOf(facts);
    }

    /** Such as {@code Invoice 17}. */
    public String title() {
        return kind + " " + number;
    }

    /** An invoice, and how it is listed. */
    static Printed of(Customer customer, InvoiceIssued invoice, Line line) {
        Wording words = customer.wording();
        return new Printed(
                "Invoice",
                number(line),
                words.day(invoice.at()),
                seller(customer.company()),
                invoice.billTo().map(Printed::buyer).orElse(List.of()),
                List.of(new Fact(
                        "Period",
                        words.day(invoice.period().from()) + " – "
                                + words.day(invoice.period().until()))),
                Sheet.of(invoice, new Labels(customer.company(), invoice.at()), words));
    }

    /**
     * A credit note, and how it is listed.
     *
     * @param of the invoice something of which is taken back
     */
    static Printed of(Customer customer, CreditNoteIssued note, Line line, InvoiceIssued of, Line ofLine) {
        Wording words = customer.wording();
        return new Printed(
                "Credit note",
                number(line),
                words.day(note.at()),
                seller(customer.company()),
                of.billTo().map(Printed::buyer).orElse(List.of()),
                List.of(new Fact("For", "Invoice " + number(ofLine) + " of " + words.day(of.at()))),
                credited(note, of, words));
    }

    private static Sheet credited(CreditNoteIssued note, InvoiceIssued of, Wording words) {
        Optional<Sheet.Sum> tax = of.taxRate()
                .filter(rate -> rate.rate() > 0)
                .map(rate -> new Sheet.Sum(
                        (rate.inclusive() ? "Of which " : "") + Sheet.named(rate), words.money(note.tax())));
        boolean onTop = of.taxRate()
                .filter(rate -> rate.rate() > 0 && !rate.inclusive())
                .isPresent();
        Money amount = onTop ? note.net() : note.total();
        return new Sheet(
                List.of(new Sheet.Row(why(note.reason()), "", words.money(amount))),
                onTop ? Optional.of(new Sheet.Sum("Without tax", words.money(note.net()))) : Optional.empty(),
                tax,
                new Sheet.Sum("Total credited", words.money(note.total())),
                Optional.empty(),
                Optional.empty());
    }

    /** Why something is taken back, for people. */
    static String why(CreditReason reason) {
        return switch (reason) {
            case REFUND -> "Money given back";
            case CREDIT -> "Credit on your account";
            case DOWNGRADE -> "Time paid for and not used";
            case VOID -> "The invoice is cancelled";
        };
    }

    static String number(Line line) {
        return line.text("number").orElse("without a number yet");
    }

    private static List<String> seller(Company company) {
        List<String> lines = new ArrayList<>();
        lines.add(company.name());
        lines.add(Locale.of("", company.country()).getDisplayCountry(Locale.ENGLISH));
        company.support().ifPresent(lines::add);
        return lines;
    }

    private static List<String> buyer(BillingDetails details) {
        List<String> lines = new ArrayList<>();
        lines.add(details.name());
        lines.addAll(details.address());
        details.taxNumber().ifPresent(number -> lines.add("Tax number " + number));
        return lines;
    }

    /** What it is saved as. */
    String file() {
        return title().toLowerCase(Locale.ROOT).replace(' ', '-') + ".pdf";
    }
}
