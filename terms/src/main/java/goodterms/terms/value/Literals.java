package goodterms.terms.value;

import goodterms.terms.source.Position;
import goodterms.terms.source.Unreadable;
import goodterms.terms.value.Value.Scalar;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the values that people write into sentences: {@code 24 hours}, {@code 5 %}, {@code $30}, {@code 10 properties}.
 */
public final class Literals {

    private static final Pattern NUMBER_FIRST =
            Pattern.compile("(\\d[\\d,]*(?:\\.\\d+)?)[\\s\\u00a0\\u202f-]*(\\p{L}[\\p{L}\\s]*|%|[$€£¥])?");
    private static final Pattern UNIT_FIRST = Pattern.compile("([$€£¥]|[A-Z]{3})[\\s\\u00a0]*(\\d[\\d,]*(?:\\.\\d+)?)");
    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(,\\d{3})+(\\.\\d+)?|\\d+(\\.\\d+)?");
    private static final Pattern BARE = Pattern.compile("\\d[\\d,]*(\\.\\d+)?");
    private static final String SPELT_NUMBER =
            "(?:a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fourteen|thirty|sixty|ninety)";
    private static final Pattern SPELT = Pattern.compile(SPELT_NUMBER + "\\b.*");
    private static final Pattern SPELT_LENGTH =
            Pattern.compile(SPELT_NUMBER + "[ -](?:second|minute|hour|day|week|month|year|calendar|business)s?\\b");
    private static final Map<String, Long> SECONDS = Map.of(
            "second", 1L, "s", 1L, "minute", 60L, "min", 60L, "hour", 3_600L, "h", 3_600L, "day", 86_400L, "week",
            604_800L);
    private static final Set<String> DOLLARS = Set.of("USD", "CAD", "AUD", "NZD", "SGD", "HKD", "TWD");
    private static final long DAY = 86_400;
    private static final int MOST_DIGITS = 13;

    private final Position at;
    private final String currency;

    /** @param currency the ISO 4217 code that amounts without one are in */
    public Literals(Position at, String currency) {
        this.at = at;
        this.currency = currency;
    }

    /**
     * What some words say.
     *
     * @param inDays whether they count in days or weeks, so that somebody must say how long a day is
     */
    public record Meaning(Scalar value, boolean inDays) {}

    /** Whether the words start like a value rather than like prose. */
    public static boolean looksLikeOne(String words) {
        String plain = words.strip();
        return NUMBER_FIRST.matcher(plain).lookingAt()
                || UNIT_FIRST.matcher(plain).lookingAt()
                || SPELT_LENGTH.matcher(plain.toLowerCase(Locale.ROOT)).lookingAt();
    }

    /** Reads words whose kind their unit tells. @throws Unreadable if they are no value */
    public Meaning read(String words) {
        String plain = words.strip();
        Matcher unitFirst = UNIT_FIRST.matcher(plain);
        if (unitFirst.matches()) {
            return new Meaning(money(unitFirst.group(2), unitFirst.group(1)), false);
        }
        Matcher matcher = NUMBER_FIRST.matcher(plain);
        if (!matcher.matches()) {
            throw notAValue(plain);
        }
        String unit = matcher.group(2) == null ? "" : matcher.group(2).strip();
        return measured(matcher.group(1), unit);
    }

    /** Reads words whose type is known. @throws Unreadable if they say something else */
    public Scalar read(String words, Type wanted) {
        if (wanted.kind() == Kind.MONEY && BARE.matcher(words.strip()).matches()) {
            return money(words.strip(), currency);
        }
        Meaning meaning = read(words);
        Scalar value = meaning.value();
        if (wanted.kind() == Kind.CALENDAR_DAYS && meaning.inDays()) {
            return new Scalar(wanted, value.raw() / DAY);
        }
        if (!value.type().equals(wanted)) {
            throw new Unreadable(
                    at,
                    "wrong-kind",
                    "“" + words + "” is " + value.type().phrase() + ", and " + wanted.phrase() + " is wanted",
                    "Write it as " + example(wanted.kind()) + ".");
        }
        return value;
    }

