package goodterms.journal.story;

import goodterms.core.account.Command;
import goodterms.core.calendar.Interval;
import goodterms.core.identity.Actor;
import goodterms.core.invoice.BillingDetails;
import goodterms.core.invoice.CustomPrice;
import goodterms.core.invoice.CustomPrice.CustomLimit;
import goodterms.core.invoice.InvoiceId;
import goodterms.journal.notation.Amounts;
import goodterms.journal.notation.Words;
import goodterms.terms.source.Fields;
import goodterms.terms.source.Yaml;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads the commands about invoices and prices of an account's own.
 *
 * @param by who gives a command that anybody may give
 */
record PaperReader(Scene scene, Function<Fields, Actor> by) {

    Ask details(Fields it) {
        Command change = new Command.ChangeBillingDetails(
                by.apply(it),
                new BillingDetails(
                        it.text("name"),
                        it.list("address").stream()
                                .map(line -> Fields.scalar(line).text())
                                .toList(),
                        it.findText("tax-number")));
        return _ -> change;
    }

    Ask price(Fields it) {
        CustomPrice price = new CustomPrice(
                it.text("plan"),
                it.find("interval")
                        .map(word -> Words.read(word, Interval.class))
                        .orElse(Interval.MONTH),
                Amounts.read(it.take("price"), scene.currency()),
                it.find("limits").map(PaperReader::limits).orElse(List.of()));
        Command set = new Command.SetCustomPrice(
                scene.role(it.take("by")), price, it.findText("because").orElse(""));
        return _ -> set;
    }

    private static List<CustomLimit> limits(Yaml yaml) {
        return List.copyOf(Fields.of(yaml)
                .named((meter, most) -> new CustomLimit(meter.text(), most(most)))
                .values());
    }

    private static Optional<Long> most(Yaml yaml) {
        String text = Fields.scalar(yaml).text();
        if (text.equals("unlimited")) {
            return Optional.empty();
        }
        if (!text.matches("\\d{1,12}")) {
            throw Fields.wrong(yaml, "a number or unlimited", "Write it in digits alone, such as 10000.");
        }
        return Optional.of(Long.valueOf(text));
    }

    Ask voiding(Fields it) {
        Actor role = scene.role(it.take("by"));
        Optional<Integer> stated = CommandReader.number(it, "invoice");
        String because = it.findText("because").orElse("");
        return account -> new Command.VoidInvoice(
                role, new InvoiceId(stated.orElse(account.billing().documents().lastInvoice())), because);
    }
}
