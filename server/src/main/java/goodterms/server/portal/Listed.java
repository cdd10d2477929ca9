package goodterms.server.portal;

import goodterms.server.billing.Line;
import goodterms.server.site.Wording;
import java.util.List;
import java.util.Optional;

/**
 * An invoice in the list of them, with the credit notes over it.
 *
 * @param state whether it is paid, for people
 * @param open whether it waits to be paid
 */
public record Listed(
        String address, String title, String day, String amount, String state, boolean open, List<Listed> notes) {

    public Listed {
        notes = List.copyOf(notes);
    }

    static Listed of(Customer customer, Line invoice, List<Line> notes) {
        Wording words = customer.wording();
        String state = invoice.text("state").orElse("");
        return new Listed(
                "/invoices/" + invoice.place(),
                "Invoice " + Printed.number(invoice),
                invoice.moment("issued_at").map(words::shortDay).orElse(""),
                words.money(invoice.money("total")),
                said(state),
                state.equals("open"),
                notes.stream()
                        .filter(note -> note.of("invoice").equals(Optional.of(invoice.place())))
                        .map(note -> note(words, note))
                        .toList());
    }

    /** A credit note. */
    static Listed note(Wording words, Line note) {
        return new Listed(
                "/credit-notes/" + note.place(),
                "Credit note " + Printed.number(note),
                note.moment("issued_at").map(words::shortDay).orElse(""),
                words.money(note.money("total").negated()),
                "",
                false,
                List.of());
    }

    private static String said(String state) {
        return switch (state) {
            case "paid" -> "Paid";
            case "voided" -> "Cancelled";
            case "written-off" -> "No longer asked for";
            default -> "To pay";
        };
    }
}