    private Meaning measured(String number, String unit) {
        String singular = unit.endsWith("s") && unit.length() > 1 ? unit.substring(0, unit.length() - 1) : unit;
        Long seconds = SECONDS.get(singular);
        if (seconds != null) {
            boolean inDays = seconds >= DAY;
            return new Meaning(Scalar.length(Math.multiplyExact(whole(number, unit), seconds)), inDays);
        }
        return switch (singular) {
            case "calendar day" -> new Meaning(new Scalar(Type.CALENDAR_DAYS, whole(number, unit)), false);
            case "business hour" -> new Meaning(new Scalar(Type.BUSINESS_HOURS, whole(number, unit)), false);
            case "%", "percent", "per cent" -> new Meaning(new Scalar(Type.PERCENT, percent(number)), false);
            case "month", "year", "calendar month", "calendar year" ->
                throw new Unreadable(
                        at,
                        "no-fixed-length",
                        "a " + singular + " has no fixed length",
                        "Write the number of days or hours instead.");
            default -> otherwise(number, unit);
        };
    }

    private Meaning otherwise(String number, String unit) {
        if (unit.matches("[$€£¥]|[A-Z]{3}")) {
            return new Meaning(money(number, unit), false);
        }
        return new Meaning(new Scalar(Type.COUNT, whole(number, unit)), false);
    }

    private Scalar money(String number, String unit) {
        boolean same = switch (unit) {
            case "$" -> DOLLARS.contains(currency);
            case "€" -> "EUR".equals(currency);
            case "£" -> "GBP".equals(currency);
            case "¥" -> "JPY".equals(currency) || "CNY".equals(currency);
            default -> unit.equals(currency);
        };
        if (!same) {
            throw new Unreadable(
                    at,
                    "wrong-currency",
                    "this amount is in " + unit + ", and the page counts in " + currency,
                    "Write it in " + currency + ", or give the other currency a page of its own.");
        }
        BigDecimal amount = decimal(number);
        int decimals = Wording.decimals(currency);
        if (amount.scale() != 0 && amount.scale() != decimals) {
            throw new Unreadable(
                    at,
                    "wrong-decimals",
                    "“" + number + "” is no amount in " + currency + ", which is written with "
                            + (decimals == 0 ? "no decimals" : decimals + " decimals or none"),
                    "Write it like " + Wording.money(2_900, currency) + ".");
        }
        return Scalar.money(amount.setScale(decimals, RoundingMode.UNNECESSARY)
                .unscaledValue()
                .longValueExact());
    }

    private long percent(String number) {
        BigDecimal percent = decimal(number);
        if (percent.scale() > 2 || percent.compareTo(BigDecimal.valueOf(100)) > 0) {
            throw new Unreadable(
                    at,
                    "not-a-percentage",
                    "“" + number + " %” is not a share of a whole",
                    "Write a number from 0 to 100 with two decimals at the most.");
        }
        return percent.movePointRight(2).longValueExact();
    }

    private long whole(String number, String unit) {
        BigDecimal value = decimal(number);
        if (value.scale() > 0) {
            throw new Unreadable(
                    at,
                    "ambiguous-number",
                    "“" + number + "” can be read as a fraction and as thousands",
                    "Write a whole number, with commas between thousands if it needs them"
                            + (SECONDS.containsKey(unit.replaceFirst("s$", ""))
                                    ? ", or use a smaller unit than " + unit + "."
                                    : "."));
        }
        return value.longValueExact();
    }

    private BigDecimal decimal(String number) {
        if (number.length() > MOST_DIGITS || !GROUPED.matcher(number).matches()) {
            throw notAValue(number);
        }
        return new BigDecimal(number.replace(",", ""));
    }

    private Unreadable notAValue(String words) {
        boolean spelt = SPELT.matcher(words.toLowerCase(Locale.ROOT)).matches();
        return new Unreadable(
                at,
                "not-a-value",
                "“" + words + "” is no value",
                spelt
                        ? "Write the number in figures, such as 14 days."
                        : "Write a figure with its unit, such as 24 hours, 5 % or 30 " + currency
                                + "; or put the value behind the name, as in `(#name=value)`.");
    }

    private static String example(Kind kind) {
        return switch (kind) {
            case TRUTH -> "yes or no";
            case COUNT -> "a number such as 3";
            case PERCENT -> "a percentage such as 5 %";
            case MONEY -> "an amount such as 29.00";
            case MOMENT -> "a moment such as 2026-11-01T10:00Z";
            case LENGTH -> "a length such as 24 hours";
            case CALENDAR_DAYS -> "days such as 30 days";
            case BUSINESS_HOURS -> "business hours, such as 24 business hours";
            case WORD -> "one of its words";
            case SCHEDULE -> "days such as 1,3,5";
            case TEXT -> "words";
        };
    }
}
