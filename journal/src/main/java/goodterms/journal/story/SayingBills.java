package goodterms.journal.story;

import goodterms.core.catalog.Tax;
import goodterms.core.invoice.BillingDetails;
import goodterms.core.invoice.CustomPrice.CustomLimit;
import goodterms.core.invoice.Discount;
import goodterms.core.invoice.InvoiceLine;
import goodterms.core.subscription.Contract;
import goodterms.journal.notation.Amounts;
import goodterms.journal.notation.Words;
import java.math.BigDecimal;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says the parts of invoices in the words of stories. */
final class SayingBills {

    private SayingBills() {}

    /** {@code add-on 2 further-property 60.00 tax 11.40}: what, how many unless one, net, and its tax if it bears any. */
    static String line(InvoiceLine line) {
        String tax = line.tax().isZero() ? "" : " tax " + Amounts.say(line.tax());
        return Words.say(line.kind()) + " " + many(line.quantity())
                + line.item().id() + " " + Amounts.say(line.net()) + tax;
    }

    /** {@code 2 further-property 30.00}: how many unless one, and the price of each. */
    static String added(Contract.Added added) {
        return many(added.quantity()) + added.id() + " " + Amounts.say(added.price());
    }

    private static String many(long quantity) {
        return quantity == 1 ? "" : quantity + " ";
    }

    /** {@code VAT 19 %}. */
    static String tax(Tax tax) {
        return tax.name() + " " + percent(tax.rate());
    }

    /** {@code 20 %} or {@code 10.00}. */
    static String off(Discount.Off off) {
        return switch (off) {
            case Discount.Off.Percent it -> percent(it.rate());
            case Discount.Off.Amount it -> Amounts.say(it.money());
        };
    }

    /** {@code properties 20}. */
    static String limit(CustomLimit limit) {
        return limit.meter() + " " + limit.most().map(String::valueOf).orElse("unlimited");
    }

    /** Name, address and tax number, one after another. */
    static String details(BillingDetails details) {
        return Stream.of(Stream.of(details.name()), details.address().stream(), details.taxNumber().stream())
                .flatMap(it -> it)
                .collect(Collectors.joining(", "));
    }

    private static String percent(int hundredths) {
        return BigDecimal.valueOf(hundredths, 2).stripTrailingZeros().toPlainString() + " %";
    }
}
