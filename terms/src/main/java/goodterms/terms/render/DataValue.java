package goodterms.terms.render;

import goodterms.terms.value.Value;
import goodterms.terms.value.Value.Scalar;
import goodterms.terms.value.Wording;
import java.math.BigDecimal;
import java.time.Duration;

/** Values as machines read them in a page, in the {@code value} of a {@code data} element. */
public final class DataValue {

    /** A percentage has two decimals of its own, and a share of the whole two more. */
    private static final int DECIMALS_OF_A_SHARE = 4;

    private DataValue() {}

    /**
     * A value in one way only: ISO 8601 for lengths ({@code PT24H}) and calendar days ({@code P12D}), a decimal for
     * percentages ({@code 0.05}), a decimal and the currency for money ({@code 30.00 USD}), all else as pages write it.
     */
    public static String of(Value value, String currency) {
        if (!(value instanceof Scalar scalar)) {
            return Wording.of(value, currency);
        }
        return switch (scalar.type().kind()) {
            case LENGTH -> Duration.ofSeconds(scalar.raw()).toString();
            case CALENDAR_DAYS -> "P" + scalar.raw() + "D";
            case PERCENT -> share(scalar.raw());
            case MONEY -> Wording.money(scalar.raw(), currency) + " " + currency;
            case TRUTH, COUNT, MOMENT, BUSINESS_HOURS, WORD, SCHEDULE, TEXT -> Wording.of(value, currency);
        };
    }

    private static String share(long hundredths) {
        BigDecimal share = BigDecimal.valueOf(hundredths, DECIMALS_OF_A_SHARE).stripTrailingZeros();
        return (share.signum() == 0 ? BigDecimal.ZERO : share).toPlainString();
    }
}
