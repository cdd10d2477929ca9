package goodterms.journal.notation;

import goodterms.terms.source.Fields;
import goodterms.terms.source.Yaml;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Amounts as companies and stories write them: with all decimals of the currency and without its sign. */
public final class Amounts {

    private static final Pattern FORM = Pattern.compile("\\d{1,12}(\\.\\d{1,6})?");

    private Amounts() {}

    /** The amount written here. @throws Unreadable if it is written otherwise, or is less than nothing */
    public static Money read(Yaml yaml, CurrencyUnit currency) {
        String text = Fields.scalar(yaml).text();
        if (FORM.matcher(text).matches()) {
            BigDecimal amount = new BigDecimal(text);
            if (amount.scale() == currency.getDecimalPlaces()) {
                return Money.of(currency, amount);
            }
        }
        String example = say(Money.ofMinor(currency, 4900));
        throw Fields.wrong(yaml, "an amount in " + currency, "Write it like " + example + ", without a sign.");
    }

    /** The amount as a story would write it. */
    public static String say(Money amount) {
        return amount.getAmount().toPlainString();
    }
}
