package goodterms.terms.value;

import goodterms.terms.value.Value.Scalar;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Values as people and pages write them. */
public final class Wording {

    private static final DateTimeFormatter TO_THE_MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    /** Between the digits of a whole number, where three or six or more come after; none of a fraction. */
    private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d)(?<!\\.\\d{1,9})(?=(\\d{3})+(?!\\d))");

    private static final long MINUTE = 60;
    private static final long HOUR = 3_600;

    private Wording() {}

    /** A value on its own: {@code 29.00}, {@code 32 h 40 min}, {@code 2026-11-01T00:00Z}, {@code yes}. */
    public static String of(Value value, String currency) {
        return switch (value) {
            case Scalar it -> scalar(it, currency);
            case Value.Schedule it -> it.days().stream().map(String::valueOf).collect(Collectors.joining(","));
            case Value.Text it -> it.text();
        };
    }

    private static String scalar(Scalar value, String currency) {
        return switch (value.type().kind()) {
            case TRUTH -> value.raw() == 1 ? "yes" : "no";
            case COUNT -> String.valueOf(value.raw());
            case PERCENT -> percent(value.raw());
            case MONEY -> money(value.raw(), currency);
            case MOMENT -> moment(value.raw());
            case LENGTH -> length(value.raw());
            case CALENDAR_DAYS -> counted(value.raw(), "calendar day");
            case BUSINESS_HOURS -> counted(value.raw(), "business hour");
            case WORD -> value.word();
            case SCHEDULE, TEXT ->
                throw new IllegalArgumentException(
                        "no scalar is " + value.type().phrase());
        };
    }

    /** An amount with the decimals of its currency: {@code 29.00}, {@code 290} in yen. */
    public static String money(long minor, String currency) {
        return BigDecimal.valueOf(minor, decimals(currency)).toPlainString();
    }

    /** A number as a sentence says it, with its thousands apart: {@code 1,490.00}. */
    public static String grouped(String number) {
        return THOUSANDS.matcher(number).replaceAll(",");
    }

    /** How many decimals a currency has; its ISO 4217 exponent. */
    public static int decimals(String currency) {
        return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
    }

    /** A length in hours, minutes and seconds: {@code 24 h 00 min 01 s}. */
    public static String length(long seconds) {
        if (seconds < 0) {
            return "−" + length(-seconds);
        }
        long hours = seconds / HOUR;
        long minutes = seconds / MINUTE % MINUTE;
        long rest = seconds % MINUTE;
        if (rest != 0) {
            return hours == 0
                    ? (minutes == 0 ? rest + " s" : minutes + " min " + twoDigits(rest) + " s")
                    : hours + " h " + twoDigits(minutes) + " min " + twoDigits(rest) + " s";
        }
        if (minutes != 0) {
            return hours == 0 ? minutes + " min" : hours + " h " + twoDigits(minutes) + " min";
        }
        return hours + " h";
    }

    private static String twoDigits(long number) {
        return (number < 10 ? "0" : "") + number;
    }

    /** A moment in UTC, without seconds where there are none. */
    public static String moment(long epochSecond) {
        Instant instant = Instant.ofEpochSecond(epochSecond);
        return epochSecond % MINUTE == 0 ? TO_THE_MINUTE.format(instant) : instant.toString();
    }

    private static String percent(long hundredths) {
        return BigDecimal.valueOf(hundredths, 2).stripTrailingZeros().toPlainString() + " %";
    }

    private static String counted(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
